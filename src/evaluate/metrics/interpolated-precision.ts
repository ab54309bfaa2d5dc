/** IPrec@r: the best precision at any rank at which the recall is r or more (trec_eval `iprec_at_recall`). */
import { relevanceOf, relevantIn } from './graded-list.ts';
import { choice, judged, type MetricKind, rel } from './metric-kind.ts';

export const interpolatedPrecision: MetricKind = {
  name: 'IPrec',
  cutoff: 'recall',
  // How many relevant items a recall is where r × relevant is no whole number: up (trec_eval to 9), or the nearest (trec_eval 10).
  parameters: { rel, round: choice('up', 'nearest'), judged },
  averagesTies: false,
  make: ({ rel: least, round }, recall) => {
    return (list) => {
      const relevant = relevantIn(list.judged, least as number);
      if (relevant === 0) return NaN;
      const share = (recall ?? 0) * relevant;
      const goal = Math.floor(share + (round === 'up' ? ALMOST_ONE : 0.5));
      const isRelevant = relevanceOf(list, least as number);
      let best = 0;
      let found = 0;
      for (let at = 0; at < isRelevant.length; at++) {
        if (isRelevant[at] !== 1) continue;
        found += 1;
        if (found >= goal) best = Math.max(best, found / (at + 1));
      }
      return best;
    };
  },
};

const ALMOST_ONE = 0.9; // as trec_eval adds: a product that rounds up by a hair stays where it is
