/** WHO-5 Well-Being Index: raw = Σ of 0 to 5, from 0 to 25 (best); transformed = 4 · raw, a percentage. */
import type { TransformedInstrument } from '../instrument.ts';
import { levelIds, levelNumbers, levelPoints } from './levels.ts';

const points = levelPoints(0, 5);

const SAME_CUT =
  'Percentages of a complete form are multiples of 4, so ≤ 50, < 50, < 52 and raw < 13 all part 48 from 52.';

export const who5: TransformedInstrument<'who-5'> = {
  id: 'who-5',
  kind: 'transformed',
  about: 'well-being in the last two weeks',
  items: [1, 2, 3, 4, 5].map((number) => ({ id: `item-${number}`, points })),
  options: levelIds(0, 5),
  codings: [
    {
      id: '0-5',
      numbers: levelNumbers(0, 5),
      isPublished: true,
      note: '5 is all of the time, 0 at no time; no item is reversed.',
    },
  ],
  defaultCoding: '0-5',
  missing: { allowed: 0, note: 'No rule was found; nothing is imputed.' },
  better: 'high',
  rawRange: [0, 25],
  transformedRange: [0, 100],
  transform: { times: 4 },
  cutoffs: [
    {
      id: 'low-to-50',
      on: 'transformed',
      bands: [
        { id: 'low', from: 0, to: 50 },
        { id: 'not-low', from: 52, to: 100 },
      ],
      provenance: 'published',
      source: 'inspq.qc.ca (≤ 50); smaat.eu (< 50); Topp et al. 2015 (raw < 13)',
      note: SAME_CUT,
    },
    {
      id: 'danish-35-50',
      on: 'transformed',
      bands: [
        { id: 'high-risk', from: 0, to: 35 },
        { id: 'at-risk', from: 36, to: 50 },
        { id: 'no-risk', from: 52, to: 100 },
      ],
      provenance: 'published',
      source: 'etf.dk',
      note: 'Danish bands, by risk of stress or depression as their source calls it.',
    },
    {
      id: 'low-to-28',
      on: 'transformed',
      bands: [
        { id: 'low', from: 0, to: 28 },
        { id: 'not-low', from: 32, to: 100 },
      ],
      provenance: 'published',
      source: 'smaat.eu',
      note: 'A stricter cut, at which the source sees a sign of depression. It is no diagnosis.',
    },
    {
      id: 'four-bands',
      on: 'raw',
      bands: [
        { id: 'poor', from: 0, to: 12 },
        { id: 'moderate', from: 13, to: 15 },
        { id: 'good', from: 16, to: 20 },
        { id: 'excellent', from: 21, to: 25 },
      ],
      provenance: 'convention',
      source: 'simplified.tools',
      note: 'Bands of a calculator on the web; its poor is raw < 13.',
    },
  ],
  defaultCutoff: 'low-to-50',
  minimalChange: {
    on: 'transformed',
    value: 10,
    provenance: 'unverified',
    source:
      'Topp et al. 2015, Psychother Psychosom 84:167–176, and vaikuseminutid.ee; seen second-hand only',
  },
  caveats: ['raw-or-percentage'],
  bandCaveats: ['thresholds-differ'],
  source: 'Topp et al. 2015, Psychother Psychosom 84:167–176',
  sources: [
    'Topp et al. 2015, Psychother Psychosom 84:167–176',
    'corc.uk.net',
    'inspq.qc.ca',
    'smaat.eu',
    'etf.dk (Danish mean 68)',
    'simplified.tools/assess_who_5',
    'help.valant.com/who-five-well-being-index-who-5',
  ],
  licence: {
    permission: 'not-needed',
    isVerified: false,
    wording: 'corc.uk.net; in Danish vidensportal.dk and trivselscenter.dk',
    note: 'These say free, without permission; altered wordings must be marked. Newer terms of the WHO (2024) were not verified.',
  },
};
