/** One directory of cooking, three people: who it is for, what they say of themselves, and nothing guessed. */
import type { Patient } from '../../src/index.ts';
import { activity, north, odense, type Vignette } from './vignette.ts';

const cook: Patient = {
  ageYears: 47,
  home: odense,
  travel: { modes: ['walk', 'transit'], reachMinutes: 40 },
  interests: [{ text: 'madlavning' }],
  languages: [{ language: 'da', level: 'native' }],
};

const activities = [
  activity('kvinder', 'Madlavning for kvinder', {
    places: north(0.3, odense),
    audience: ['women'],
  }),
  // The same group by its Danish name, with a capital.
  activity('kvindehuset', 'Madlavning i kvindehuset', {
    places: north(0.5, odense),
    audience: ['Kvinder'],
  }),
  activity('maend', 'Madlavning for mænd', { places: north(0.3, odense), audience: ['Mænd'] }),
  // For women, and for carers whoever they are: one of the two is enough.
  activity('eller-parorende', 'Madlavning for kvinder og for pårørende', {
    places: north(2.5, odense),
    audience: ['women', 'carers'],
  }),
  activity('alle', 'Madlavning for alle', { places: north(0.8, odense) }),
  // Reserved for nobody is open to all.
  activity('paa-tvaers', 'Madlavning på tværs', { places: north(1.5, odense), audience: [] }),
  activity('enlige', 'Madlavning for enlige forældre', {
    places: north(0.6, odense),
    audience: ['single parents'],
  }),
];

const robin: Vignette = {
  who: 'Robin, 47: says nothing of that',
  story:
    'Robin wants to cook with others. Which groups Robin belongs to has not come up, and the link worker does not ' +
    'for the sake of a form. What is reserved stays in the list, with the question to ask first.',
  patient: cook,
  activities,
  topThree: ['alle', 'paa-tvaers'],
  never: {},
  ask: {
    kvinder: ['audience/group'],
    kvindehuset: ['audience/group'],
    maend: ['audience/group'],
    'eller-parorende': ['audience/group'],
    enlige: ['audience/group'],
  },
};

const ole: Vignette = {
  who: 'Ole, 47: a man, and the women’s kitchen is the nearest',
  story:
    'Ole has lived on rye bread since the divorce and wants to learn to cook. ' +
    'The kitchen nearest to him is for women, and he must not be sent to that door. ' +
    'Whether he cares for somebody or has children at home he has not said.',
  patient: { ...cook, audience: ['men'] },
  activities,
  topThree: ['maend', 'alle', 'paa-tvaers'],
  never: { kvinder: ['audience'], kvindehuset: ['audience'] },
  // He is no woman, but he may be a carer.
  ask: { 'eller-parorende': ['audience/group'], enlige: ['audience/group'] },
};

const hanne: Vignette = {
  who: 'Hanne, 47: a woman, and at home in three of them',
  story:
    'Hanne cooked for a school until it closed. She would rather be among women, and there is a kitchen for them ' +
    'three hundred metres away. Nothing needs to be asked for that.',
  patient: { ...cook, audience: ['women'] },
  activities,
  topThree: ['kvinder', 'kvindehuset', 'alle'],
  never: { maend: ['audience'] },
  ask: { enlige: ['audience/group'] },
  states: { 'eller-parorende': { audience: 'met' } },
};

export const groups: readonly Vignette[] = [robin, ole, hanne];
