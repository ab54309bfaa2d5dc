/** What a grade gains, and what a rank takes off: the parts of DCG, Σ gain ÷ discount. */
import { exp, ln } from '../../math/elementary.ts';
import { log2 } from '../../math/log2.ts';
import { choice, type ParameterKind, type Parameters, rel } from './metric-kind.ts';

/** `gain`, `rel` and `max` of a metric that looks at grades. */
export const gainParameters: {
  readonly gain: ParameterKind;
  readonly rel: ParameterKind;
} = {
  gain: { type: 'gain', default: 'rel', of: ['rel', 'exp', 'binary'] },
  rel,
};

/** `log`: the base. `clipped`: no rank is discounted below the base, so that with 2 ranks 1 and 2 weigh the same. */
export const discountParameters: {
  readonly discount: ParameterKind;
  readonly log: ParameterKind;
} = {
  discount: choice('log', 'clipped'),
  log: choice('2', 'e', '10'),
};

/** rel: the grade; exp: 2^grade − 1 (Burges et al. 2005); binary: 1 from `rel` on. A table: its entry, else the grade. */
export const gainOf = ({ gain, rel: least }: Parameters): ((grade: number) => number) => {
  if (gain === 'binary') return (grade) => (grade >= (least as number) ? 1 : 0);
  if (gain === 'exp') return (grade) => powerOfTwo(grade) - 1;
  if (typeof gain !== 'object') return (grade) => grade;
  const table = new Map(Object.entries(gain).map(([grade, value]) => [Number(grade), value]));
  return (grade) => table.get(grade) ?? grade;
};

/** A `rel` beside a gain that does not ask it would be a definition that says what it does not mean. */
export const refuseRel = ({ gain, rel: least }: Parameters): string | undefined =>
  gain !== 'binary' && least !== 1 ? 'rel goes with gain=binary' : undefined;

/** Divisors by rank, made as far as they are asked. */
export const discounts = ({ discount, log }: Parameters): ((depth: number) => Float64Array) => {
  const base = log === 'e' ? undefined : Number(log);
  const logarithm = (x: number): number => {
    if (base === 2) return log2(x);
    return base === undefined ? ln(x) : ln(x) / ln(base);
  };
  const divisor = (rank: number): number =>
    discount === 'clipped' ? Math.max(1, logarithm(rank)) : logarithm(rank + 1);
  let table = new Float64Array(0);
  return (depth) => {
    if (table.length < depth) {
      const from = table.length;
      const longer = new Float64Array(Math.max(depth, 2 * from));
      longer.set(table);
      for (let at = from; at < longer.length; at++) longer[at] = divisor(at + 1);
      table = longer;
    }
    return table;
  };
};

/** 2 to a power of 0 or more: exact for whole ones. */
export const powerOfTwo = (exponent: number): number => {
  if (!Number.isInteger(exponent) || exponent > MOST) return exp(exponent * Math.LN2);
  let power = 1;
  for (let at = 0; at < exponent; at++) power *= 2;
  return power;
};

const MOST = 1023; // the greatest power of two that a double holds

/** Throws where a grade is beyond the scale that a metric was told of. */
export const checkScale = (grades: Float64Array, most: number, text: string): void => {
  for (const grade of grades) {
    if (grade > most) {
      throw new RangeError(`${text}: expected grades up to max=${most}, got a greater one`);
    }
  }
};
