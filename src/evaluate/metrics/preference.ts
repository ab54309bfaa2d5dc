/** Which of two comes first: bpref and accuracy look at pairs of a relevant item and one that is not. */
import { depthOf, relevantIn } from './graded-list.ts';
import { type MetricKind, rel } from './metric-kind.ts';

/**
 * bpref = 1/R Σ over relevant items listed of 1 − min(n, R) ÷ min(N, R): n of the N items judged not relevant stand above it; what is not
 * judged counts for nothing (Buckley & Voorhees 2004; trec_eval `bpref`).
 */
export const bpref: MetricKind = {
  name: 'bpref',
  cutoff: 'none',
  parameters: { rel },
  averagesTies: false,
  make: ({ rel: least }) => {
    return ({ grades, judged }) => {
      const relevant = relevantIn(judged, least as number);
      if (relevant === 0) return NaN;
      const bound = Math.min(judged.length - relevant, relevant);
      let sum = 0;
      let above = 0;
      for (const grade of grades) {
        if (grade >= (least as number))
          sum += above === 0 ? 1 : 1 - Math.min(above, relevant) / bound;
        else if (grade >= 0) above += 1;
      }
      return sum / relevant;
    };
  },
};

/**
 * accuracy: of all pairs of a relevant item and another, both listed, the share in which the relevant one stands first (ir_measures
 * `Accuracy`). Items not judged are others. Not defined where the list holds no such pair.
 */
export const accuracy: MetricKind = {
  name: 'accuracy',
  cutoff: 'optional',
  parameters: { rel },
  averagesTies: false,
  make: ({ rel: least }, k) => {
    return (list) => {
      const depth = depthOf(list, k);
      let relevant = 0;
      let others = 0;
      let wrong = 0;
      for (let at = 0; at < depth; at++) {
        if (list.grades[at]! >= (least as number)) {
          relevant += 1;
          wrong += others;
        } else others += 1;
      }
      return relevant === 0 || others === 0 ? NaN : 1 - wrong / (relevant * others);
    };
  },
};
