/** RBP = (1 − p) Σ gainᵢ pⁱ⁻¹ (Moffat & Zobel 2008); compat = overlap with the best list, weighted alike. */
import { gainOf } from './gain.ts';
import { depthOf, gainsOf, relevantIn } from './graded-list.ts';
import { judged, type MetricKind, persistence, rel } from './metric-kind.ts';

/** `gain`: binary; rel, the grade; max, the grade ÷ the greatest judged of the query (what trec_eval's `rbp` means to do). */
export const rankBiasedPrecision: MetricKind = {
  name: 'RBP',
  cutoff: 'optional',
  parameters: {
    p: persistence(0.8), // ir_measures; trec_eval has .9, LensKit .85
    gain: { type: 'choice', default: 'binary', of: ['binary', 'rel', 'max'] },
    rel,
    judged,
  },
  averagesTies: true,
  unbounded: ({ gain }) => gain === 'rel',
  refuse: ({ gain, rel: least }) =>
    gain !== 'binary' && least !== 1 ? 'rel goes with gain=binary' : undefined,
  make: ({ p, gain, rel: least }, k) => {
    const one = gainOf({ gain: gain === 'max' ? 'rel' : gain!, rel: least! });
    return (list) => {
      const most = gain === 'max' ? (list.judged[0] ?? 0) : 1;
      const isDefined =
        gain === 'binary'
          ? relevantIn(list.judged, least as number) > 0
          : (list.judged[0] ?? 0) > 0;
      if (!isDefined) return NaN;
      const gains = gainsOf(list, one);
      const depth = depthOf(list, k);
      let sum = 0;
      let weight = 1 - (p as number);
      for (let at = 0; at < depth; at++) {
        sum += weight * (gains[at]! / most);
        weight *= p as number;
      }
      return sum;
    };
  },
};

/**
 * compat (Clarke, Vtyurina & Smucker 2021, TOIS 39:33; ir_measures `Compat`): rank-biased overlap with the best list that is nearest to this
 * one, ÷ that of the best list with itself. The best list holds what is relevant, the best grade first, equals in the order listed.
 */
export const compat: MetricKind = {
  name: 'compat',
  cutoff: 'none',
  parameters: { p: persistence(0.95) },
  averagesTies: false,
  make: ({ p }) => {
    return ({ grades, judged: known }) => {
      const relevant = relevantIn(known, Number.MIN_VALUE);
      if (relevant === 0) return NaN;
      const best = bestRanks(grades, known.subarray(0, relevant));
      const depth = Math.max(grades.length, relevant);
      const isAwaited = new Uint8Array(depth + 1); // by rank here: the best list has had its item already
      let shared = 0;
      let sum = 0;
      let most = 0;
      let weight = 1;
      for (let rank = 1; rank <= depth; rank++) {
        const from = rank <= relevant ? best[rank - 1]! : 0; // the rank here of the best list's next item
        if (from > 0 && from <= rank) shared += 1;
        if (from > rank) isAwaited[from] = 1;
        shared += isAwaited[rank]!;
        sum += (weight * shared) / rank;
        most += (weight * Math.min(rank, relevant)) / rank;
        weight *= p as number;
      }
      return sum / most;
    };
  },
};

/** For each item of the best list its rank in this one, 0 for what is not listed. */
const bestRanks = (grades: Float64Array, relevant: Float64Array): Int32Array => {
  const ranks = new Int32Array(relevant.length);
  const listed = [...grades.keys()]
    .filter((at) => grades[at]! > 0)
    .sort((one, other) => grades[other]! - grades[one]! || one - other);
  let next = 0;
  for (let at = 0; at < relevant.length; at++) {
    // Equals that are not listed come after those that are.
    if (next < listed.length && grades[listed[next]!] === relevant[at]) {
      ranks[at] = listed[next]! + 1;
      next += 1;
    }
  }
  return ranks;
};
