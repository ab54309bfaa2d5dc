/** Where a word or a concept stands in a listing, as bits, and what that counts. */
import { IN_LEAD, IN_TAGS, IN_TITLE, MENTIONS } from './places.ts';

/** How strongly a place counts, 0 to 1: conventions. */
export interface PlaceParameters {
  readonly title: number;
  readonly tags: number;
  /** The sentence of a description that first says what one does. */
  readonly lead: number;
  /** `ceiling · n ÷ (n + halfAt)` for n mentions in the description. */
  readonly description: { readonly ceiling: number; readonly halfAt: number };
  /** What is only spoken of, or only a part of a compound, counts this share. */
  readonly partial: number;
}

/** Low byte: said in full; high byte: in part. */
const BYTE = 8;

/** The mark with one more place; of mentions in a description at most 31 are counted. */
export const marked = (mark: number, place: number, isPartial: boolean): number => {
  const shift = isPartial ? BYTE : 0;
  const own = (mark >>> shift) & 0xff;
  const counts = (place & (IN_TITLE | IN_TAGS)) === 0 && (own & MENTIONS) < MENTIONS ? 1 : 0;
  return (mark & ~(0xff << shift)) | (((own | place) + counts) << shift);
};

/** Strength by mark: the best of the places, and what is said in part by its share. */
export const strengthsOf = (parameters: PlaceParameters): Float64Array => {
  const known = remembered.get(parameters);
  if (known) return known;
  const full = Float64Array.from({ length: 256 }, (_, own) => strengthOf(own, parameters));
  const strengths = Float64Array.from({ length: 1 << (2 * BYTE) }, (_, mark) =>
    Math.max(full[mark & 0xff] as number, parameters.partial * (full[mark >>> BYTE] as number)),
  );
  remembered.set(parameters, strengths);
  return strengths;
};

const remembered = new WeakMap<PlaceParameters, Float64Array>();

const strengthOf = (
  own: number,
  { title, tags, lead, description: { ceiling, halfAt } }: PlaceParameters,
): number => {
  const mentions = own & MENTIONS;
  return Math.max(
    mentions === 0 ? 0 : (ceiling * mentions) / (mentions + halfAt),
    (own & IN_LEAD) === 0 ? 0 : lead,
    (own & IN_TITLE) === 0 ? 0 : title,
    (own & IN_TAGS) === 0 ? 0 : tags,
  );
};
