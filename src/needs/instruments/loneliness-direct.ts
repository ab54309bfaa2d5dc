/** The direct question of the ONS, how often one feels lonely: one of five answers, and no score. */
import type { LabelInstrument } from '../instrument.ts';

export const lonelinessDirect: LabelInstrument<'loneliness-direct'> = {
  id: 'loneliness-direct',
  kind: 'label',
  about: 'loneliness',
  items: [{ id: 'loneliness' }],
  options: ['often-or-always', 'some-of-the-time', 'occasionally', 'hardly-ever', 'never'],
  bestFirst: ['never', 'hardly-ever', 'occasionally', 'some-of-the-time', 'often-or-always'],
  codings: [
    {
      id: 'often-1',
      numbers: {
        1: 'often-or-always',
        2: 'some-of-the-time',
        3: 'occasionally',
        4: 'hardly-ever',
        5: 'never',
      },
      isPublished: false,
      note: 'Our name for counting from the loneliest answer.',
    },
    {
      id: 'never-1',
      numbers: {
        1: 'never',
        2: 'hardly-ever',
        3: 'occasionally',
        4: 'some-of-the-time',
        5: 'often-or-always',
      },
      isPublished: false,
      note: 'Our name for counting from the least lonely answer.',
    },
  ],
  missing: { allowed: 0, note: 'One question: without it there is nothing.' },
  caveats: ['may-under-report'],
  source: 'ons.gov.uk, guidance on loneliness measures',
  sources: [
    'ons.gov.uk, guidance on loneliness measures: UCLA-3 and this; if only one, this',
    'campaigntoendloneliness.org/evaluation',
    'Slides by Lasgaard, spotidoc.com/doc/3886939: direct single questions are stigmatising, with a risk of under-reporting',
  ],
  licence: {
    permission: 'not-needed',
    isVerified: false,
    wording: 'ons.gov.uk, guidance on loneliness measures',
    note: 'Open Government Licence, as far as we know; not verified.',
  },
};
