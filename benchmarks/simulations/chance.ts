/** Chance of a study: each cell of a table has a stream of its own, so that leaving out another changes nothing. */
import { ln } from '../../src/math/elementary.ts';
import { normalQuantile } from '../../src/math/normal.ts';
import { type Random, randomOf } from '../../src/math/random.ts';

/** The stream of a cell, by the seed of the command and the name of the cell. */
export const streamOf = (seed: number, name: string): Random => {
  let hash = 0x811c9dc5; // FNV-1a
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return randomOf(seed * WORD + (hash >>> 0));
};

const WORD = 2 ** 32;

/** A seed for a function that wants one. */
export const seedFrom = ({ below }: Random): number => below(2 ** 31);

export const normal = ({ next }: Random): number => normalQuantile(next() + TINY);

/** Added to what moves a choice, it makes the chances of a logit (McFadden 1974). */
export const gumbel = ({ next }: Random): number => -ln(-ln(next() + TINY));

const TINY = 2 ** -54; // never 0, nor 1

export const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
