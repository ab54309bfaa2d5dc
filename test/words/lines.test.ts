import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCatalogue,
  type Explanation,
  explain,
  factorIds,
  type Locale,
  parsePatient,
  questions,
  rank,
  describe as tell,
  weightChange,
  whatIf,
} from '../../src/index.ts';
import { voiceOf } from '../../src/words/voice.ts';
import { asOf, question } from '../arbitraries.ts';

const locales: readonly Locale[] = ['en', 'da'];
const numRuns = 150;

const broken =
  /undefined|NaN|Infinity|∞|\[object|null|[{}]|\.\.|\?[.;]|: *$|: [.;]|, ?[,.]| {2}|^\s|\s$/;

const expectWhole = (lines: readonly string[]): void => {
  for (const line of lines) {
    expect(line).not.toMatch(broken);
    expect(line).toMatch(/^[^\n]+[.?]$/);
  }
};

/** Every number that a fact holds, those in its texts too. */
const numbersIn = (fact: unknown): readonly number[] => {
  if (typeof fact === 'number') return [fact];
  if (typeof fact === 'string') return (fact.match(/\d+/g) ?? []).map(Number);
  return typeof fact === 'object' && fact !== null ? Object.values(fact).flatMap(numbersIn) : [];
};

/** The numbers that a sentence names, beside what it quotes. */
const numbersNamed = (sentence: string, locale: Locale): readonly number[] => {
  const plain = sentence.replaceAll(/[“”][^“”]*”/g, '');
  const [thousands, point] = locale === 'en' ? [/,(?=\d{3})/g, '.'] : [/\.(?=\d{3})/g, ','];
  const figures = plain.replaceAll(thousands, '').match(/\d+([.,]\d+)?/g) ?? [];
  return figures.map((figure) => Number(figure.replace(point, '.')));
};

/** As it is or rounded, next to nothing as 1, an amount in its minor unit, or minutes in half hours. */
const isFrom = (named: number, held: number): boolean =>
  Math.abs(named - held) <= 1 ||
  Math.abs(named - held / 100) < 0.006 ||
  Math.abs(named - held / 60) < 0.5;

const expectFrom = (fact: object, sentence: string, locale: Locale): void => {
  const held = numbersIn(fact);
  for (const named of numbersNamed(sentence, locale)) {
    expect([sentence, named, held.some((own) => isFrom(named, own))]).toEqual([
      sentence,
      named,
      true,
    ]);
  }
  const texts = JSON.stringify(fact).toLowerCase();
  for (const [, quote = ''] of sentence.matchAll(/[“”]([^“”]*)”/g)) {
    expect(texts).toContain(quote.toLowerCase());
  }
};

type Told = { readonly [code: string]: (fact: object, format: unknown) => string };

describe('Every line', () => {
  it('about anything is whole, one line, and ends', () => {
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options, listing }) => {
        const all = { ...options, ...listing };
        const ranking = rank(catalogue, patient, all);
        const change = weightChange(catalogue, patient, options);
        const told = [
          ranking,
          ...catalogue.activities.map(({ id }) => explain(catalogue, patient, id, all)),
          ...questions(ranking),
          ...whatIf(catalogue, patient, { ...options, allow: ['less-access'], suggestions: 3 }),
          ...(change ? [change] : []),
        ];
        for (const locale of locales) for (const one of told) expectWhole(tell(one, locale));
      }),
      { numRuns },
    );
  });

  it('names nothing that its fact does not hold, and begins as a sentence does', () => {
    let seen = 0;
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options }) => {
        for (const { id } of catalogue.activities) {
          const { requirements, contributions } = explain(catalogue, patient, id, options);
          for (const locale of locales) {
            const { words, f } = voiceOf(locale);
            for (const finding of requirements.flatMap(({ findings }) => findings)) {
              const sentence = (words.findings as Told)[finding.code]!(finding, f);
              expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u);
              expectFrom(finding, sentence, locale);
              seen += 1;
            }
            for (const fact of factorIds.flatMap((factor) => [...contributions[factor].evidence])) {
              expectFrom(fact, (words.evidence as Told)[fact.code]!(fact, f), locale);
            }
          }
        }
      }),
      { numRuns },
    );
    expect(seen).toBeGreaterThan(1000);
  });

  it.each(['Er du klar?', 'Kor.', 'Kom nu ...', ' To\nlinjer ', 'A | *B*', '100 {x}', '“Kor”'])(
    'is one line and ends, whatever a listing is called: %j',
    (title) => {
      const place = { point: { lat: 55.06, lng: 10.61 }, name: title };
      const catalogue = buildCatalogue(
        ['a', 'b'].map((id) => ({ id, title, places: [place], audience: [title] })),
        { asOf },
      );
      const patient = { home: { lat: 55.06, lng: 10.62 }, budget: budgetOfNothing };
      const ranking = rank(catalogue, patient);
      for (const locale of locales) {
        for (const one of [ranking, ...questions(ranking), explain(catalogue, patient, 'a')]) {
          for (const line of tell(one, locale)) expect(line).toMatch(/^\S[^\n]*[.?]$/);
        }
      }
    },
  );
});

const budgetOfNothing = { amountMinor: 0, currency: 'DKK', per: 'session' } as const;

describe('Every line about the fixture municipality', () => {
  const folder = 'fixtures/municipality';
  const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const catalogue = buildCatalogue(read('activities.json'), {
    asOf,
    timeZone: 'Europe/Copenhagen',
  });
  const patients = readdirSync(`${folder}/patients`).map(
    (name) => [name, read(`patients/${name}`)] as const,
  );

  it.each(patients)('is whole, in both languages, and its points add up: %s', (_, input) => {
    const parsed = parsePatient(input);
    if (!parsed.ok) throw new Error('the fixture is refused');
    for (const { id } of catalogue.activities.filter((_, at) => at % 3 === 0)) {
      const explanation = explain(catalogue, parsed.value, id);
      for (const locale of locales) {
        const lines = tell(explanation, locale);
        expectWhole(lines);
        const points = [id, pointsOf(lines, explanation, locale)];
        expect(points).toEqual([id, Math.round(100 * explanation.utility)]);
      }
    }
  });
});

/** Sum of the points that the lines of the factors name. */
const pointsOf = (
  lines: readonly string[],
  { contributions }: Explanation,
  locale: Locale,
): number => {
  const { factors } = voiceOf(locale).words;
  const applied = factorIds.filter((id) => contributions[id].applies);
  const told = applied.map((id) => lines.find((line) => line.startsWith(`${factors[id]}, `)));
  return told.reduce((sum, line) => sum + Number(/, (\d+) (of|af) /.exec(line ?? '')?.[1]), 0);
};
