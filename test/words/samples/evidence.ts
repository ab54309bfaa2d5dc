/** What contributions rest on. */
import type { Journey } from '../../../src/catalogue/travel.ts';
import type { Interest, InterestEvidence, WordEvidence } from '../../../src/index.ts';
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

const met = (
  interest: Interest,
  words: InterestEvidence['words'],
  byConcept = false,
): InterestEvidence => ({ code: 'interest', interest, match: 1, byConcept, words });

/** One word that met an interest of one word. */
const one = (wanted: string, word: Omit<WordEvidence, 'wanted'>): InterestEvidence =>
  met({ text: wanted }, [{ ...word, wanted }]);

const inTitle = { field: 'title', steps: [] } as const;
const inTags = { field: 'tags', steps: [] } as const;
const inDescription = { field: 'description', steps: [] } as const;
const listed = { field: 'concepts', steps: [] } as const;
const concept = { steps: ['concept'] } as const;
const choir = { concept: 'choir', label: { da: 'kor', en: 'choir' } } as const;
const reading = {
  concept: 'reading-group',
  label: { da: 'læsekreds', en: 'reading group' },
} as const;
const helpful = { code: 'helpful-feature', feature: 'seating', utility: 1 } as const;
const need = { code: 'need', need: 'company', strength: 1 } as const;
const fromChoir = { ...choir, trust: 0.5 } as const;

