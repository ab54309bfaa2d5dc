/** ONS4, personal well-being: four items from 0 to 10, each with bands of its own, and no sum. */
import type { Band, CutoffSet, ItemsInstrument } from '../instrument.ts';
import { levelIds, levelNumbers, levelPoints } from './levels.ts';

const points = levelPoints(0, 10);

const cutoffOf = (bands: readonly Band[]): CutoffSet => ({
  id: 'ons',
  on: 'item',
  bands,
  provenance: 'published',
  source: 'ons.gov.uk, answer to a freedom of information request',
  note: 'The bands in which the ONS reports each item.',
});

const good = cutoffOf([
  { id: 'low', from: 0, to: 4 },
  { id: 'medium', from: 5, to: 6 },
  { id: 'high', from: 7, to: 8 },
  { id: 'very-high', from: 9, to: 10 },
]);

const bad = cutoffOf([
  { id: 'very-low', from: 0, to: 1 },
  { id: 'low', from: 2, to: 3 },
  { id: 'medium', from: 4, to: 5 },
  { id: 'high', from: 6, to: 10 },
]);

export type Ons4Item = 'satisfied' | 'worthwhile' | 'happy' | 'anxious';

export const ons4: ItemsInstrument<'ons4', Ons4Item> = {
  id: 'ons4',
  kind: 'items',
  about: 'personal well-being',
  items: [
    { id: 'satisfied', points, better: 'high', range: [0, 10], cutoff: good },
    { id: 'worthwhile', points, better: 'high', range: [0, 10], cutoff: good },
    { id: 'happy', points, better: 'high', range: [0, 10], cutoff: good },
    { id: 'anxious', points, better: 'low', range: [0, 10], cutoff: bad },
  ],
  options: levelIds(0, 10),
  codings: [
    {
      id: '0-10',
      numbers: levelNumbers(0, 10),
      isPublished: true,
      note: '10 is best; of anxious, 10 is worst.',
    },
  ],
  defaultCoding: '0-10',
  missing: { allowed: 0, note: 'Each item stands for itself; one that is missing has no band.' },
  caveats: ['no-composite'],
  source: 'gss.civilservice.gov.uk/policy-store/personal-well-being',
  sources: [
    'gss.civilservice.gov.uk/policy-store/personal-well-being',
    'ons.gov.uk, answer to a freedom of information request (cy.ons.gov.uk)',
  ],
  licence: {
    permission: 'not-needed',
    isVerified: false,
    wording: 'gss.civilservice.gov.uk/policy-store/personal-well-being',
    note: 'Open Government Licence; its text was not checked.',
  },
};
