/** AP = Σ P@i over the ranks i of relevant items ÷ relevant (trec_eval `map`, `map_cut`); infAP where only a sample was judged. */
import { depthOf, endOfRun, relevantBetween, relevantIn } from './graded-list.ts';
import { choice, judged, type MetricKind, rel } from './metric-kind.ts';

/** `over`: R, all that are relevant; min, the lesser of them and k; list, of them and those listed; k; hits, those found. */
export const averagePrecision: MetricKind = {
  name: 'AP',
  cutoff: 'optional',
  parameters: { rel, over: choice('R', 'min', 'list', 'k', 'hits'), judged },
  // How many of the tied are found within the cut-off is chance, and would stand below the line.
  averagesTies: ({ over }, k) => over !== 'hits' || k === undefined,
  refuse: ({ over }, k) =>
    (over === 'min' || over === 'k') && k === undefined
      ? `over=${over} goes with a cut-off: AP(over=${over})@10`
      : undefined,
  make: ({ rel: least, over }, k) => {
    return (list) => {
      const relevant = relevantIn(list.judged, least as number);
      if (relevant === 0) return NaN;
      const depth = depthOf(list, k);
      let sum = 0;
      let found = 0;
      for (let start = 0, run = 0; start < depth; run++) {
        const end = endOfRun(list, start, run);
        const length = end - start;
        const tied = relevantBetween(list, least as number, start, end);
        const others = length > 1 ? (tied - 1) / (length - 1) : 0;
        // At each place of a run: the chance of being relevant × what is then to be expected up to it (McSherry & Najork 2008).
        for (let place = 1; tied > 0 && place <= length && start + place <= depth; place++) {
          const before = found + (place - 1) * others;
          sum += ((tied / length) * (before + 1)) / (start + place);
        }
        found += tied;
        start = end;
      }
      const most = {
        R: relevant,
        min: Math.min(relevant, k ?? relevant),
        list: Math.min(relevant, depth),
        k: k ?? relevant,
        hits: found,
      }[over as 'R' | 'min' | 'list' | 'k' | 'hits'];
      return most === 0 ? 0 : sum / most;
    };
  },
};

/**
 * infAP (Yilmaz & Aslam 2006; trec_eval `infAP`): AP where a sample of the pool was judged. Precision above a relevant item is guessed
 * from the judged items there; those in the pool but not judged are taken to be like them, those not in the pool to be not relevant.
 */
export const inferredAp: MetricKind = {
  name: 'infAP',
  cutoff: 'none',
  parameters: { rel },
  averagesTies: false,
  make: ({ rel: least }) => {
    return ({ grades, judged: known }) => {
      const relevant = relevantIn(known, least as number);
      if (relevant === 0) return NaN;
      let sum = 0;
      let found = 0;
      let notRelevant = 0;
      let notJudged = 0;
      for (let above = 0; above < grades.length; above++) {
        const grade = grades[above]!;
        if (Number.isNaN(grade)) continue;
        if (grade < 0) notJudged += 1;
        else if (grade < (least as number)) notRelevant += 1;
        else {
          const share = (found + EPSILON) / (found + notRelevant + 2 * EPSILON);
          sum += (1 + (found + notRelevant + notJudged) * share) / (above + 1);
          found += 1;
        }
      }
      return sum / relevant;
    };
  },
};

const EPSILON = 0.00001; // trec_eval's INFAP_EPSILON, the smoothing of a share of nothing
