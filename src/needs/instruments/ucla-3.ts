/** UCLA-3, three items of the UCLA Loneliness Scale: raw = Σ of 1 to 3, from 3 (best) to 9. */
import type { SumInstrument } from '../instrument.ts';
import { levelNumbers, levelPoints } from './levels.ts';

const points = {
  'hardly-ever': 1,
  'some-of-the-time': 2,
  often: 3,
  ...levelPoints(1, 4), // of the coding 1-4
};

export const ucla3: SumInstrument<'ucla-3'> = {
  id: 'ucla-3',
  kind: 'sum',
  about: 'loneliness',
  items: [
    { id: 'companionship', points },
    { id: 'left-out', points },
    { id: 'isolated', points },
  ],
  options: ['hardly-ever', 'some-of-the-time', 'often'],
  codings: [
    {
      id: '1-3',
      numbers: { 1: 'hardly-ever', 2: 'some-of-the-time', 3: 'often' },
      isPublished: true,
      note: 'Hughes et al. 2004; no item is reversed.',
    },
    {
      id: '1-4',
      numbers: levelNumbers(1, 4),
      isPublished: false,
      note: 'Some studies ask in four steps, 4 the loneliest; the sum, 3 to 12, has no cut-off of its own.',
      rawRange: [3, 12],
    },
  ],
  defaultCoding: '1-3',
  missing: { allowed: 0, note: 'No rule was found; nothing is imputed.' },
  better: 'low',
  rawRange: [3, 9],
  cutoffs: [
    {
      id: 'lonely-from-6',
      on: 'raw',
      bands: [
        { id: 'not-lonely', from: 3, to: 5 },
        { id: 'lonely', from: 6, to: 9 },
      ],
      provenance: 'convention',
      source: 'Steptoe et al. 2013; Campaign to End Loneliness, as quoted by aishahhelp.com',
      note: 'The usual cut. No official threshold was found; other studies count from 4.',
    },
    {
      id: 'lonely-from-4',
      on: 'raw',
      bands: [
        { id: 'not-lonely', from: 3, to: 3 },
        { id: 'lonely', from: 4, to: 9 },
      ],
      provenance: 'unverified',
      source: 'Other studies, none of them seen in full',
      note: 'Counts everybody who is lonely at least some of the time in at least one respect.',
    },
  ],
  defaultCutoff: 'lonely-from-6',
  customCutoff: { worseIs: 'from', worse: 'lonely', better: 'not-lonely' },
  caveats: [],
  bandCaveats: ['no-official-threshold', 'thresholds-differ'],
  source: 'Hughes, Waite, Hawkley & Cacioppo 2004',
  sources: [
    'Hughes, Waite, Hawkley & Cacioppo 2004',
    'Steptoe et al. 2013',
    'Campaign to End Loneliness, as quoted by aishahhelp.com',
    'campaigntoendloneliness.org/evaluation',
    'ons.gov.uk, guidance on loneliness measures: ask it together with the direct question',
  ],
  licence: {
    permission: 'unknown',
    isVerified: false,
    wording: 'Hughes et al. 2004; the guidance of ons.gov.uk',
    note: 'Widely reused in surveys of governments; no formal licence was seen.',
  },
};
