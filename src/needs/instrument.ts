/** What an instrument says of itself, as data: all that scoring, mapping and documents read. Wordings of items are never part of it. */
import type { CaveatCode } from './caveat.ts';

/** Lowest and highest, both inclusive. */
export type Range = readonly [lowest: number, highest: number];

/** `published` in a text that was seen; `convention`: in use, by nobody's authority; `unverified`: told, but not seen in such a text. */
export const provenances = ['published', 'convention', 'unverified'] as const;
export type Provenance = (typeof provenances)[number];

/** Which end of the scale is the better one. */
export type Better = 'low' | 'high';

export interface Item {
  /** Our own name of it, not the wording. */
  readonly id: string;
  /** What each option adds: here an item is reversed, or an option counts or does not. */
  readonly points: { readonly [option: string]: number };
}

/** How numbers stand for options. */
export interface Coding {
  readonly id: string;
  readonly numbers: { readonly [number: number]: string };
  /** Whether it is the instrument's own, or a name that linkmatch gave to one of several possible ones. */
  readonly isPublished: boolean;
  readonly note: string;
  /** There where it makes another scale: another range, and no published cut-off. */
  readonly rawRange?: Range;
}

export interface Band {
  readonly id: string;
  /** Inclusive. */
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
}

export interface CutoffSet {
  readonly id: string;
  readonly on: 'raw' | 'transformed' | 'item' | 'subscale' | 'external';
  /** From low to high; every value that there can be lies in exactly one. */
  readonly bands: readonly Band[];
  readonly provenance: Provenance;
  readonly source: string;
  readonly note: string;
  readonly caveats?: readonly CaveatCode[];
}

/** How a number of the caller makes two bands: `from` counts it as the worse one, `below` does not. */
export interface CustomCutoff {
  readonly worseIs: 'from' | 'below';
  readonly worse: string;
  readonly better: string;
}

export interface MinimalChange {
  readonly on: 'raw' | 'transformed';
  readonly value: number;
  readonly provenance: Provenance;
  readonly source: string;
}

export interface Licence {
  readonly permission: 'needed' | 'not-needed' | 'not-needed-for-research' | 'unknown';
  /** Whether the terms themselves were seen. */
  readonly isVerified: boolean;
  /** Where the wording is to be had. */
  readonly wording: string;
  readonly note: string;
}

export interface MissingRule {
  /** How many items may be missing from the total. */
  readonly allowed: number;
  readonly note: string;
}

interface Facts<Id extends string> {
  readonly id: Id;
  /** What it asks after. */
  readonly about: string;
  /** Where the rule of scoring is from. */
  readonly source: string;
  readonly sources: readonly string[];
  readonly licence: Licence;
  /** Of every score. */
  readonly caveats: readonly CaveatCode[];
}

interface FormFacts<Id extends string> extends Facts<Id> {
  readonly items: readonly { readonly id: string }[];
  /** In the instrument's order. */
  readonly options: readonly string[];
  readonly codings: readonly Coding[];
  /** The one published coding; without one, a number needs a stated coding. */
  readonly defaultCoding?: string;
  readonly missing: MissingRule;
}

interface TotalFacts<Id extends string> extends FormFacts<Id> {
  readonly items: readonly Item[];
  readonly better: Better;
  readonly rawRange: Range;
  readonly cutoffs: readonly CutoffSet[];
  readonly defaultCutoff: string;
  readonly customCutoff?: CustomCutoff;
  readonly minimalChange?: MinimalChange;
  /** Of every band. */
  readonly bandCaveats: readonly CaveatCode[];
}

/** A sum of points. */
export interface SumInstrument<Id extends string> extends TotalFacts<Id> {
  readonly kind: 'sum';
}

/** A sum that is read on another scale. */
export interface TransformedInstrument<Id extends string> extends TotalFacts<Id> {
  readonly kind: 'transformed';
  readonly transformedRange: Range;
  /** A factor, or the value of each raw score from the lowest on. */
  readonly transform: { readonly times: number } | { readonly table: readonly number[] };
}

/** A sum of two parts that are scores of their own. */
export interface SubscaledInstrument<Id extends string, Subscale extends string>
  extends TotalFacts<Id> {
  readonly kind: 'subscaled';
  readonly subscales: readonly {
    readonly id: Subscale;
    readonly items: readonly string[];
    readonly rawRange: Range;
    readonly cutoff?: CutoffSet;
  }[];
}

/** One question whose answer is its result. */
export interface LabelInstrument<Id extends string> extends FormFacts<Id> {
  readonly kind: 'label';
  /** All options, best first. */
  readonly bestFirst: readonly string[];
}

/** Items that are scores of their own, and no sum. */
export interface ItemsInstrument<Id extends string, ItemId extends string> extends FormFacts<Id> {
  readonly kind: 'items';
  readonly items: readonly (Item & {
    readonly id: ItemId;
    readonly better: Better;
    readonly range: Range;
    readonly cutoff: CutoffSet;
  })[];
}

/** A level that was found elsewhere. */
export interface LevelInstrument<Id extends string> extends Facts<Id> {
  readonly kind: 'level';
  readonly better: Better;
  readonly range: Range;
  /** How others cut the score that the level is of; nothing here is banded by them. */
  readonly publishedCutoffs: readonly CutoffSet[];
}

/** A number that was found elsewhere. */
export interface ValueInstrument<Id extends string> extends Facts<Id> {
  readonly kind: 'value';
  readonly better: Better;
  readonly range: Range;
}
