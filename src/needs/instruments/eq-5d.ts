/** EQ-5D: an index value that the caller has by a named value set. Nothing is scored here. */
import type { ValueInstrument } from '../instrument.ts';

export const eq5d: ValueInstrument<'eq-5d'> = {
  id: 'eq-5d',
  kind: 'value',
  about: 'health-related quality of life',
  better: 'high',
  range: [-1, 1], // what is accepted, not what a value set can reach
  caveats: ['not-scored-here', 'depends-on-value-set'],
  source: 'The value as given by the caller',
  sources: [
    'ucam-department-of-psychiatry/camcops, docs on eq5d5l: consent of EuroQol, no reproduction',
  ],
  licence: {
    permission: 'needed',
    isVerified: false,
    wording: 'EuroQol',
    note: 'Consent of EuroQol: neither items nor value sets are here.',
  },
};
