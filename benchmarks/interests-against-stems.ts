/** What does it cost to read what a patient likes and find what meets it, beside stemming the same words? */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { matchersOf } from '../src/catalogue/interest-wishes.ts';
import { buildCatalogue, defaultModel, type Interest } from '../src/index.ts';
import { activitiesOf, asOf, patientsOf } from './data.ts';
import { collect, quantile, ratioOf, takeTurns } from './measure.ts';
import { type Benchmark, figure, ratio, tableOf } from './report.ts';

const BLOCK = 10;

interface Size {
  readonly activities: number;
  readonly patients: number;
  readonly rounds: number;
}

const SIZES: { readonly full: Size; readonly smoke: Size } = {
  full: { activities: 10_000, patients: 500, rounds: 9 },
  smoke: { activities: 1_000, patients: 20, rounds: 2 },
};

/** What a JavaScript developer would take to make a text ready for a search. */
const stemmer = createRequire(import.meta.url)(
  'natural/lib/natural/stemmers/porter_stemmer.js',
) as { readonly tokenizeAndStem: (text: string) => readonly string[] };

export const interestsAgainstStems: Benchmark = {
  name: 'interests-against-stems',
  question:
    'What does it cost to read what a patient likes and find what meets it, beside stemming the same words?',
  run: (size) => [
    ...tableOf(measure(SIZES[size])),
    '',
    'Ratio to `tokenizeAndStem` of natural over the same texts, median of rounds (least–most), by turns of ten. Patients of the generator, all interests of each;',
    'wishes of the half `development` of the evaluation set, one by one. The catalogue is there; after it, nothing is left of a wish but the rows to add up.',
  ],
};

const measure = ({ activities, patients, rounds }: Size) => {
  const catalogue = buildCatalogue(activitiesOf(activities), { asOf });
  const tools = {
    index: catalogue.interests,
    statistics: catalogue.statistics,
    parameters: defaultModel.parameters.matching,
  };
  const wishes = phrasesOf();
  const some = patients === SIZES.full.patients ? wishes : wishes.slice(0, patients);
  const cases: readonly (readonly [name: string, readonly (readonly Interest[])[]])[] = [
    ['patients', patientsOf(patients).map(({ interests = [] }) => interests)],
    ['words', some.filter(({ slice }) => slice === 'same' || slice === 'across').map(asInterests)],
    ['misspelt words', some.filter(({ slice }) => slice === 'misspelt').map(asInterests)],
    ['sentences', some.filter(({ slice }) => slice === 'phrase').map(asInterests)],
  ];
  return cases
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => {
      collect();
      const times = takeTurns(
        {
          read: (item) => (items[item] ?? []).map((interest) => matchersOf(interest, tools)),
          stem: (item) => (items[item] ?? []).map(({ text = '' }) => stemmer.tokenizeAndStem(text)),
        },
        { rounds, warmUp: 2, items: items.length, block: BLOCK },
      );
      const microseconds = times.read.flat().map((time) => 1000 * time);
      return {
        what: name,
        'interests each': figure(items.flat().length / items.length),
        '÷ stems': ratio(ratioOf(times.read, times.stem)),
        'p50, µs': figure(quantile(microseconds, 0.5)),
        'p99, µs': figure(quantile(microseconds, 0.99)),
      };
    });
};

interface Phrase {
  readonly text: string;
  readonly slice: string;
}

const asInterests = ({ text }: Phrase): readonly Interest[] => [{ text }];

const phrasesOf = (): readonly Phrase[] =>
  JSON.parse(
    readFileSync('fixtures/interests/development-phrases.json', 'utf8'),
  ) as readonly Phrase[];
