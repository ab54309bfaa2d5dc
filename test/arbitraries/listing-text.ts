/** Texts as notices have them: labels of a scheme, negated, compounded, misspelt, between small words and marks. */
import fc from 'fast-check';
import { danishEnglishScheme } from '../../src/concepts/danish-english.ts';
import type { Activity, Branch, Concept, ConceptScheme, Interest } from '../../src/index.ts';
import { importance, some } from './fields.ts';

/** Words of both languages that make up the labels of small schemes: forms of one word, compounds, function words, whole labels. */
const danish = [
  ...['kor', 'sang', 'synge', 'have', 'haver', 'kirke', 'mad', 'løb', 'bus', 'foredrag', 'museum'],
  ...[
    'gå tur',
    'syng sammen',
    'det sociale',
    'en til en',
    'æbler',
    'år',
    'kirkekor',
    'ler-',
    'tro',
  ],
];
const english = [
  ...[
    'choir',
    'singing',
    'sing',
    'garden',
    'gardening',
    'church',
    'food',
    'running',
    'bus',
    'talk',
  ],
  ...[
    'open air',
    'sing along',
    'the sea',
    'one to one',
    'my hands',
    'the open sea',
    'café',
    'museum',
  ],
];

const labels = (pool: readonly string[]) => fc.subarray([...pool], { minLength: 1, maxLength: 3 });

const ids = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'] as const;

const concept = (at: number): fc.Arbitrary<Concept> => {
  const earlier = ids.slice(0, at);
  return fc
    .record({
      da: labels(danish),
      en: labels(english),
      broader: fc.subarray([...earlier], { maxLength: Math.min(2, at) }),
      related: fc.subarray([...earlier], { maxLength: Math.min(2, at) }),
      strength: fc.constantFrom(1, 0.8, 0.5, 0.35, 0.25),
      isHidden: fc.boolean(),
      flags: some({ isAbout: rarely, isPlace: rarely, isPersonal: rarely }),
    })
    .map(({ da: [da = 'kor', ...das], en: [en = 'choir', ...ens], strength, ...rest }) => ({
      prefLabel: { da, en },
      ...(rest.isHidden ? { hiddenLabel: { da: das } } : { altLabel: { da: das, en: ens } }),
      ...(rest.isHidden ? { wishLabel: { en: ens } } : {}),
      broader: rest.broader,
      related: Object.fromEntries(rest.related.map((id) => [id, strength])),
      ...rest.flags,
    }));
};

const rarely = fc.constantFrom(true, false, false, false);

/** A few concepts in two branches, of which the second takes one away or says something else of it. */
export const smallScheme: fc.Arbitrary<ConceptScheme> = fc
  .record({
    concepts: fc.tuple(...ids.map((_, at) => concept(at))),
    split: fc.integer({ min: 0, max: ids.length }),
    role: fc.constantFrom<Branch['role']>('format', 'people', 'manner', 'background', 'activity'),
    taken: fc.constantFrom<readonly string[]>([], [], ['c0'], ['c3']),
  })
  .map(({ concepts, split, role, taken }) => {
    const all = ids.map((id, at) => [id, concepts[at] as Concept] as const);
    return [
      { branch: 'first', role: 'activity', concepts: Object.fromEntries(all.slice(0, split)) },
      {
        branch: 'second',
        role,
        concepts: {
          ...Object.fromEntries(all.slice(split)),
          ...Object.fromEntries(taken.map((id) => [id, null])),
        },
      },
    ];
  });

const labelsOf = (scheme: ConceptScheme): readonly string[] => [
  ...new Set(
    scheme.flatMap(({ concepts }) =>
      Object.values(concepts).flatMap((one) =>
        one === null
          ? []
          : [one.prefLabel, one.altLabel, one.hiddenLabel, one.wishLabel].flatMap((own) =>
              [own?.da ?? [], own?.en ?? []].flat(),
            ),
      ),
    ),
  ),
];

