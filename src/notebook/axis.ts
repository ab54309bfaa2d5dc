/** A linear scale with ticks at 1, 2 or 5 times a power of ten (as d3-array's `ticks`, in forty lines and by exact powers). */
import type { Interval } from '../math/interval.ts';
import { decimal, exponentOf, isDrawable, scientific } from './numerals.ts';
import { widthOf } from './text-width.ts';
import type { Locale } from './words.ts';

export interface Axis {
  readonly domain: Interval;
  /** Pixels of the two ends. */
  readonly pixels: Interval;
  /** The pixel of a value. */
  readonly at: (value: number) => number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly value: number;
  readonly at: number;
  readonly label: string;
}

export interface AxisOptions {
  readonly locale: Locale;
  /** Pixels between two ticks, at least; 60 unless told. */
  readonly spacing?: number;
  /** The domain ends at its values, not at ticks. */
  readonly isExact?: boolean;
}

/** An axis over values, of which some may be missing: as wide as they are, widened to ticks; around one value a tenth to each side. */
export const axisOf = (
  values: readonly (number | null | undefined)[],
  pixels: Interval,
  { locale, spacing = 60, isExact = false }: AxisOptions,
): Axis => {
  const [low, high] = spread(values.filter(isDrawable));
  const room = Math.abs(pixels[1] - pixels[0]);
  for (let count = Math.max(1, Math.floor(room / spacing)); ; count -= 1) {
    const step = stepOf(low, high, count);
    const domain: Interval = isExact ? [low, high] : [step.below(low), step.above(high)];
    const at = positionIn(domain, pixels);
    const label = labelsOf(domain, step.size, locale);
    const ticks = step
      .within(domain)
      .map((value): Tick => ({ value, at: at(value), label: label(value) }));
    const widest = Math.max(0, ...ticks.map((tick) => widthOf(tick.label, TICK_SIZE)));
    const between = ticks.length < 2 ? room : Math.abs(ticks[1]!.at - ticks[0]!.at);
    const isVertical = pixels[1] < pixels[0];
    if (count <= 1 || isVertical || widest + GAP <= between) {
      return { domain, pixels, at, ticks };
    }
  }
};

export const TICK_SIZE = 11;
const GAP = 10;

const spread = (values: readonly number[]): Interval => {
  if (values.length === 0) return [0, 1];
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const greatest = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > greatest * ALIKE && high - low > NEGLIGIBLE) return [low, high];
  const reach = greatest > NEGLIGIBLE ? greatest / 10 : 0.5;
  return [low - reach, high + reach];
};

const ALIKE = 1e-9;
const NEGLIGIBLE = 1e-280;

interface Step {
  readonly size: number;
  readonly below: (value: number) => number;
  readonly above: (value: number) => number;
  readonly within: (domain: Interval) => readonly number[];
}

/** About so many steps over a span. Small steps are reckoned as divisions, so that .3 is three tenths and not 3 × .1. */
const stepOf = (low: number, high: number, count: number): Step => {
  const wanted = (high - low) / count;
  const power = exponentOf(wanted);
  const error = wanted / Number(`1e${power}`);
  const factor = FACTORS.find(([least]) => error >= least)![1];
  const inverse = power < 0 ? Number(`1e${-power}`) / factor : 0;
  const size = factor * Number(`1e${power}`);
  const multiple = (times: number): number => (inverse > 0 ? times / inverse : times * size);
  const ratio = (value: number): number => (inverse > 0 ? value * inverse : value / size);
  const first = (value: number): number => Math.ceil(ratio(value) - ROUNDING);
  const last = (value: number): number => Math.floor(ratio(value) + ROUNDING);
  return {
    size,
    below: (value) => multiple(last(value)),
    above: (value) => multiple(first(value)),
    within: ([from, to]) => {
      const start = first(from);
      return Array.from({ length: Math.max(0, last(to) - start + 1) }, (_, at) =>
        multiple(start + at),
      );
    },
  };
};

// Where a geometric mean of two neighbours lies, the step goes over to the next (as d3-array).
const FACTORS: readonly (readonly [least: number, factor: number])[] = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.sqrt(2), 2],
  [0, 1],
];
const ROUNDING = 1e-9;

const positionIn =
  ([low, high]: Interval, [start, end]: Interval): Axis['at'] =>
  (value) => {
    const share = (value - low) / (high - low);
    // What lies outside goes just beyond the end, not to where no renderer follows.
    return start + Math.min(2, Math.max(-1, share)) * (end - start);
  };

const labelsOf = (
  [low, high]: Interval,
  size: number,
  locale: Locale,
): ((value: number) => string) => {
  const greatest = Math.max(Math.abs(low), Math.abs(high));
  const exponent = exponentOf(size);
  if (greatest >= GREAT || exponent < -DECIMALS) {
    const figures = Math.min(MOST_FIGURES, Math.max(1, exponentOf(greatest) - exponent + 1));
    return (value) => (value === 0 ? '0' : scientific(value, figures, locale));
  }
  return (value) => decimal(value, Math.max(0, -exponent), locale);
};

const GREAT = 1e6;
const DECIMALS = 4;
const MOST_FIGURES = 6;
