/** What contributions rest on. */
import type { Journey } from '../../../src/catalogue/travel.ts';
import type { Samples } from './samples-of.ts';

/** On foot to a door, 12 minutes away. */
export const journey: Journey = {
  basis: 'venue',
  minutes: 12.4,
  range: [12.4, 12.4],
  roadKm: 0.93,
  mode: 'walk',
  place: 0,
};

const unknownJourney: Journey = {
  basis: 'unknown',
  minutes: Number.NaN,
  range: [0, Number.POSITIVE_INFINITY],
  roadKm: Number.NaN,
  mode: undefined,
  place: -1,
};

const interest = { code: 'interest', match: 1, byConcept: false } as const;
const helpful = { code: 'helpful-feature', feature: 'seating', utility: 1 } as const;
const need = { code: 'need', need: 'company', strength: 1 } as const;

export const evidence: Samples['evidence'] = {
  interest: [
    [
      { ...interest, interest: { text: 'Kor' }, words: [{ word: 'kor', field: 'title' }] },
      '“kor” in the title',
      '”kor” i titlen',
    ],
    [
      {
        ...interest,
        interest: { text: 'walks by the sea' },
        words: [
          { word: 'walking', field: 'tags' },
          { word: 'sea', field: 'description' },
        ],
      },
      '“walks by the sea”: “walking” in the keywords and “sea” in the description',
      '”walks by the sea”: ”walking” i emneordene og ”sea” i beskrivelsen',
    ],
    [
      { ...interest, byConcept: true, interest: { concept: 'music/choir' }, words: [] },
      'listed under “music/choir”',
      'hører under emnet ”music/choir”',
    ],
  ],
  'helpful-feature': [
    [{ ...helpful, fact: 'yes' }, 'There is somewhere to sit', 'Der er et sted at sidde'],
    [
      { ...helpful, fact: 'limited' },
      'There is somewhere to sit, but only with limits',
      'Der er et sted at sidde, men kun med begrænsninger',
    ],
    [{ ...helpful, fact: 'no' }, 'There is nowhere to sit', 'Der er ikke noget sted at sidde'],
    [
      { ...helpful, fact: 'unknown' },
      'not stated: Is there somewhere to sit?',
      'ikke oplyst: Er der et sted at sidde?',
    ],
  ],
  journey: [
    [
      { code: 'journey', journey, placeName: 'Hallen' },
      'about 12 minutes on foot (0.9 km) to Hallen',
      'cirka 12 minutter til fods (0,9 km) til Hallen',
    ],
    [
      {
        code: 'journey',
        journey: { ...journey, basis: 'area', mode: 'transit', range: [19.6, 34.6] },
        placeName: undefined,
      },
      'between 20 and 35 minutes by bus or train; we don’t know the exact place',
      'mellem 20 og 35 minutter med bus eller tog; vi kender ikke det præcise sted',
    ],
    [
      {
        code: 'journey',
        journey: { ...journey, basis: 'area', mode: 'bicycle', range: [90, 130] },
        placeName: undefined,
      },
      'between 90 minutes and 2 hours by bicycle; we don’t know the exact place',
      'mellem 90 minutter og 2 timer på cykel; vi kender ikke det præcise sted',
    ],
    [
      {
        code: 'journey',
        journey: { ...journey, basis: 'area', range: [12.1, 12.4] },
        placeName: undefined,
      },
      'about 12 minutes on foot; we don’t know the exact place',
      'cirka 12 minutter til fods; vi kender ikke det præcise sted',
    ],
    [
      {
        code: 'journey',
        journey: { ...journey, minutes: 0.2, roadKm: 0.02 },
        placeName: undefined,
      },
      'about 1 minute on foot',
      'cirka 1 minut til fods',
    ],
    [
      {
        code: 'journey',
        journey: { ...journey, basis: 'router', minutes: 22, mode: undefined },
        placeName: 'Hallen',
      },
      '22 minutes to Hallen',
      '22 minutter til Hallen',
    ],
    [
      { code: 'journey', journey: unknownJourney, placeName: undefined },
      'we don’t know how far it is',
      'vi ved ikke, hvor langt der er',
    ],
  ],
  online: [
    [
      { code: 'online', attitude: 'if-needed' },
      'you can take part from home, online',
      'man kan være med online hjemmefra',
    ],
  ],
  need: [
    [{ ...need, benefit: 1 }, 'company: much', 'selskab: meget'],
    [{ ...need, benefit: 0.5 }, 'company: some', 'selskab: en del'],
    [{ ...need, benefit: 0.2 }, 'company: a little', 'selskab: lidt'],
    [{ ...need, benefit: 0 }, 'company: none', 'selskab: slet ikke'],
    [{ ...need, benefit: undefined }, 'company: not stated', 'selskab: ikke oplyst'],
  ],
};
