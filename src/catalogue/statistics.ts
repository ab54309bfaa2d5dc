/** What a score takes from the catalogue at large: how rare a word is, how often a feature is offered. */
import { type AccessFeature, accessFeatures } from '../model/vocabulary.ts';
import type { Fields } from './fields.ts';

/**
 * Frozen when a catalogue is built, or passed in, so that shards, updates and snapshots of one directory score alike.
 * Plain JSON.
 */
export interface Statistics {
  readonly schemaVersion: 2;
  /** How many activities were counted. */
  readonly activities: number;
  /** In how many activities each term occurs; a term that is not listed counts as occurring once. */
  readonly terms: { readonly [term: string]: number };
  /** Names of the sentences that so many different listings share that they say nothing of any, ascending. */
  readonly boilerplate: readonly number[];
  /** Known answers for each access feature, and how many of them are yes. */
  readonly access: {
    readonly [F in AccessFeature]: { readonly known: number; readonly yes: number };
  };
}

/** Whether a value, as from JSON, can serve as statistics: counts that a catalogue could have. */
export const isStatistics = (value: Statistics): boolean => {
  const { schemaVersion, activities, terms, boilerplate, access } = value ?? {};
  const isCount = (count: unknown, least: number) =>
    Number.isInteger(count) && Number(count) >= least;
  return (
    schemaVersion === 2 &&
    isCount(activities, 0) &&
    Array.isArray(boilerplate) &&
    boilerplate.every((sentence) => isCount(sentence, 0)) &&
    Object.values(terms ?? { none: 0 }).every((count) => isCount(count, 1)) &&
    accessFeatures.every((feature) => {
      const { known, yes } = access?.[feature] ?? {};
      return isCount(yes, 0) && isCount(known, Number(yes));
    })
  );
};

/** Weight of the prior ½ against the counted answers, as a number of answers: a convention. */
const PRIOR_STRENGTH = 10;

/**
 * Chance that an unknown access feature is offered: share of yes among the known answers, smoothed towards ½,
 * (yes + 5) / (known + 10).
 */
export const baseRate = (statistics: Statistics, feature: AccessFeature): number => {
  const { yes, known } = statistics.access[feature];
  return (yes + PRIOR_STRENGTH / 2) / (known + PRIOR_STRENGTH);
};

/** In how many activities a term occurs, at least 1. */
export const documentFrequency = (statistics: Statistics, term: string): number =>
  Object.hasOwn(statistics.terms, term) ? (statistics.terms[term] ?? 1) : 1;

/**
 * Answers by feature. A source that never denies a feature lists amenities: its yes says nothing of how often a
 * silent listing has it, so it is not counted.
 */
export const countAccess = ({
  source,
  access,
}: Fields<'source' | 'access'>): Statistics['access'] => {
  const bySource = new Map<string, ReadonlyMap<string, Tally>>();
  for (let row = 0; row < access.length; row++) {
    const facts = access[row];
    if (!facts) continue;
    const name = source[row] ?? '';
    const tallies = bySource.get(name) ?? emptyTallies();
    bySource.set(name, tallies);
    for (const feature in facts) {
      const fact = facts[feature as AccessFeature] ?? 'unknown';
      const tally = tallies.get(feature);
      if (fact === 'unknown' || !tally) continue;
      tally.known += 1;
      if (fact === 'yes') tally.yes += 1;
      if (fact === 'no') tally.denied += 1;
    }
  }
  const total = (feature: AccessFeature) => {
    let [known, yes] = [0, 0];
    for (const tallies of bySource.values()) {
      const tally = tallies.get(feature);
      if (!tally || tally.denied === 0) continue;
      known += tally.known;
      yes += tally.yes;
    }
    return { known, yes };
  };
  return Object.fromEntries(
    accessFeatures.map((feature) => [feature, total(feature)]),
  ) as Statistics['access'];
};

interface Tally {
  known: number;
  yes: number;
  denied: number;
}

const emptyTallies = (): ReadonlyMap<string, Tally> =>
  new Map(accessFeatures.map((feature) => [feature, { known: 0, yes: 0, denied: 0 }]));
