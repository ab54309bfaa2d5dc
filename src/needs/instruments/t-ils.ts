/** T-ILS, the Danish form of the three UCLA items: raw = Σ of 1 to 3, from 3 (best) to 9. */
import type { SumInstrument } from '../instrument.ts';

const points = { 'hardly-ever': 1, 'some-of-the-time': 2, often: 3 };

export const tIls: SumInstrument<'t-ils'> = {
  id: 't-ils',
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
      note: 'The same three items as UCLA-3, in Danish; none is reversed.',
    },
  ],
  defaultCoding: '1-3',
  missing: { allowed: 0, note: 'No rule was found; nothing is imputed.' },
  better: 'low',
  rawRange: [3, 9],
  cutoffs: [
    {
      id: 'danish-5-7',
      on: 'raw',
      bands: [
        { id: 'not-lonely', from: 3, to: 4 },
        { id: 'moderate', from: 5, to: 6 },
        { id: 'severe', from: 7, to: 9 },
      ],
      provenance: 'unverified',
      source: 'Danish convention',
      note: 'Moderate and severe are in use (Lasgaard et al. 2016; 10.1186/s12955-019-1096-y); 5 and 7 were not seen in a text.',
    },
  ],
  defaultCutoff: 'danish-5-7',
  caveats: [],
  bandCaveats: [],
  source: 'Lasgaard, Friis & Shevlin 2016, doi 10.1007/s00127-016-1279-3',
  sources: [
    'Lasgaard, Friis & Shevlin 2016, doi 10.1007/s00127-016-1279-3',
    'doi 10.1186/s12955-019-1096-y',
    'vidensportal.dk/voksne/ensomhed/maaling-og-bestemmelse-af-ensomhed',
  ],
  licence: {
    permission: 'unknown',
    isVerified: false,
    wording: 'vidensportal.dk/voksne/ensomhed/maaling-og-bestemmelse-af-ensomhed',
    note: 'In use in Danish public health; no licence was seen.',
  },
};
