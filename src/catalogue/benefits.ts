/** What each row gives for each need: as its provider states, else as its concepts let one expect. */
import { type BenefitCrosswalk, crossingOf } from '../concepts/crosswalk/crosswalk.ts';
import type { ConceptScheme } from '../concepts/scheme.ts';
import type { Thesaurus } from '../concepts/thesaurus.ts';
import { add, emptySet, has } from '../math/bitset.ts';
import { type SocialNeed, socialNeeds } from '../model/vocabulary.ts';
import type { Fields } from './fields.ts';
import type { InterestIndex, Postings } from './interest-index.ts';
import { saysInFull, strengthsOf } from './marks.ts';
import { matchingParameters } from './matching-parameters.ts';

export interface BenefitColumns {
  /** Benefits of row r stand at `starts[r]` to `starts[r + 1]`, in the order of `socialNeeds`; of a need that is not there nothing is known. */
  readonly starts: Int32Array;
  /** Place of the need in `socialNeeds`. */
  readonly needs: Uint8Array;
  /** 0 to 1. */
  readonly values: Float64Array;
  /** The concept that it is inferred from, or `STATED`. */
  readonly concepts: Int32Array;
  /** Where that concept stands in the row (`marks.ts`). */
  readonly marks: Uint16Array;
}

export const STATED = -1;

/** What is inferred from what. */
export interface Crosswalk {
  readonly crosswalk: BenefitCrosswalk;
  readonly scheme: ConceptScheme;
}

/**
 * A stated benefit always counts; else, for each need, that of the concept for which strength of mention × benefit is greatest, the
 * first of equals in the order of the scheme. What is said in part counts only where nothing that is said in full speaks of the need,
 * and then not with a 0; what a talk is about gives nothing. Strengths are the default ones, so that the model changes no column.
 * Cost O(postings).
 */
export const buildBenefits = (
  { benefits: stated }: Fields<'benefits'>,
  { concepts, thesaurus }: InterestIndex,
  crosswalk: Crosswalk,
): BenefitColumns => {
  const width = socialNeeds.length;
  const size = stated.length;
  const most = new Float64Array(size * width);
  const from = new Int32Array(size * width).fill(NONE);
  const marks = new Uint16Array(size * width);
  /** 0 where nothing is found, else whether in part or in full. */
  const fullness = new Uint8Array(size * width);
  const { own: strengths } = strengthsOf(matchingParameters);
  const lines = linesOf(thesaurus, crosswalk);
  const isAbout = (concept: number): boolean =>
    thesaurus.entries[concept]?.concept.isAbout === true;
  const heard = emptySet(size);
  for (let concept = 0; concept < lines.length; concept++) {
    if (isAbout(concept)) for (const row of rowsAt(concepts, concept)) add(heard, row);
  }
  for (const [concept, line] of lines.entries()) {
    if (line.length === 0) continue;
    const end = concepts.starts[concept + 1] as number;
    for (let at = concepts.starts[concept] as number; at < end; at++) {
      const mark = concepts.marks[at] as number;
      const strength = strengths[mark] as number;
      const said = saysInFull(mark) ? IN_FULL : IN_PART;
      const row = concepts.rows[at] as number;
      if (said === IN_PART && has(heard, row) && !isAbout(concept)) continue;
      const base = row * width;
      for (const [need, benefit] of line) {
        const cell = base + need;
        const expected = strength * benefit;
        const before = fullness[cell] as number;
        const isBetter = said > before && (said === IN_FULL || expected > 0);
        if (!isBetter && (said < before || expected <= (most[cell] as number))) continue;
        most[cell] = expected;
        fullness[cell] = said;
        from[cell] = concept;
        marks[cell] = mark;
      }
    }
  }
  const starts = new Int32Array(size + 1);
  const needs = new Uint8Array(size * width);
  const values = new Float64Array(size * width);
  let count = 0;
  // What is found is moved to the front, behind one another: no place is read after it is written to.
  for (let row = 0; row < size; row++) {
    const own = stated[row];
    for (let need = 0; need < width; need++) {
      const cell = row * width + need;
      const told = own?.[socialNeeds[need] as SocialNeed];
      const concept = from[cell] as number;
      if (told === undefined && concept === NONE) continue;
      needs[count] = need;
      values[count] = told ?? giftOf(lines[concept], need);
      from[count] = told === undefined ? concept : STATED;
      marks[count] = told === undefined ? (marks[cell] as number) : 0;
      count += 1;
    }
    starts[row + 1] = count;
  }
  return {
    starts,
    needs: needs.slice(0, count),
    values: values.slice(0, count),
    concepts: from.slice(0, count),
    marks: marks.slice(0, count),
  };
};

const rowsAt = ({ starts, rows }: Postings, number: number): Int32Array =>
  rows.subarray(starts[number], starts[number + 1]);

const NONE = -2;
const IN_PART = 1;
const IN_FULL = 2;

/** What a concept gives: the need by its place, and how much. */
type Line = readonly (readonly [need: number, benefit: number])[];

/** By concept; made once for a crosswalk and a scheme. */
const linesOf = ({ entries }: Thesaurus, { crosswalk, scheme }: Crosswalk): readonly Line[] => {
  const bySchemes = made.get(crosswalk) ?? new WeakMap<ConceptScheme, readonly Line[]>();
  made.set(crosswalk, bySchemes);
  const lines = bySchemes.get(scheme) ?? entries.map(({ id }) => lineOf(crosswalk, scheme, id));
  bySchemes.set(scheme, lines);
  return lines;
};

const made = new WeakMap<BenefitCrosswalk, WeakMap<ConceptScheme, readonly Line[]>>();

const lineOf = (crosswalk: BenefitCrosswalk, scheme: ConceptScheme, id: string): Line => {
  const { benefits = {} } = crossingOf(crosswalk, scheme, id) ?? {};
  return socialNeeds.flatMap((need, place) => {
    const benefit = benefits[need];
    return benefit === undefined ? [] : [[place, benefit] as const];
  });
};

const giftOf = (line: Line | undefined, need: number): number =>
  line?.find(([own]) => own === need)?.[1] ?? 0;
