/** How well interests are met by an activity, slowly and plainly. */
import { readWishes } from '../../src/concepts/read-wish.ts';
import { thesaurusOf } from '../../src/concepts/thesaurus.ts';
import { wordReader } from '../../src/concepts/word-reading.ts';
import type {
  Activity,
  ConceptScheme,
  Interest,
  MatchingParameters,
  Patient,
} from '../../src/index.ts';
import { misspelling } from '../../src/language/spelling.ts';
import { ln } from '../../src/math/elementary.ts';
import { plainScheme, servants, specificityOf, within } from './plain-concepts.ts';
import { type PlainListing, readListing, type Standing } from './plain-listing.ts';
import type { Situation } from './plain-situation.ts';

/** What a wish names, as it is read. */
type Facet = ReturnType<typeof readWishes>[number]['facets'][number];

/** One thing that a patient likes, or dislikes: a wish of a text, or a concept that they state. */
export interface PlainWish {
  readonly facets: readonly Facet[];
  readonly concept: string | undefined;
  readonly liked: boolean;
  readonly importance: number;
}

/** The wishes of an interest's text; a concept beside it belongs to the first that is meant as the whole is. */
export const wishesOf = (
  { interests = [] }: Pick<Patient, 'interests'>,
  { statistics, concepts }: Pick<Situation, 'statistics' | 'concepts'>,
): readonly PlainWish[] =>
  interests.flatMap(({ text, concept, liked = true, importance = 1 }: Interest) => {
    const isKnown = (term: string) => Object.keys(statistics.terms).includes(term);
    const wishes = text === undefined ? [] : readWishes(text, toolsOf(concepts), { isKnown });
    if (wishes.length === 0) return [{ facets: [], concept, liked, importance }];
    const owner = wishes.find((wish) => wish.liked || !liked);
    const alone: PlainWish[] =
      concept === undefined || owner ? [] : [{ facets: [], concept, liked, importance }];
    const read = wishes.map((wish) => ({
      facets: wish.facets,
      concept: wish === owner ? concept : undefined,
      liked: liked && wish.liked,
      importance: importance * wish.importance,
    }));
    return [...alone, ...read];
  });

const toolsOf = (scheme: ConceptScheme) => {
  const thesaurus = thesaurusOf(scheme);
  return { thesaurus, reader: wordReader(thesaurus) };
};

/** How well a wish is met, 0 to 1: by what it names, or by the concept that is stated beside it. */
export const matchOf = (wish: PlainWish, activity: Activity, s: Situation): number => {
  const listing = listingOf(activity, s);
  const stated =
    wish.concept === undefined
      ? 0
      : conceptMatch(
          plainScheme(s.concepts).idOf(wish.concept),
          { share: 1, listing, liked: wish.liked },
          s,
        );
  return Math.max(stated, facetsMatch(wish, listing, s));
};

const facetsMatch = ({ facets, liked }: PlainWish, listing: PlainListing, s: Situation): number => {
  const values = facets.map((facet) => facetMatch(facet, { listing, liked }, s));
  if (facets.length < 2) return values[0] ?? 0;
  const { best } = s.parameters.matching;
  const weights = facets.map((facet) => weightOf(facet, facets, s));
  let [greatest, met, all] = [0, 0, 0];
  for (const [at, weight] of weights.entries()) {
    const value = weight * (values[at] as number);
    greatest = Math.max(greatest, value);
    met += value;
    all += weight;
  }
  if (met === 0) return 0;
  return Math.min(1, best * (greatest / Math.max(...weights)) + (1 - best) * (met / all));
};

const isDone = ({ role }: Facet) => role === 'activity' || role === 'background';

const weightOf = (facet: Facet, facets: readonly Facet[], s: Situation): number => {
  const { facets: weights, general } = s.parameters.matching;
  if (facet.role !== undefined) {
    const scheme = plainScheme(s.concepts);
    const said = facet.senses.map(({ concept }) => specificityOf(scheme.ids[concept]!, scheme));
    return weights[facet.role] * (1 - general * (1 - Math.max(...said)));
  }
  const rarity = Math.max(0, ...facet.terms.map((term) => rarityOf(term, s)));
  return facets.some(isDone) ? weights.word * rarity : rarity;
};

const rarityOf = (term: string, { statistics: { activities, terms } }: Situation): number => {
  if (activities === 0) return 1;
  const df = Object.entries(terms).find(([word]) => word === term)?.[1] ?? 1;
  return ln(1 + activities / Math.min(activities, df)) / ln(1 + activities);
};

