import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { danishEnglishScheme } from '../../src/concepts/danish-english.ts';
import {
  type Activity,
  buildCatalogue,
  type Catalogue,
  type ConceptScheme,
  explain,
  type Interest,
  type InterestEvidence,
  parseInterests,
  type Statistics,
  scoreAll,
} from '../../src/engine.ts';
import { cueOf } from '../../src/language/cues.ts';
import { lexemeOf } from '../../src/language/lexeme.ts';
import { wordsOf } from '../../src/language/lexer.ts';
import { type TextLanguage, textLanguages } from '../../src/language/text-language.ts';
import { wording, wordsFor } from '../arbitraries/listing-text.ts';
import { type MatchingCase, matchingCase, seriesCase } from '../arbitraries/matching-case.ts';

const asOf = '2026-11-25';
const numRuns = 300;

const build = (
  all: readonly Activity[],
  concepts: ConceptScheme,
  statistics?: Statistics,
): Catalogue => buildCatalogue(all, { asOf, concepts, ...(statistics ? { statistics } : {}) });

const evidenceOf = (
  catalogue: Catalogue,
  interests: readonly Interest[],
  id: string,
): readonly InterestEvidence[] =>
  explain(catalogue, { interests }, id).contributions.interests.evidence as InterestEvidence[];

/** How well the only wish of a text is met by the first activity. */
const matchOf = (catalogue: Catalogue, text: string): number =>
  evidenceOf(catalogue, [{ text }], '0')[0]?.match ?? 0;

const scoresOf = (catalogue: Catalogue, interests: readonly Interest[]) => {
  const { ids, score, aversion, factors } = scoreAll(catalogue, { interests });
  return new Map(
    ids.map((id, row) => [id, [score[row], aversion[row], factors.interests[row]].join()]),
  );
};

