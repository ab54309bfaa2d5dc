/** “Not a group”, and what somebody never wants. */
import { activity, copenhagen, north, type Vignette } from './vignette.ts';

const maja: Vignette = {
  who: 'Maja, 34: not a group, and never a common meal',
  story:
    'Maja gets afraid among people. One other person is fine, and she paints. ' +
    'Groups she rules out for now, small ones too, and eating together always. ' +
    'A suggestion that does not hear this would be the last one that she listens to.',
  patient: {
    ageYears: 34,
    home: copenhagen,
    travel: { modes: ['walk', 'bicycle'], reachMinutes: 30 },
    interests: [
      { text: 'maling' },
      { text: 'natur', importance: 0.8 },
      { text: 'fællesspisning', liked: false, importance: 1 },
    ],
    socialNeeds: { calm: 0.9 },
    languages: [{ language: 'da', level: 'native' }],
    setting: { preferred: ['oneToOne'], ruledOut: ['smallGroup', 'largeGroup'] },
  },
  activities: [
    activity('frivillig', 'Maling med en frivillig', {
      places: north(0.8, copenhagen),
      setting: ['oneToOne', 'indoors'],
      benefits: { calm: 0.8 },
    }),
    // There is a group, but one may also come alone.
    activity('atelier', 'Maling i åbent atelier', {
      places: north(1, copenhagen),
      setting: ['oneToOne', 'smallGroup'],
      benefits: { calm: 0.7 },
    }),
    activity('lille-gruppe', 'Maling i en lille gruppe', {
      places: north(0.4, copenhagen),
      setting: ['smallGroup', 'indoors'],
      benefits: { calm: 0.9 },
    }),
    activity('aftenskole', 'Maling på aftenskole', {
      places: north(0.5, copenhagen),
      setting: ['smallGroup', 'largeGroup'],
      benefits: { calm: 0.7 },
    }),
    // Under the open sky, with how many it does not say: a caveat.
    activity('gaarden', 'Maling i gården', {
      places: north(1.2, copenhagen),
      setting: ['outdoors'],
      benefits: { calm: 0.7 },
    }),
    // One to one, and then to the table.
    activity('ved-bordet', 'Maling og fællesspisning', {
      places: north(0.4, copenhagen),
      setting: ['oneToOne'],
      benefits: { calm: 0.8 },
    }),
    // The meal is one line at the end, for those who like: it costs, and does not rule out.
    activity('folgesvend', 'Natur med en følgesvend', {
      description: 'En rolig tur i parken. Den sidste torsdag er der fællesspisning bagefter.',
      places: north(0.6, copenhagen),
      setting: ['oneToOne', 'outdoors'],
      benefits: { calm: 0.9 },
    }),
  ],
  topThree: ['frivillig', 'atelier', 'gaarden'],
  never: {
    'lille-gruppe': ['setting'],
    aftenskole: ['setting'],
    'ved-bordet': ['unwanted'],
  },
  states: { atelier: { setting: 'met' }, gaarden: { setting: 'unknown' } },
};

export const settings: readonly Vignette[] = [maja];
