/** DCG = Σ gainᵢ ÷ log₂(i + 1); nDCG = DCG ÷ the DCG of the best list (Järvelin & Kekäläinen 2002; trec_eval `ndcg`). */
import {
  checkScale,
  discountParameters,
  discounts,
  gainOf,
  gainParameters,
  refuseRel,
} from './gain.ts';
import { bestFirst, depthOf, type GradedList, gainsOf } from './graded-list.ts';
import { choice, judged, type MetricKind, type Parameters } from './metric-kind.ts';

export const dcg: MetricKind = {
  name: 'DCG',
  cutoff: 'optional',
  parameters: { ...gainParameters, ...discountParameters, judged },
  averagesTies: true,
  unbounded: () => true,
  refuse: refuseRel,
  make: (parameters, k) => {
    const total = dcgOf(parameters);
    const gain = gainOf(parameters);
    return (list) => {
      const depth = depthOf(list, k);
      return bestGain(list, gain) > 0 ? total(gainsOf(list, gain, depth), depth) : NaN;
    };
  },
};

export const ndcg: MetricKind = {
  name: 'nDCG',
  cutoff: 'optional',
  parameters: {
    ...gainParameters,
    ...discountParameters,
    // all: of all that was judged; list: of what is listed (RankLib); k: all ranks at the top of the scale (RecTools, SDCG)
    ideal: choice('all', 'list', 'k'),
    max: { type: 'number', default: 0, fits: (max) => max > 0, expected: 'a number above 0' },
    judged,
  },
  averagesTies: true,
  refuse: (parameters, k) => {
    const { gain, ideal, max } = parameters;
    if (ideal === 'k' && k === undefined) return 'ideal=k goes with a cut-off: nDCG(ideal=k)@10';
    if (ideal === 'k' && gain !== 'binary' && max === 0) {
      return 'ideal=k goes with gain=binary, or with the greatest grade of the scale: max=4';
    }
    if (max !== 0 && (ideal !== 'k' || gain === 'binary')) {
      return 'max goes with ideal=k and a gain other than binary';
    }
    return refuseRel(parameters);
  },
  idle: ({ discount }) => (discount === 'log' ? ['log'] : []), // the base cancels
  make: (parameters, k) => {
    const total = dcgOf(parameters);
    const gain = gainOf(parameters);
    const { ideal, max } = parameters as { readonly ideal: string; readonly max: number };
    const isRising = typeof parameters.gain !== 'object';
    const idealOf = ({ grades, judged: all }: GradedList): Float64Array => {
      if (ideal === 'k') return new Float64Array(k!).fill(max > 0 ? gain(max) : 1);
      const best = ideal === 'list' ? bestFirst(grades) : all;
      return isRising ? best.subarray(0, k).map(gain) : best.map(gain).sort().reverse();
    };
    return (list) => {
      if (!(bestGain(list, gain) > 0)) return NaN;
      if (max > 0) {
        checkScale(list.judged, max, 'nDCG');
        checkMost(list.judged, max, gain);
      }
      const best = idealOf(list);
      const most = total(best, Math.min(best.length, k ?? best.length));
      const depth = depthOf(list, k);
      return most > 0 ? total(gainsOf(list, gain, depth), depth) / most : 0;
    };
  },
};

/** Throws where a grade gains more than the top of the scale: the best list would not be the best. */
const checkMost = (grades: Float64Array, max: number, gain: (grade: number) => number): void => {
  const most = gain(max);
  if (grades.some((grade) => gain(grade) > most)) {
    throw new RangeError(`nDCG: expected max=${max} to gain the most, got a grade that gains more`);
  }
};

const bestGain = ({ judged: grades }: GradedList, gain: (grade: number) => number): number => {
  let best = 0;
  for (const grade of grades) best = Math.max(best, gain(grade));
  return best;
};

const dcgOf = (parameters: Parameters): ((gains: Float64Array, depth: number) => number) => {
  const divisors = discounts(parameters);
  return (gains, depth) => {
    const by = divisors(depth);
    let sum = 0;
    for (let at = 0; at < depth; at++) sum += gains[at]! / by[at]!;
    return sum;
  };
};
