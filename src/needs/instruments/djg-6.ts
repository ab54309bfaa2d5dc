/** De Jong Gierveld 6: raw = how many of six answers tell of loneliness, 0 (best) to 6; three emotional and three social ones. */
import type { SubscaledInstrument } from '../instrument.ts';

/** Emotional items say that something is missing: agreeing counts, and so does more or less. */
const emotional = { yes: 1, 'more-or-less': 1, no: 0 };
/** Social items say that there is somebody: not agreeing counts, and so does more or less. */
const social = { yes: 0, 'more-or-less': 1, no: 1 };

export const djg6: SubscaledInstrument<'djg-6', 'emotional' | 'social'> = {
  id: 'djg-6',
  kind: 'subscaled',
  about: 'loneliness',
  // Numbered as in the form of eleven items, in its order.
  items: [
    { id: 'emotional-3', points: emotional },
    { id: 'social-4', points: social },
    { id: 'social-7', points: social },
    { id: 'social-8', points: social },
    { id: 'emotional-9', points: emotional },
    { id: 'emotional-10', points: emotional },
  ],
  options: ['yes', 'more-or-less', 'no'],
  codings: [
    {
      id: 'yes-1',
      numbers: { 1: 'yes', 2: 'more-or-less', 3: 'no' },
      isPublished: false,
      note: 'Our name for counting from yes.',
    },
    {
      id: 'no-1',
      numbers: { 1: 'no', 2: 'more-or-less', 3: 'yes' },
      isPublished: false,
      note: 'Our name for counting from no.',
    },
  ],
  missing: {
    allowed: 1,
    note: 'The manual allows a total with one item missing, and a subscale with none.',
  },
  better: 'low',
  rawRange: [0, 6],
  subscales: [
    {
      id: 'emotional',
      items: ['emotional-3', 'emotional-9', 'emotional-10'],
      rawRange: [0, 3],
    },
    { id: 'social', items: ['social-4', 'social-7', 'social-8'], rawRange: [0, 3] },
  ],
  cutoffs: [
    {
      id: 'manual',
      on: 'raw',
      bands: [
        { id: 'not-lonely', from: 0, to: 1 },
        { id: 'moderate', from: 2, to: 4 },
        { id: 'severe', from: 5, to: 6 },
      ],
      provenance: 'published',
      source: 'Manual of the De Jong Gierveld scale, home.fsw.vu.nl, 2022',
      note: 'Made for surveys, not for the diagnosis of one person.',
    },
  ],
  defaultCutoff: 'manual',
  caveats: ['not-for-individual-diagnosis'],
  bandCaveats: [],
  source: 'Manual of the De Jong Gierveld scale, home.fsw.vu.nl, 2022',
  sources: ['Manual of the De Jong Gierveld scale, home.fsw.vu.nl, 2022'],
  licence: {
    permission: 'not-needed-for-research',
    isVerified: true,
    wording: 'The manual, home.fsw.vu.nl',
    note: 'Free for research, with citation.',
  },
};
