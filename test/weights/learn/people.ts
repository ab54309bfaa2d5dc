/** People who choose by known coefficients and chance, as the model has it: the greatest of Σ βᶠuᶠ plus a Gumbel variate. */
import { type Random, randomOf } from '../../../src/math/random.ts';
import type {
  JudgedList,
  Observation,
  ObservedChoice,
  ObservedPair,
  Utilities,
} from '../../../src/weights/index.ts';

export interface Simulated {
  readonly coefficients: { readonly [factor: string]: number };
  readonly patients: number;
  /** Pairs or choices of each, or items that each judges. */
  readonly each: number;
  readonly seed: number;
  /** By how much, as a standard deviation of a share, patients differ in each coefficient. */
  readonly differing?: number;
}

interface Person {
  readonly group: string;
  readonly site: string;
  readonly draw: () => Utilities;
  /** How it appeals to this person, chance included. */
  readonly appeal: (utilities: Utilities) => number;
}

const peopleOf = ({ coefficients, patients, seed, differing = 0 }: Simulated): Person[] => {
  const random = randomOf(seed);
  return Array.from({ length: patients }, (_, at) => {
    const own = Object.entries(coefficients).map(
      ([factor, value]) => [factor, value * (1 + differing * normal(random))] as const,
    );
    return {
      group: `p${at}`,
      site: `s${at % 4}`,
      draw: () => Object.fromEntries(own.map(([factor]) => [factor, random.next()])),
      appeal: (utilities) =>
        own.reduce((sum, [factor, value]) => sum + value * utilities[factor]!, 0) -
        Math.log(-Math.log(random.next())),
    };
  });
};

const normal = ({ next }: Random): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

export const simulatedPairs = (simulated: Simulated): ObservedPair[] =>
  peopleOf(simulated).flatMap(({ group, site, draw, appeal }) =>
    times(simulated.each, () => {
      const [one, other] = [draw(), draw()];
      const isBetter = appeal(one) > appeal(other);
      return { group, site, better: isBetter ? one : other, worse: isBetter ? other : one };
    }),
  );

export const simulatedChoices = (simulated: Simulated, shownCount = 5): ObservedChoice[] =>
  peopleOf(simulated).flatMap(({ group, site, draw, appeal }) =>
    times(simulated.each, () => {
      const shown = times(shownCount, draw);
      const appeals = shown.map(appeal);
      return { group, site, shown, chosen: appeals.indexOf(Math.max(...appeals)) };
    }),
  );

/** Grades 0 to 3 by how the items appeal, as many of each. */
export const simulatedLists = (simulated: Simulated): JudgedList[] =>
  peopleOf(simulated).map(({ group, site, draw, appeal }) => ({
    group,
    site,
    items: times(simulated.each, draw)
      .map((utilities) => ({ utilities, appeal: appeal(utilities) }))
      .sort((one, other) => one.appeal - other.appeal)
      .map(({ utilities }, at) => ({ grade: Math.floor((4 * at) / simulated.each), utilities })),
  }));

export const shuffled = <T>(rows: readonly T[], seed: number): T[] => {
  const { next } = randomOf(seed);
  return rows
    .map((row) => ({ row, key: next() }))
    .sort((one, other) => one.key - other.key)
    .map(({ row }) => row);
};

export const groupsIn = (observations: readonly Observation[]): number =>
  new Set(observations.map(({ group }) => group)).size;
