/** What somebody tells of their life that stands for a concept, though its words stand apart: "my mother can no longer remember". */
import { mayNegate } from '../language/cues.ts';
import type { Word } from './mentions.ts';
import type { Need, Stories, Story } from './story-labels.ts';

/** A story that a text tells of, and the places of its words, in order. */
export interface Told {
  readonly concept: number;
  readonly places: readonly number[];
}

/** Each word tells one story, the one that is told to its end first; each concept is told once. */
export const storiesIn = (words: readonly Word[], stories: Stories): readonly Told[] => {
  if (stories.size === 0) return [];
  const found = words.flatMap((word, at) =>
    (word?.lexemes ?? []).flatMap((lexeme) =>
      (stories.get(lexeme) ?? []).flatMap((story) => toldAt(words, at, story)),
    ),
  );
  const told = new Map<number, Told>();
  const taken = new Set<number>();
  for (const story of found.sort(firstToEnd)) {
    if (told.has(story.concept) || story.places.some((place) => taken.has(place))) continue;
    told.set(story.concept, story);
    for (const place of story.places) taken.add(place);
  }
  return [...told.values()];
};

/** A story whose first need the word at `at` meets, if the others are met near it, each by a word of its own. */
const toldAt = (words: readonly Word[], at: number, { concept, needs }: Story): readonly Told[] => {
  const places = [at];
  for (const need of needs.slice(1)) {
    const place = nearest(words, places, need);
    if (place === NOWHERE) return [];
    places.push(place);
  }
  return [{ concept, places: places.sort((one, other) => one - other) }];
};

const firstToEnd = (one: Told, other: Told): number =>
  (one.places.at(-1) as number) - (other.places.at(-1) as number) ||
  (one.places[0] as number) - (other.places[0] as number) ||
  one.concept - other.concept;

/** The word nearest to the first place that meets a need and is none of those taken, or nowhere. */
const nearest = (
  words: readonly Word[],
  taken: readonly number[],
  { lexemes, isNegation }: Need,
): number => {
  const meets = (place: number): boolean => {
    const word = words[place];
    if (word === undefined || taken.includes(place)) return false;
    const isNamed = word.lexemes.some((lexeme) => lexemes.has(lexeme));
    return isNamed || (isNegation && mayNegate(word.cue));
  };
  const [at = 0] = taken;
  for (let step = 1; step <= REACH; step++) {
    for (const place of [at + step, at - step]) if (meets(place)) return place;
  }
  return NOWHERE;
};

const NOWHERE = -1;

/** How many words and pauses may stand between what belongs together. */
const REACH = 10;
