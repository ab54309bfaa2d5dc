/** linkmatch as an app would call it: the words of the phrase are one interest, and nothing else is known of the patient. */
import { buildCatalogue, rank } from '../../src/index.ts';
import type { System } from './system.ts';

/** The score is the utility of `interests`, 0 to 1; what does not match at all is not listed. */
export const linkmatch: System = {
  name: 'linkmatch',
  prepare: (activities) => {
    const catalogue = buildCatalogue(activities, { asOf: AS_OF });
    return (text) => {
      const patient = { interests: [{ text }] };
      const { matches } = rank(catalogue, patient, { k: Number.POSITIVE_INFINITY });
      return matches.map(({ id, contributions }) => ({
        id,
        score: contributions.interests.utility,
      }));
    };
  },
};

/** No listing of the set has a date. */
const AS_OF = '2026-11-25';
