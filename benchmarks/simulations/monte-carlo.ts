/** Shares and means over many worlds, with the error that so many leave open, beside what they should be (Morris, White & Crowther 2019, Statistics in Medicine 38). */

export interface Estimate {
  readonly value: number;
  /** Monte Carlo standard error. */
  readonly error: number;
}

export type Target =
  | { readonly is: number }
  | { readonly atMost: number }
  | { readonly atLeast: number };

/** Farther than so many errors from where it should be is not chance: three in a thousand cells, were all as they should be. */
export const FAR = 3;

/** A share of 0 or 1 is no more certain than the number of worlds allows: half a success and half a failure are added to its error. */
export const shareOf = (flags: readonly boolean[]): Estimate => {
  const successes = flags.filter(Boolean).length;
  const near = (successes + 0.5) / (flags.length + 1);
  return {
    value: successes / flags.length,
    error: Math.sqrt((near * (1 - near)) / flags.length),
  };
};

export const meanOf = (values: readonly number[]): Estimate => {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  return { value, error: Math.sqrt(squares / (values.length - 1) / values.length) };
};

/** How far it is from where it should be, in errors: 0 where it may be, below 0 where it is too low. */
export const farness = ({ value, error }: Estimate, target: Target): number => {
  if ('is' in target) return (value - target.is) / error;
  if ('atMost' in target) return Math.max(0, value - target.atMost) / error;
  return Math.min(0, value - target.atLeast) / error;
};

/** `.948 ± .007`, with ↓ or ↑ where it is too low or too high by more than chance. */
export const cell = (estimate: Estimate, target?: Target, digits = 3): string => {
  const text = `${decimals(estimate.value, digits)} ± ${decimals(estimate.error, digits)}`;
  if (Number.isNaN(estimate.value)) return '—';
  const far = target === undefined ? 0 : farness(estimate, target);
  if (far < -FAR) return `${text} ↓`;
  return far > FAR ? `${text} ↑` : text;
};

export const decimals = (value: number, digits = 3): string =>
  value
    .toFixed(digits)
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−');
