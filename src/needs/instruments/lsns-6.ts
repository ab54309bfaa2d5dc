/** Lubben Social Network Scale, LSNS-6: raw = Σ of 0 to 5, from 0 to 30 (best); three items on family, three on friends. */
import type { CutoffSet, SubscaledInstrument } from '../instrument.ts';
import { levelIds, levelNumbers, levelPoints } from './levels.ts';

const points = levelPoints(0, 5);

const subscaleCutoff: CutoffSet = {
  id: 'subscale-below-6',
  on: 'subscale',
  bands: [
    { id: 'at-risk', from: 0, to: 5 },
    { id: 'not-at-risk', from: 6, to: 15 },
  ],
  provenance: 'unverified',
  source: 'Told, not seen in a text',
  note: 'Below 6 of 15.',
  caveats: ['subscale-cutoff-unverified'],
};

export const lsns6: SubscaledInstrument<'lsns-6', 'family' | 'friends'> = {
  id: 'lsns-6',
  kind: 'subscaled',
  about: 'social network',
  items: ['family-1', 'family-2', 'family-3', 'friends-1', 'friends-2', 'friends-3'].map((id) => ({
    id,
    points,
  })),
  options: levelIds(0, 5),
  codings: [
    {
      id: '0-5',
      numbers: levelNumbers(0, 5),
      isPublished: true,
      note: '5 is best.',
    },
  ],
  defaultCoding: '0-5',
  missing: { allowed: 0, note: 'No rule was found; nothing is imputed.' },
  better: 'high',
  rawRange: [0, 30],
  subscales: [
    {
      id: 'family',
      items: ['family-1', 'family-2', 'family-3'],
      rawRange: [0, 15],
      cutoff: subscaleCutoff,
    },
    {
      id: 'friends',
      items: ['friends-1', 'friends-2', 'friends-3'],
      rawRange: [0, 15],
      cutoff: subscaleCutoff,
    },
  ],
  cutoffs: [
    {
      id: 'below-12',
      on: 'raw',
      bands: [
        { id: 'at-risk', from: 0, to: 11 },
        { id: 'not-at-risk', from: 12, to: 30 },
      ],
      provenance: 'published',
      source: 'Lubben 2006, Gerontologist 46(4):503–513',
      note: '12 itself is not at risk: five friends in each of three respects make 12 and can stand in for family. One site counts 12 too.',
    },
    {
      id: 'at-most-12',
      on: 'raw',
      bands: [
        { id: 'at-risk', from: 0, to: 12 },
        { id: 'not-at-risk', from: 13, to: 30 },
      ],
      provenance: 'unverified',
      source: 'One site on the web, against the article',
      note: 'Only for comparing with figures that were made so.',
    },
  ],
  defaultCutoff: 'below-12',
  customCutoff: { worseIs: 'below', worse: 'at-risk', better: 'not-at-risk' },
  caveats: [],
  bandCaveats: ['thresholds-differ'],
  source: 'Lubben 2006, Gerontologist 46(4):503–513',
  sources: ['Lubben 2006, Gerontologist 46(4):503–513', 'bc.edu, scoring page of the author'],
  licence: {
    permission: 'unknown',
    isVerified: false,
    wording: 'PhenX Toolkit',
    note: 'Whether permission is needed was not found.',
  },
};
