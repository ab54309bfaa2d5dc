/** The default mapping, a convention that nobody has validated: 0 at the best score, ½ at the cut-off, 1 at the worst. */
import type { BandNeeds, Curve, CurveRule, NeedMapping } from './need-mapping.ts';

const company = (curve: Curve): CurveRule['needs'] => ({ company: curve });
const belonging = (curve: Curve): CurveRule['needs'] => ({ belonging: curve });
const both = (curve: Curve): CurveRule['needs'] => ({ company: curve, belonging: curve });

/** That something is missing and not what: up to .6, so that an instrument that asks after the need itself counts for more. */
const somewhat = (curve: Curve): CurveRule['needs'] => ({
  movement: curve,
  calm: curve,
  meaning: curve,
});

const often: BandNeeds = {
  never: 0,
  'hardly-ever': 0.25,
  occasionally: 0.5,
  'some-of-the-time': 0.75,
  'often-or-always': 1,
};

const GENERAL =
  'General well-being says that something is missing and not what: movement, calm and meaning alike, at most .6, and .3 at the cut-off';

export const defaultNeedMapping: NeedMapping = {
  schemaVersion: 1,
  id: 'linkmatch-convention',
  version: '1',
  reasoning:
    'A convention, not validated. Each instrument speaks of the needs that it asks after: 0 at the best score, one half at the first score that its default cut-off counts as lonely, at risk, low or (anxiety) high, 1 at the worst, straight lines in between. General well-being is held to .6. Learning and practical help are asked after by no instrument here and come from conversation alone. Of several instruments the greatest value counts, since an overlooked need costs more than one too many.',
  combine: 'greatest',
  tolerance: 0.3,
  rules: [
    {
      instrument: 'ucla-3',
      measure: 'raw',
      needs: both([
        [3, 0],
        [6, 0.5],
        [9, 1],
      ]),
      provenance: 'convention',
      reason: 'Loneliness speaks of company and of belonging; lonely from 6, by the usual cut.',
    },
    {
      instrument: 't-ils',
      measure: 'raw',
      needs: both([
        [3, 0],
        [5, 0.5],
        [9, 1],
      ]),
      provenance: 'convention',
      reason:
        'Loneliness speaks of company and of belonging; moderate from 5, by an unverified cut.',
    },
    {
      instrument: 'loneliness-direct',
      measure: 'band',
      needs: { company: often, belonging: often },
      provenance: 'convention',
      reason: 'Five answers and no cut-off: equal steps from never to often or always.',
    },
    {
      instrument: 'djg-6',
      measure: 'emotional',
      needs: company([
        [0, 0],
        [3, 1],
      ]),
      provenance: 'convention',
      reason:
        'Emotional loneliness misses somebody close. The subscale has no cut-off: one straight line.',
    },
    {
      instrument: 'djg-6',
      measure: 'social',
      needs: belonging([
        [0, 0],
        [3, 1],
      ]),
      provenance: 'convention',
      reason: 'Social loneliness misses a circle. The subscale has no cut-off: one straight line.',
    },
    {
      instrument: 'djg-6',
      measure: 'raw',
      onlyWithout: 'emotional',
      needs: company([
        [0, 0],
        [2, 0.5],
        [6, 1],
      ]),
      provenance: 'convention',
      reason: 'An emotional item is missing: the total of the others, moderate from 2.',
    },
    {
      instrument: 'djg-6',
      measure: 'raw',
      onlyWithout: 'social',
      needs: belonging([
        [0, 0],
        [2, 0.5],
        [6, 1],
      ]),
      provenance: 'convention',
      reason: 'A social item is missing: the total of the others, moderate from 2.',
    },
    {
      instrument: 'lsns-6',
      measure: 'raw',
      needs: both([
        [0, 1],
        [11, 0.5],
        [30, 0],
      ]),
      provenance: 'convention',
      reason: 'Few people to turn to speaks of company and of belonging; at risk up to 11.',
    },
    {
      instrument: 'who-5',
      measure: 'transformed',
      needs: somewhat([
        [0, 0.6],
        [50, 0.3],
        [100, 0],
      ]),
      provenance: 'convention',
      reason: `${GENERAL}, 50.`,
    },
    {
      instrument: 'swemwbs',
      measure: 'transformed',
      needs: somewhat([
        [7, 0.6],
        [20.73, 0.3],
        [35, 0],
      ]),
      provenance: 'convention',
      reason: `${GENERAL}, 20.73 (raw 23, a percentile of one country).`,
    },
    {
      instrument: 'ons4',
      measure: 'worthwhile',
      needs: {
        meaning: [
          [0, 1],
          [4, 0.5],
          [10, 0],
        ],
      },
      provenance: 'convention',
      reason: 'Whether what one does is worthwhile speaks of meaning; low up to 4.',
    },
    {
      instrument: 'ons4',
      measure: 'anxious',
      needs: {
        calm: [
          [0, 0],
          [6, 0.5],
          [10, 1],
        ],
      },
      provenance: 'convention',
      reason: 'Being anxious speaks of calm; high from 6.',
    },
    {
      instrument: 'ons4',
      measure: 'satisfied',
      needs: {},
      provenance: 'convention',
      reason: 'Satisfaction with life as a whole names nothing that an activity could give.',
    },
    {
      instrument: 'ons4',
      measure: 'happy',
      needs: {},
      provenance: 'convention',
      reason: 'How happy one day was says little of a need that lasts, and not which.',
    },
    {
      instrument: 'pam',
      measure: 'level',
      needs: {},
      provenance: 'convention',
      reason: 'Activation says how much support somebody may want, not what for.',
    },
    {
      instrument: 'eq-5d',
      measure: 'value',
      needs: {},
      provenance: 'convention',
      reason: 'One value of health in all; health is not a social need.',
    },
  ],
};
