/** Kendall's τ-b = (concordant − discordant) ÷ √((pairs − ties in one)(pairs − ties in the other)) (Kendall 1945, Biometrika 33). */
import { kindOf } from './kind.ts';

/**
 * How far two ratings of the same things put them in the same order, −1 to 1; ties are allowed for. NaN where one rates all alike, or of
 * fewer than two. O(n²).
 */
export const kendallTauB = (one: readonly number[], other: readonly number[]): number => {
  for (const [at, list] of [one, other].entries()) {
    if (!Array.isArray(list) || !list.every(Number.isFinite)) {
      const got = kindOf(list, () => false);
      throw new TypeError(
        `kendallTauB: list ${at + 1}: expected a list of finite numbers, got ${got}`,
      );
    }
  }
  if (one.length !== other.length) {
    throw new RangeError(
      `kendallTauB: expected lists of one length, got ${one.length} and ${other.length}`,
    );
  }
  let agreement = 0;
  let untied = 0;
  let otherUntied = 0;
  for (let i = 1; i < one.length; i++) {
    for (let j = 0; j < i; j++) {
      const step = Math.sign(one[i]! - one[j]!);
      const otherStep = Math.sign(other[i]! - other[j]!);
      agreement += step * otherStep;
      untied += Math.abs(step);
      otherUntied += Math.abs(otherStep);
    }
  }
  return agreement / Math.sqrt(untied * otherUntied);
};
