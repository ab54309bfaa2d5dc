/** ERR = Σ (1/i) Rᵢ Π₍ⱼ﹤ᵢ₎ (1 − Rⱼ), R = (2^grade − 1) ÷ 2^max (Chapelle et al. 2009): a reader who stops where satisfied. */
import { checkScale, powerOfTwo } from './gain.ts';
import { depthOf } from './graded-list.ts';
import { judged, type MetricKind } from './metric-kind.ts';

export const expectedReciprocalRank: MetricKind = {
  name: 'ERR',
  cutoff: 'optional',
  parameters: {
    // The greatest grade of the scale, not of the query: else queries cannot be compared. 4 as in TREC's gdeval.
    max: { type: 'number', default: 4, fits: (max) => max > 0, expected: 'a number above 0' },
    judged,
  },
  averagesTies: false,
  make: ({ max }, k) => {
    const scale = powerOfTwo(max as number);
    return (list) => {
      if (!((list.judged[0] ?? 0) > 0)) return NaN;
      checkScale(list.judged, max as number, 'ERR');
      const depth = depthOf(list, k);
      let sum = 0;
      let goesOn = 1;
      for (let at = 0; at < depth; at++) {
        const grade = list.grades[at]!;
        if (!(grade > 0)) continue;
        const stops = (powerOfTwo(grade) - 1) / scale;
        sum += (goesOn * stops) / (at + 1);
        goesOn *= 1 - stops;
      }
      return sum;
    };
  },
};
