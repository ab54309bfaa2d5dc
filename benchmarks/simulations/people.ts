/** Patients whose true weights are known, and what they choose: the greatest of Σ βᶠuᶠ plus chance. */
import type { Random } from '../../src/math/random.ts';
import type { Observation, Utilities, Weights } from '../../src/weights/index.ts';
import { gumbel, normal, times } from './chance.ts';

export interface Population {
  /** Sum 1. */
  readonly weights: Weights;
  /** What a weight of 1 is worth: how sure people choose. */
  readonly sureness: number;
  /** By how much patients differ in each coefficient, as a standard deviation ÷ its mean; 0: they are alike. */
  readonly differing: number;
}

export const kinds = ['pairs', 'choices', 'judged lists'] as const;

export type Kind = (typeof kinds)[number];

export interface Design {
  readonly kind: Kind;
  readonly patients: number;
  /** Names begin here: patients of two calls are two people. */
  readonly firstPatient?: number;
  readonly site?: string;
}

/** What each patient is asked. */
export const ASKED: { readonly [K in Kind]: string } = {
  pairs: 'four pairs',
  choices: 'two choices out of four',
  'judged lists': 'four activities graded 0 to 3, in the order of how they appeal',
};

export const observationsOf = (
  random: Random,
  population: Population,
  { kind, patients, firstPatient = 0, site }: Design,
): readonly Observation[] =>
  times(patients, (at) => {
    const group = `p${firstPatient + at}`;
    const patient = patientOf(random, population);
    return asked[kind](patient).map((row) => ({
      group,
      ...(site === undefined ? {} : { site }),
      ...row,
    }));
  }).flat();

export interface Patient {
  readonly draw: () => Utilities;
  /** How an activity appeals, chance included. */
  readonly appeal: (utilities: Utilities) => number;
}

export const patientOf = (
  random: Random,
  { weights, sureness, differing }: Population,
): Patient => {
  const own = Object.entries(weights).map(
    ([factor, weight]) =>
      [factor, sureness * weight * (differing > 0 ? 1 + differing * normal(random) : 1)] as const,
  );
  return {
    draw: () => Object.fromEntries(own.map(([factor]) => [factor, random.next()])),
    appeal: (utilities) =>
      own.reduce((sum, [factor, value]) => sum + value * utilities[factor]!, gumbel(random)),
  };
};

/** Grades 0 to 3 by the order of how they appeal. */
export const graded = (
  { draw, appeal }: Patient,
  count: number,
): readonly { readonly grade: number; readonly utilities: Utilities }[] =>
  times(count, draw)
    .map((utilities) => ({ utilities, appeal: appeal(utilities) }))
    .sort((one, other) => one.appeal - other.appeal)
    .map(({ utilities }, at) => ({ grade: Math.floor((GRADES * at) / count), utilities }));

const GRADES = 4;

type Asked = (patient: Patient) => readonly Unnamed<Observation>[];
type Unnamed<T> = T extends unknown ? Omit<T, 'group' | 'site'> : never;

const asked: { readonly [K in Kind]: Asked } = {
  pairs: ({ draw, appeal }) =>
    times(4, () => {
      const [one, other] = [draw(), draw()];
      return appeal(one) > appeal(other)
        ? { better: one, worse: other }
        : { better: other, worse: one };
    }),
  choices: ({ draw, appeal }) =>
    times(2, () => {
      const shown = times(4, draw);
      const appeals = shown.map(appeal);
      return { shown, chosen: appeals.indexOf(Math.max(...appeals)) };
    }),
  'judged lists': (patient) => [{ items: graded(patient, 4) }],
};
