/** Where a word or a concept stands in a listing, as bits, and what that counts. */
import { IN_LEAD, IN_OPENING, IN_TAGS, IN_TITLE, IS_ALL, IS_WIDE, MENTIONS } from './places.ts';

/** How strongly a place counts, 0 to 1: conventions. */
export interface PlaceParameters {
  /** A title that says something else too; one that says nothing else counts in full. */
  readonly title: number;
  readonly tags: number;
  /** The first sentence of a description, where title and tags name nothing that one does. */
  readonly opening: number;
  /** The sentence of a description that first says what one does. */
  readonly lead: number;
  /** `ceiling · n ÷ (n + halfAt)` for n mentions in the description. */
  readonly description: { readonly ceiling: number; readonly halfAt: number };
  /** What is only spoken of, or only a part of a compound, counts this share. */
  readonly partial: number;
}

/** Low byte: said in full; high byte: in part. */
const BYTE = 8;

/** The mark with one more place; of mentions in a description at most 3 are counted. */
export const marked = (mark: number, place: number, isPartial: boolean): number => {
  const shift = isPartial ? BYTE : 0;
  const own = (mark >>> shift) & 0xff;
  const counts =
    (place & (IN_TITLE | IN_TAGS | IN_OPENING)) === 0 && (own & MENTIONS) < MENTIONS ? 1 : 0;
  return (mark & ~(0xff << shift)) | (((own | place) + counts) << shift);
};

/** Whether it is said in full anywhere. */
export const saysInFull = (mark: number): boolean => (mark & 0xff) !== 0;

/** Whether something narrower is named beside what has this mark. */
export const isWide = (mark: number): boolean => ((mark | (mark >>> BYTE)) & IS_WIDE) !== 0;

/** Strengths by mark, of what is wanted itself or narrower, and of what is wider than it. */
export interface Strengths {
  readonly own: Float64Array;
  /** Under "music" a choir offers no other music: what is wide there counts as said in part. */
  readonly wider: Float64Array;
}

/** Strength by mark: 1 − Π(1 − p) over its places, as of independent signs; what is said in part by its share. */
export const strengthsOf = (parameters: PlaceParameters): Strengths => {
  const known = remembered.get(parameters);
  if (known) return known;
  const { partial } = parameters;
  const full = Float64Array.from({ length: 256 }, (_, own) => strengthOf(own, parameters));
  const own = Float64Array.from({ length: 1 << (2 * BYTE) }, (_, mark) =>
    either(full[mark & 0xff] as number, partial * (full[mark >>> BYTE] as number)),
  );
  const wider = own.map((strength, mark) => (isWide(mark) ? partial * strength : strength));
  const strengths = { own, wider };
  remembered.set(parameters, strengths);
  return strengths;
};

const either = (one: number, other: number): number => 1 - (1 - one) * (1 - other);

const remembered = new WeakMap<PlaceParameters, Strengths>();

const strengthOf = (
  own: number,
  { title, tags, opening, lead, description: { ceiling, halfAt } }: PlaceParameters,
): number => {
  if ((own & IS_ALL) !== 0) return 1;
  const mentions = own & MENTIONS;
  const told = Math.max(
    mentions === 0 ? 0 : (ceiling * mentions) / (mentions + halfAt),
    (own & IN_LEAD) === 0 ? 0 : lead,
  );
  let doubt = 1 - told;
  if ((own & IN_TITLE) !== 0) doubt *= 1 - title;
  if ((own & IN_TAGS) !== 0) doubt *= 1 - tags;
  if ((own & IN_OPENING) !== 0) doubt *= 1 - opening;
  return 1 - doubt;
};
