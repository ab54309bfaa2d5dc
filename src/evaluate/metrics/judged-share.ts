/** Judged = judged items ÷ items listed, within the cut-off (ir_measures `Judged`): how far the other metrics can be trusted. */
import { depthOf, gainsOf, sumOf } from './graded-list.ts';
import type { MetricKind } from './metric-kind.ts';

export const judgedShare: MetricKind = {
  name: 'Judged',
  cutoff: 'optional',
  parameters: {},
  averagesTies: true,
  make: (_, k) => {
    return (list) => {
      const depth = depthOf(list, k);
      const count = sumOf(
        gainsOf(list, () => 1),
        depth,
      );
      return depth === 0 ? NaN : count / depth;
    };
  },
};
