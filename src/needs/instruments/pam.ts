/** Patient Activation Measure: one of four levels, found elsewhere under a licence. Nothing is scored here. */
import type { LevelInstrument } from '../instrument.ts';

export const pam: LevelInstrument<'pam'> = {
  id: 'pam',
  kind: 'level',
  about: 'patient activation',
  better: 'high',
  range: [1, 4],
  publishedCutoffs: [
    {
      id: 'four-levels',
      on: 'external',
      bands: [
        { id: 'level-1', from: 0, to: 47 },
        { id: 'level-2', from: 47.1, to: 55.1 },
        { id: 'level-3', from: 55.2, to: 67 },
        { id: 'level-4', from: 67.1, to: 100 },
      ],
      provenance: 'published',
      source: 'PMC5665291; PMC2955177',
      note: 'A score between 67.1 and 72.4 is level 4 here and level 3 in the other set: ask which one was used.',
    },
    {
      id: 'later-level-4',
      on: 'external',
      bands: [
        { id: 'level-3', from: 55.2, to: 72.4 },
        { id: 'level-4', from: 72.5, to: 100 },
      ],
      provenance: 'published',
      source: 'sralab.org',
      note: 'Levels 3 and 4 only; the lower two were not seen in this set.',
    },
  ],
  caveats: ['not-scored-here', 'thresholds-differ'],
  source: 'The level as given by the caller',
  sources: ['PMC5665291', 'PMC2955177', 'sralab.org'],
  licence: {
    permission: 'needed',
    isVerified: false,
    wording: 'Insignia',
    note: 'Licensed: neither items nor scoring are here.',
  },
};