describe('A match', () => {
  it('lies between 0 and 1, and so does aversion', () => {
    fc.assert(
      fc.property(matchingCase, ({ concepts, all, interests }) => {
        const catalogue = build(all, concepts);
        const { aversion, factors } = scoreAll(catalogue, { interests });
        for (const value of [...aversion, ...factors.interests]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        for (const { id } of all) {
          for (const { match } of evidenceOf(catalogue, interests, id)) {
            expect(match).toBeGreaterThanOrEqual(0);
            expect(match).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns },
    );
  });

  it('hangs on no other activity, under the same statistics, by any scheme or none', () => {
    fc.assert(
      fc.property(matchingCase, fc.nat(5), ({ concepts, all, interests }, some) => {
        const whole = build(all, concepts);
        const fewer = all.filter((_, at) => at % 6 <= some);
        const scores = scoresOf(whole, interests);
        for (const [id, own] of scoresOf(build(fewer, concepts, whole.statistics), interests)) {
          expect(own, id).toBe(scores.get(id));
        }
      }),
      { numRuns: 2 * numRuns },
    );
  });

  const shuffled = ({ concepts, all, interests }: MatchingCase, places: readonly number[]) => {
    const other = all
      .map((one, at) => ({ one, place: places[at % places.length]! * (at + 1) }))
      .sort((a, b) => (a.place % 7) - (b.place % 7))
      .map(({ one }) => one);
    const [before, after] = [build(all, concepts), build(other, concepts)];
    expect(after.statistics).toEqual(before.statistics);
    expect(after.statisticsHash).toBe(before.statisticsHash);
    const scores = scoresOf(before, interests);
    for (const [id, own] of scoresOf(after, interests)) expect(own, id).toBe(scores.get(id));
  };
  const places = fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 });

  it('does not hang on the order of the activities, nor do statistics', () => {
    fc.assert(fc.property(matchingCase, places, shuffled), { numRuns });
    fc.assert(fc.property(seriesCase, places, shuffled), { numRuns: 40 });
  });
});

/** Forms of one word are one name. */
const nameOf = (label: string, language: TextLanguage): string =>
  [language, ...wordsOf(label).map((word) => lexemeOf(word, language))].join(' ');

/** Labels of the scheme that linkmatch brings, with their concept, that nothing else is called; and all names. */
const { labels, names } = (() => {
  const holders = new Map<string, Set<string>>();
  const all: { id: string; language: TextLanguage; label: string; isPref: boolean }[] = [];
  for (const { concepts } of danishEnglishScheme) {
    for (const [id, one] of Object.entries(concepts)) {
      for (const language of textLanguages) {
        const own = [
          one?.prefLabel[language] ?? [],
          one?.altLabel?.[language] ?? [],
          one?.hiddenLabel?.[language] ?? [],
          one?.wishLabel?.[language] ?? [],
        ].flat();
        for (const [at, label] of own.entries()) {
          const key = nameOf(label, language);
          holders.set(key, (holders.get(key) ?? new Set()).add(id));
          all.push({ id, language, label, isPref: at === 0 });
        }
      }
    }
  }
  const only = ({ language, label }: (typeof all)[number]) =>
    holders.get(nameOf(label, language))?.size === 1;
  return { labels: all.filter(only), names: new Set(holders.keys()) };
})();

const wish = fc.constantFrom(...labels);
const { activity } = wordsFor(danishEnglishScheme);

describe('An activity', () => {
  it('that also names what is wanted in its tags, by whatever label, never scores lower', () => {
    let count = 0;
    fc.assert(
      fc.property(wish, fc.nat(), activity, ({ id, language, label }, pick, listing) => {
        const others = labels.filter((one) => one.id === id && one.language === language);
        const synonym = others[pick % others.length]!.label;
        const own = { id: '0', ...listing, textLanguage: language };
        const naming = { id: '0', title: synonym, textLanguage: language };
        fc.pre(matchOf(build([naming], danishEnglishScheme), label) === 1);
        count += 1;
        const { tags = [] } = own;
        const before = build([own], danishEnglishScheme);
        const more = { ...own, tags: [...tags, synonym] };
        const after = build([more], danishEnglishScheme, before.statistics);
        expect(matchOf(after, label)).toBeGreaterThanOrEqual(matchOf(before, label));
      }),
      { numRuns },
    );
    expect(count).toBeGreaterThan(numRuns / 2);
  });

  it('never scores higher by what it says it is not', () => {
    fc.assert(
      fc.property(wish, activity, ({ language, label }, listing) => {
        fc.pre(wordsOf(label).every((word) => cueOf(word) === 0) && !/[:;,()]/.test(label));
        const own = { id: '0', ...listing, textLanguage: language };
        const before = build([own], danishEnglishScheme);
        const said = `${language === 'da' ? 'Ingen' : 'No'} ${label}.`;
        // "no-dig" is a label, and "no dig the garden" no English
        fc.pre(!names.has(nameOf(said, language)) && label !== 'dig the garden');
        const more = { ...own, description: `${own.description ?? ''}\n${said}` };
        const after = build([more], danishEnglishScheme, before.statistics);
        expect(matchOf(after, label), said).toBeLessThanOrEqual(matchOf(before, label));
      }),
      { numRuns },
    );
  });
});

it.each(['book swap', 'pub quiz'])(
  '"No %s" says no to it, though a label is "no booking", and another "no pub"',
  (label) => {
    const said = { id: '0', title: 'Open house', textLanguage: 'en', description: `No ${label}.` };
    expect(matchOf(build([said], danishEnglishScheme), label)).toBe(0);
    const meant = { ...said, description: `A ${label}.` };
    expect(matchOf(build([meant], danishEnglishScheme), label)).toBeGreaterThan(0.5);
  },
);

describe('A wish', () => {
  it('in either language, by the name of what nothing else is called, is the same concept', () => {
    const preferred = labels.filter(({ isPref }) => isPref);
    expect(preferred.length).toBeGreaterThan(1000);
    const wrong = preferred.filter(({ id, language, label }) => {
      const read = parseInterests(label, { language, concepts: danishEnglishScheme });
      return read.length !== 1 || read[0]?.interest.concept !== id;
    });
    expect(wrong.map(({ id, language, label }) => `${id} ${language}: ${label}`)).toEqual([]);
  });

  it('that is read as a dislike raises no score', () => {
    const cases = wording.chain(({ concepts, words }) =>
      fc.record({
        concepts: fc.constant({ concepts, toString: () => 'a scheme' }),
        listings: fc.array(words.activity, { minLength: 1, maxLength: 4 }),
        interest: words.interest,
        label: words.label,
        negation: fc.constantFrom('not', 'ikke', 'no', 'ingen', 'I hate', 'jeg hader'),
      }),
    );
    let count = 0;
    fc.assert(
      fc.property(cases, ({ concepts: { concepts }, listings, interest, label, negation }) => {
        const text = `${negation} ${label}`;
        const read = parseInterests(text, { concepts });
        fc.pre(read.every((one) => !one.interest.liked));
        count += read.length;
        const all = listings.map((listing, at) => ({ id: `${at}`, ...listing }));
        const catalogue = build(all, concepts);
        const before = scoreAll(catalogue, { interests: [interest] });
        const after = scoreAll(catalogue, { interests: [interest, { text }] });
        for (const [row, score] of after.score.entries()) {
          expect(score).toBeLessThanOrEqual(before.score[row] as number);
        }
      }),
      { numRuns },
    );
    expect(count).toBeGreaterThan(numRuns / 2);
  });
});

describe('Evidence of an interest', () => {
  it('is there where there is a match, and only there, and stands where it says', () => {
    fc.assert(
      fc.property(matchingCase, ({ concepts, all, interests }) => {
        const catalogue = build(all, concepts);
        for (const { id, title, tags = [], description = '', concepts: stated = [] } of all) {
          for (const { match, words } of evidenceOf(catalogue, interests, id)) {
            expect(words.length > 0, id).toBe(match > 0);
            for (const { word, field } of words) {
              const isThere = {
                title: title.includes(word),
                tags: tags.some((tag) => tag.includes(word)),
                description: description.includes(word),
                concepts: stated.includes(word),
              }[field];
              expect(isThere, `${word} in ${field}`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 2 * numRuns },
    );
  });
});