const glue = [
  ...['og', 'and', 'the', 'en', 'i', 'på', 'at', 'with', 'for', 'vi', 'we', 'du', 'er', 'is'],
  ...[
    'ikke',
    'not',
    'uden',
    'no',
    'aldrig',
    'never',
    'men',
    'but',
    'kræver',
    'need',
    'kun',
    'like',
  ],
  ...[
    'klub',
    'kursus',
    'club',
    'group',
    'tirsdag',
    '65+',
    'warhammer',
    'warhamer',
    'kl. 10',
    'fx.',
  ],
  ...[
    'mødes hver',
    'Alle',
    'Kom',
    '&',
    "men's",
    'don’t',
    'w.c.',
    'www.by.dk',
    'é',
    'ÆØÅ',
    'gaa tur',
  ],
];
const marks = [
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '. ',
  '! ',
  '\n',
  ' - ',
  '-',
  ': ',
  '.',
  '… ',
  ' · ',
];

/** What notices of that scheme are written of, piece by piece. */
export interface WordArbitraries {
  readonly label: fc.Arbitrary<string>;
  readonly text: fc.Arbitrary<string>;
  readonly activity: fc.Arbitrary<Omit<Activity, 'id'>>;
  readonly interest: fc.Arbitrary<Interest>;
}

export const wordsFor = (scheme: ConceptScheme): WordArbitraries => {
  const all = labelsOf(scheme);
  const named = scheme.flatMap(({ concepts }) => Object.keys(concepts));
  const label = all.length > 0 ? fc.constantFrom(...all) : fc.constantFrom(...danish, ...english);
  const compound = fc
    .tuple(label, fc.constantFrom('', 's', 'e'), fc.oneof(label, fc.constantFrom('klub', 'hold')))
    .map((parts) => parts.join('').replace(/\s/g, ''));
  const misspelt = fc
    .tuple(label, fc.nat(8))
    .map(([one, at]) => one.slice(0, at) + one.slice(at + 1));
  const capital = label.map((one) => one.slice(0, 1).toUpperCase() + one.slice(1));
  const word = fc.oneof(
    { weight: 5, arbitrary: label },
    { weight: 1, arbitrary: capital },
    { weight: 1, arbitrary: compound },
    { weight: 1, arbitrary: misspelt.filter((one) => one !== '') },
    { weight: 5, arbitrary: fc.constantFrom(...glue) },
  );
  const text = fc
    .tuple(
      fc.array(fc.tuple(word, fc.constantFrom(...marks)), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('NFC', 'NFC', 'NFD'),
    )
    .map(([pieces, form]) => pieces.flat().join('').normalize(form));
  const title = fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
  const stated = fc.array(fc.constantFrom('elsewhere', ...named), { maxLength: 2 });
  const activity = fc
    .tuple(
      title,
      some<Required<Pick<Activity, 'tags' | 'description' | 'concepts' | 'textLanguage'>>>({
        tags: fc.array(title, { maxLength: 2 }),
        description: text,
        concepts: stated,
        textLanguage: fc.constantFrom('da', 'da-DK', 'en', 'uk'),
      }),
    )
    .map(([own, rest]) => ({ title: own, ...rest })) as fc.Arbitrary<Omit<Activity, 'id'>>;
  const wish = fc.oneof(
    title,
    text.filter((one) => one.length < 200),
  );
  const interest = fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: wish.map((own) => ({ text: own })) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('elsewhere', ...named).map((own) => ({ concept: own })),
        },
        {
          weight: 1,
          arbitrary: fc.record({ text: wish, concept: fc.constantFrom('elsewhere', ...named) }),
        },
      ),
      some({ importance, liked: fc.constantFrom(true, true, false) }),
    )
    .map(([what, how]) => ({ ...what, ...how })) as fc.Arbitrary<Interest>;
  return { label, text, activity, interest };
};

/** The scheme that linkmatch brings is too long to be printed. */
export const printed = (scheme: ConceptScheme): string =>
  scheme === danishEnglishScheme ? 'danishEnglishScheme' : fc.stringify(scheme);

/** A scheme and what is written in its words: the one that linkmatch brings, a small one, or none. */
export const wording: fc.Arbitrary<{
  readonly concepts: ConceptScheme;
  readonly words: WordArbitraries;
}> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constant(danishEnglishScheme) },
    { weight: 3, arbitrary: smallScheme },
    { weight: 1, arbitrary: fc.constant<ConceptScheme>([]) },
  )
  .map((concepts) => ({ concepts, words: wordsOfScheme(concepts) }));

const wordsOfScheme = (scheme: ConceptScheme): WordArbitraries => {
  const known = remembered.get(scheme) ?? wordsFor(scheme);
  remembered.set(scheme, known);
  return known;
};

const remembered = new WeakMap<ConceptScheme, WordArbitraries>();
