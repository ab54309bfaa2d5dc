/** What a patient's interests come to: a matcher for each thing that a text wishes for. */
import { readWishes } from '../concepts/read-wish.ts';
import type { Interest } from '../model/patient.ts';
import { type Matcher, matcherOf } from './interest-match.ts';
import type { MatchingTools } from './interest-ways.ts';

/** A matcher for each wish of an interest's text; a concept beside it belongs to the first. */
export const matchersOf = (interest: Interest, tools: MatchingTools): readonly Matcher[] => {
  const { text, concept, liked = true, importance = 1 } = interest;
  const { index, statistics } = tools;
  const wishes =
    text === undefined
      ? []
      : readWishes(text, index, { isKnown: (term) => Object.hasOwn(statistics.terms, term) });
  if (wishes.length === 0) return [matcherOf(interest, [], tools)];
  // a stated concept belongs to the first part that is meant as the whole is
  const own = wishes.findIndex((wish) => wish.liked || !liked);
  const matchers = wishes.map((wish, at) => {
    const isWhole = wishes.length === 1 && wish.liked;
    const { concept: _, ...alone } = interest;
    const part: Interest = {
      ...(at === own ? interest : alone),
      ...(isWhole ? {} : { text: wish.text }),
      liked: liked && wish.liked,
      importance: importance * wish.importance,
    };
    return matcherOf(part, wish.facets, tools);
  });
  return concept === undefined || own >= 0
    ? matchers
    : [matcherOf({ concept, liked, importance }, [], tools), ...matchers];
};