export const evidence: Samples['evidence'] = {
  interest: [
    [one('Kor', { ...inTitle, word: 'kor' }), '“kor” in the title', '”kor” i titlen'],
    [
      one('online', { ...inTags, ...concept, word: 'Online', steps: ['translation'] }),
      '“Online” in the keywords',
      '”Online” i emneordene',
    ],
    [
      met({ text: 'walks by the sea' }, [
        { ...inTags, word: 'walking', wanted: 'walks', steps: ['stem'] },
        { ...inDescription, word: 'sea', wanted: 'sea' },
      ]),
      '“walks by the sea”: “walking” in the keywords and “sea” in the description',
      '”walks by the sea”: ”walking” i emneordene og ”sea” i beskrivelsen',
    ],
    [
      one('skak', { ...inTitle, word: 'Skakklubben', relation: 'same', steps: ['compound'] }),
      '“skak”: “Skakklubben” in the title',
      '”skak”: ”Skakklubben” i titlen',
    ],
    [
      one('babysang', { ...inTags, word: 'småbørn', relation: 'same', steps: ['compound'] }),
      '“småbørn” in the keywords, which has to do with “babysang”',
      '”småbørn” i emneordene, som har at gøre med ”babysang”',
    ],
    [
      one('communal singing', {
        ...inTitle,
        word: 'fællessang',
        relation: 'same',
        steps: ['translation'],
      }),
      '“fællessang” in the title, the same as “communal singing”',
      '”fællessang” i titlen, det samme som ”communal singing”',
    ],
    [
      one('sang', { ...inDescription, ...concept, word: 'synger', relation: 'same' }),
      '“synger” in the description, much the same as “sang”',
      '”synger” i beskrivelsen, omtrent det samme som ”sang”',
    ],
    [
      one('musik', { ...inTags, ...concept, ...choir, word: 'kor', relation: 'narrower' }),
      '“kor” in the keywords, which comes under “musik”',
      '”kor” i emneordene, inden for ”musik”',
    ],
    [
      one('kor', { ...inDescription, ...concept, word: 'musik', relation: 'broader' }),
      '“musik” in the description, which is more general than “kor”',
      '”musik” i beskrivelsen, som er mere generelt end ”kor”',
    ],
    [
      one('kor', {
        ...inTitle,
        word: 'Babysang',
        relation: 'broader',
        steps: ['compound', 'concept'],
      }),
      '“Babysang” in the title, which has to do with “kor”',
      '”Babysang” i titlen, som har at gøre med ”kor”',
    ],
    [
      one('roning', { ...inTitle, ...concept, word: 'Søfart', relation: 'related' }),
      '“Søfart” in the title, related to “roning”',
      '”Søfart” i titlen, beslægtet med ”roning”',
    ],
    [
      one('gaming', { ...inTitle, ...concept, word: 'Brætspil', relation: 'nearby' }),
      '“Brætspil” in the title, distantly related to “gaming”',
      '”Brætspil” i titlen, fjernt beslægtet med ”gaming”',
    ],
    [
      one('warhamer', { ...inTitle, word: 'Warhammer', steps: ['spelling'] }),
      '“Warhammer” in the title, if that is what “warhamer” means',
      '”Warhammer” i titlen, hvis det er det, der menes med ”warhamer”',
    ],
    [
      met(
        { concept: 'music/choir' },
        [{ ...listed, word: 'music/choir', wanted: 'music/choir', relation: 'same' }],
        true,
      ),
      'listed under “music/choir”',
      'hører under emnet ”music/choir”',
    ],
    [
      met(
        { concept: 'choir' },
        [{ ...listed, ...choir, word: 'choir', wanted: 'choir', relation: 'same' }],
        true,
      ),
      'listed under “choir”',
      'hører under emnet ”kor”',
    ],
    [
      met({ concept: 'choir' }, [
        { ...inTitle, ...concept, ...choir, word: 'Sangkor', wanted: 'choir', relation: 'same' },
      ]),
      '“Sangkor” in the title, much the same as “choir”',
      '”Sangkor” i titlen, omtrent det samme som ”kor”',
    ],
    [
      met(
        { text: 'sangkor' },
        [{ ...listed, ...choir, word: 'choir', wanted: 'sangkor', relation: 'same' }],
        true,
      ),
      '“sangkor”: listed under “choir”',
      '”sangkor”: hører under emnet ”kor”',
    ],
    [
      one('musik', { ...listed, ...concept, ...choir, word: 'choir', relation: 'narrower' }),
      'listed under “choir”, which comes under “musik”',
      'hører under emnet ”kor”, inden for ”musik”',
    ],
    [
      one('gospel', { ...listed, ...concept, ...choir, word: 'choir', relation: 'broader' }),
      'listed under “choir”, which is more general than “gospel”',
      'hører under emnet ”kor”, som er mere generelt end ”gospel”',
    ],
    [
      one('revy', { ...listed, ...concept, ...choir, word: 'choir', relation: 'related' }),
      'listed under “choir”, related to “revy”',
      'hører under emnet ”kor”, beslægtet med ”revy”',
    ],
    [
      one('orgel', { ...listed, ...concept, ...choir, word: 'choir', relation: 'nearby' }),
      'listed under “choir”, distantly related to “orgel”',
      'hører under emnet ”kor”, fjernt beslægtet med ”orgel”',
    ],
    [
      met(
        { text: 'bøger', concept: 'reading-group' },
        [
          { ...inTags, word: 'bøger', wanted: 'bøger', relation: 'same' },
          {
            ...listed,
            ...reading,
            word: 'reading-group',
            wanted: 'reading-group',
            relation: 'same',
          },
        ],
        true,
      ),
      '“bøger” in the keywords and listed under “reading group”',
      '”bøger” i emneordene og hører under emnet ”læsekreds”',
    ],
    [
      met({ text: 'bøger', concept: 'reading-group' }, [
        { ...inTitle, ...concept, word: 'Digte', wanted: 'bøger', relation: 'narrower' },
        {
          ...inDescription,
          ...concept,
          word: 'læser',
          wanted: 'reading-group',
          relation: 'broader',
        },
      ]),
      '“Digte” in the title, which comes under “bøger”, and “læser” in the description, which is more general than “bøger”',
      '”Digte” i titlen, inden for ”bøger”, og ”læser” i beskrivelsen, som er mere generelt end ”bøger”',
    ],
    [
      met({ text: 'Danish conversation' }, [
        { ...inTags, word: 'dansk', wanted: 'Danish', relation: 'same', steps: ['translation'] },
        { ...inTitle, ...concept, word: 'Kaffe', wanted: 'conversation', relation: 'related' },
      ]),
      '“Danish conversation”: “dansk” in the keywords, the same as “Danish”, and “Kaffe” in the title, related to “conversation”',
      '”Danish conversation”: ”dansk” i emneordene, det samme som ”Danish”, og ”Kaffe” i titlen, beslægtet med ”conversation”',
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
    [
      { ...need, benefit: 0.8, inferred: fromChoir },
      'company: much, our guess from “choir”',
      'selskab: meget, vores gæt ud fra ”kor”',
    ],
    [
      { ...need, benefit: 0, inferred: fromChoir },
      'company: none, our guess from “choir”',
      'selskab: slet ikke, vores gæt ud fra ”kor”',
    ],
  ],
};
