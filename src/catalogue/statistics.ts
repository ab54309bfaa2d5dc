/** What a score takes from the catalogue at large: how rare a word is, how often a feature is offered. */
import type { Activity } from '../model/activity.ts';
import { type AccessFeature, accessFeatures } from '../model/vocabulary.ts';

/**
 * Frozen when a catalogue is built, or passed in, so that shards, updates and snapshots of one directory score alike.
 * Plain JSON.
 */
export interface Statistics {
  readonly schemaVersion: 1;
  /** How many activities were counted. */
  readonly activities: number;
  /** In how many activities each term occurs; a term that is not listed counts as occurring once. */
  readonly terms: { readonly [term: string]: number };
  /** Known answers for each access feature, and how many of them are yes. */
  readonly access: {
    readonly [F in AccessFeature]: { readonly known: number; readonly yes: number };
  };
}

/** Whether a value, as from JSON, can serve as statistics: counts that a catalogue could have. */
export const isStatistics = (value: Statistics): boolean => {
  const { activities, terms, access } = value ?? {};
  const isCount = (count: unknown, least: number) =>
    Number.isInteger(count) && Number(count) >= least;
  return (
    isCount(activities, 0) &&
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
export const countAccess = (activities: readonly Activity[]): Statistics['access'] => {
  const counts = new Map<string, { known: number; yes: number; denied: number }>();
  for (const { source = '', access } of activities) {
    if (!access) continue;
    for (const feature of accessFeatures) {
      const fact = access[feature] ?? 'unknown';
      if (fact === 'unknown') continue;
      const key = `${feature} ${source}`;
      const count = counts.get(key) ?? { known: 0, yes: 0, denied: 0 };
      counts.set(key, count);
      count.known += 1;
      if (fact === 'yes') count.yes += 1;
      if (fact === 'no') count.denied += 1;
    }
  }
  const total = Object.fromEntries(
    accessFeatures.map((feature) => [feature, { known: 0, yes: 0 }]),
  ) as { [F in AccessFeature]: { known: number; yes: number } };
  for (const [key, count] of counts) {
    if (count.denied === 0) continue;
    const sum = total[key.slice(0, key.indexOf(' ')) as AccessFeature];
    sum.known += count.known;
    sum.yes += count.yes;
  }
  return total;
};
