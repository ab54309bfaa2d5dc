/** SWEMWBS, the short Warwick-Edinburgh scale: raw = Σ of 1 to 5, from 7 to 35 (best); transformed by a table. */
import type { TransformedInstrument } from '../instrument.ts';
import { levelIds, levelNumbers, levelPoints } from './levels.ts';

const points = levelPoints(1, 5);

/** Metric scores of raw 7 to 35. Warwick: raw scores must be transformed. Checked against PMID 38839682 at 23 and 32. */
const table: readonly number[] = [
  ...[7.0, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36], // 7 to 16
  ...[16.88, 17.43, 17.98, 18.59, 19.25, 19.98, 20.73, 21.54, 22.35, 23.21], // 17 to 26
  ...[24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35.0], // 27 to 35
];

export const swemwbs: TransformedInstrument<'swemwbs'> = {
  id: 'swemwbs',
  kind: 'transformed',
  about: 'mental well-being',
  items: [1, 2, 3, 4, 5, 6, 7].map((number) => ({ id: `item-${number}`, points })),
  options: levelIds(1, 5),
  codings: [
    {
      id: '1-5',
      numbers: levelNumbers(1, 5),
      isPublished: true,
      note: '5 is best.',
    },
  ],
  defaultCoding: '1-5',
  missing: { allowed: 0, note: 'No rule was found; nothing is imputed.' },
  better: 'high',
  rawRange: [7, 35],
  transformedRange: [7, 35],
  transform: { table },
  cutoffs: [
    {
      id: 'german-percentiles',
      on: 'raw',
      bands: [
        { id: 'low', from: 7, to: 23 },
        { id: 'middle', from: 24, to: 31 },
        { id: 'high', from: 32, to: 35 },
      ],
      provenance: 'published',
      source: 'PMID 38839682',
      note: 'At most the 15th and at least the 85th percentile of Germans: norms of one country. UK means are 23.7 (men) and 23.2 (women), metric (Ng Fat 2017).',
      caveats: ['norms-of-one-country'],
    },
  ],
  defaultCutoff: 'german-percentiles',
  caveats: ['table-second-hand'],
  bandCaveats: [],
  source:
    'Warwick: raw scores are transformed; table from public code and texts, checked against PMID 38839682',
  sources: ['PMID 38839682', 'Ng Fat 2017'],
  licence: {
    permission: 'needed',
    isVerified: false,
    wording: 'Warwick, on registration',
    note: 'Registration, and a licence for commercial use; the terms were not verified.',
  },
};
