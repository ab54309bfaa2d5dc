/** Small catalogues, and interests in the same words: what matching is checked with. */
import fc from 'fast-check';
import type { Activity, ConceptScheme, Interest } from '../../src/engine.ts';
import { printed, wording } from './listing-text.ts';

/** Listings and interests that are written in the words of one scheme. */
export interface MatchingCase {
  readonly concepts: ConceptScheme;
  readonly all: readonly Activity[];
  readonly interests: readonly Interest[];
}

/** Counterexamples show the scheme by its name. */
const named = (given: MatchingCase): MatchingCase => {
  const { concepts, all, interests } = given;
  const call = () => `{ concepts: ${printed(concepts)}, ...${fc.stringify({ all, interests })} }`;
  return Object.defineProperty({ ...given }, fc.toStringMethod, { value: call });
};

export const matchingCase: fc.Arbitrary<MatchingCase> = wording.chain(({ concepts, words }) =>
  fc
    .record({
      listings: fc.array(words.activity, { maxLength: 6 }),
      interests: fc.array(words.interest, { minLength: 1, maxLength: 3 }),
    })
    .map(({ listings, interests }) =>
      named({
        concepts,
        all: listings.map((listing, at) => ({ id: `${at}`, ...listing })),
        interests,
      }),
    ),
);

/** Thirty titles above one sentence, of which up to so many are the same. */
export const seriesCase: fc.Arbitrary<MatchingCase> = wording.chain(({ concepts, words }) =>
  fc
    .record({
      sentence: words.text,
      listings: fc.array(words.activity, { minLength: 1, maxLength: 3 }),
      interests: fc.array(words.interest, { minLength: 1, maxLength: 3 }),
      titles: fc.constantFrom(24, 25, 30),
      form: fc.constantFrom('NFC', 'NFD'),
    })
    .map(({ sentence, listings, interests, titles, form }) =>
      named({
        concepts,
        all: Array.from({ length: 30 }, (_, at): Activity => {
          const { description = '', title, ...rest } = listings[at % listings.length]!;
          return {
            id: `${at}`,
            ...rest,
            title: `${title} ${at % titles}`,
            description: `${description}\n${at % 2 === 0 ? sentence : sentence.normalize(form)}`,
          };
        }),
        interests,
      }),
    ),
);
