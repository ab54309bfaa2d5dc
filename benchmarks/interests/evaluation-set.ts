/** The open evaluation set of interests: two halves of listings and of phrases, graded by hand. */
import { readFileSync } from 'node:fs';
import { type Activity, parseActivities } from '../../src/index.ts';
import type { Grades } from './metrics.ts';

export const halves = ['development', 'report'] as const;

export type HalfName = (typeof halves)[number];

/** What a phrase tries, in the order that they are reported. */
export const slices = [
  'same',
  'across',
  'compound',
  'misspelt',
  'related',
  'phrase',
  'negative',
  'nothing',
] as const;

export type Slice = (typeof slices)[number];

/** What somebody says they are interested in, and how well each activity answers it. */
export interface Phrase {
  readonly id: string;
  readonly text: string;
  readonly language: 'da' | 'en';
  readonly slice: Slice;
  readonly grades: Grades;
  readonly note?: string;
}

export interface Half {
  readonly name: HalfName;
  readonly activities: readonly Activity[];
  readonly phrases: readonly Phrase[];
}

/** Reads one half. Throws where a listing is not as linkmatch takes it. */
export const readHalf = (name: HalfName, folder: URL = FOLDER): Half => {
  const read = (kind: string): unknown =>
    JSON.parse(readFileSync(new URL(`${name}-${kind}.json`, folder), 'utf8'));
  const { activities, issues } = parseActivities(read('activities') as readonly unknown[]);
  if (issues.length > 0) throw new Error(`${name}: ${JSON.stringify(issues)}`);
  return { name, activities, phrases: read('phrases') as readonly Phrase[] };
};

const FOLDER = new URL('../../fixtures/interests/', import.meta.url);