const facetMatch = (
  facet: Facet,
  { listing, liked }: { readonly listing: PlainListing; readonly liked: boolean },
  s: Situation,
): number => {
  const { spelling, partial } = s.parameters.matching;
  const byConcept = facet.senses.map(({ concept, step, isPart }) => {
    const share = (step === 'spelling' ? spelling : 1) * (isPart ? partial : 1);
    const id = plainScheme(s.concepts).ids[concept] as string;
    return conceptMatch(id, { share, listing, liked }, s);
  });
  const byWord = facet.terms.map((term) =>
    strengthOf(listing.words.get(term), s.parameters.matching),
  );
  return Math.max(0, ...byConcept, ...byWord, spelling * misspeltMatch(facet, listing, s));
};

/** A word that is not known to be used may be misspelt. */
const misspeltMatch = ({ role, terms }: Facet, listing: PlainListing, s: Situation): number => {
  if (role !== undefined || terms.some((term) => Object.keys(s.statistics.terms).includes(term)))
    return 0;
  const near = [...listing.words].filter(([word]) =>
    terms.some((term) => misspelling(term, word) < Number.POSITIVE_INFINITY),
  );
  return Math.max(0, ...near.map(([, standing]) => strengthOf(standing, s.parameters.matching)));
};

/** A concept by what serves it, as far as the listing speaks of that. */
const conceptMatch = (
  id: string,
  {
    share,
    listing,
    liked,
  }: { readonly share: number; readonly listing: PlainListing; readonly liked: boolean },
  s: Situation,
): number => {
  const scheme = plainScheme(s.concepts);
  const { matching } = s.parameters;
  const reach = liked ? servants : within;
  const alone = new Map([[id, { nearness: 1, isWider: false }]]);
  const serve = scheme.concepts.has(id) ? reach(id, scheme, matching) : alone;
  let match = 0;
  for (const [one, { nearness, isWider }] of serve) {
    const { full, part } = listing.concepts.get(one) ?? {};
    const isWide = isWider && (full?.isWide || part?.isWide);
    const strength = conceptStrength(one, listing, matching);
    const own = isWide ? matching.partial * strength : strength;
    match = Math.max(match, share * nearness * own);
  }
  return match;
};

/** How strongly a listing speaks of a concept, 0 to 1. */
export const conceptStrength = (
  id: string,
  listing: PlainListing,
  matching: MatchingParameters,
): number => {
  const { full, part } = listing.concepts.get(id) ?? {};
  const inPart = matching.partial * strengthOf(part, matching);
  return 1 - (1 - strengthOf(full, matching)) * (1 - inPart);
};

const strengthOf = (standing: Standing | undefined, matching: MatchingParameters): number => {
  if (standing === undefined) return 0;
  const { title, tags, opening, lead, description } = matching;
  const { ceiling, halfAt } = description;
  const { places, mentions: n } = standing;
  if (places.has('all')) return 1;
  const told = Math.max(places.has('lead') ? lead : 0, n > 0 ? (ceiling * n) / (n + halfAt) : 0);
  let doubt = 1 - told;
  if (places.has('title')) doubt *= 1 - title;
  if (places.has('tags')) doubt *= 1 - tags;
  if (places.has('opening')) doubt *= 1 - opening;
  return 1 - doubt;
};

/** Read once for one catalogue: listings that are the same are read the same. */
export const listingOf = (
  activity: Activity,
  { statistics, concepts }: Situation,
): PlainListing => {
  const bySchemes = memory.get(statistics) ?? new Map();
  memory.set(statistics, bySchemes);
  const listings = bySchemes.get(concepts) ?? new Map();
  bySchemes.set(concepts, listings);
  const { title, tags, description, textLanguage, concepts: stated } = activity;
  const key = JSON.stringify([title, tags, description, textLanguage, stated]);
  const known = listings.get(key) ?? readListing(activity, concepts, statistics.boilerplate);
  listings.set(key, known);
  return known;
};

const memory = new WeakMap<object, Map<ConceptScheme, Map<string, PlainListing>>>();

/** In how many activities each term occurs, where it is more than one. */
export const frequencies = (s: Situation): { readonly [term: string]: number } => {
  const counts = new Map<string, number>();
  for (const activity of s.activities) {
    for (const term of listingOf(activity, s).words.keys()) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...counts].filter(([, count]) => count > 1));
};
