/** RR = 1 ÷ rank of the first relevant item, 0 where there is none (trec_eval `recip_rank`); success = 1 where there is one. */
import { endOfRun, type GradedList, relevantBetween, relevantIn } from './graded-list.ts';
import { judged, type MetricKind, type Reckon, rel } from './metric-kind.ts';

/** Both are the sum, over the ranks, of the chance that the first relevant item stands there × what it is worth there. */
const fromFirst = (name: string, worth: (rank: number) => number): MetricKind => ({
  name,
  cutoff: name === 'RR' ? 'optional' : 'required',
  parameters: { rel, judged },
  averagesTies: true,
  make: ({ rel: least }, k): Reckon => {
    return (list: GradedList) => {
      if (relevantIn(list.judged, least as number) === 0) return NaN;
      const depth = list.grades.length;
      for (let start = 0, run = 0; start < depth; run++) {
        const end = endOfRun(list, start, run);
        const relevant = relevantBetween(list, least as number, start, end);
        if (relevant > 0) {
          return expected({ start, length: end - start, relevant }, k ?? depth, worth);
        }
        start = end;
      }
      return 0;
    };
  },
});

export const reciprocalRank: MetricKind = fromFirst('RR', (rank) => 1 / rank);

export const success: MetricKind = fromFirst('success', () => 1);

interface Run {
  /** Ranks before it. */
  readonly start: number;
  readonly length: number;
  readonly relevant: number;
}

/** The mean over the orders of the run that holds the first relevant item: at place j with chance C(t−j, r−1) ÷ C(t, r). */
const expected = (
  { start, length, relevant }: Run,
  k: number,
  worth: (rank: number) => number,
): number => {
  let sum = 0;
  let chance = relevant / length; // at the first place of the run
  for (let place = 1; place <= length - relevant + 1 && start + place <= k; place++) {
    sum += chance * worth(start + place);
    chance *= (length - place - relevant + 1) / (length - place);
  }
  return sum;
};
