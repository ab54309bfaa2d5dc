/** Straight lines between points: y = y₀ + (y₁ − y₀)·(x − x₀)/(x₁ − x₀), flat outside. */
import type { Curve } from './need-mapping.ts';

/** Reads a curve of at least one point. It never leaves the range of two neighbours, so it is as monotone as they are. */
export const readCurve = (curve: Curve, x: number): number => {
  const next = curve.findIndex(([at = 0]) => at >= x);
  if (next === 0) return needAt(curve, 0);
  if (next < 0) return needAt(curve, curve.length - 1);
  const [from = 0] = curve[next - 1]!;
  const [to = 0] = curve[next]!;
  const [before, after] = [needAt(curve, next - 1), needAt(curve, next)];
  const between = before + (after - before) * ((x - from) / (to - from));
  return Math.min(Math.max(between, Math.min(before, after)), Math.max(before, after));
};

const needAt = (curve: Curve, at: number): number => curve[at]?.[1] ?? 0;
