/** Every system's lists for every phrase of a half, measured; and the measures by slice. */
import type { Half, Phrase, Slice } from './evaluation-set.ts';
import { slices } from './evaluation-set.ts';
import { ndcg, recall, success } from './metrics.ts';
import type { Hit, System } from './system.ts';

/** How far down a list is read. */
export const CUT_OFF = 10;

/** The least grade of a good offer. */
export const GOOD = 2;

/** A best match below this says that nothing fits. */
export const SILENT_BELOW = 0.3;

export const measureNames = ['nDCG@10', 'recall@10', 'success@1'] as const;

export type MeasureName = (typeof measureNames)[number];

/** What one system lists for one phrase, and how good it is. */
export interface Scored {
  readonly phrase: Phrase;
  readonly hits: readonly Hit[];
  /** NaN where the measure says nothing of the phrase: nothing is graded. */
  readonly measures: Readonly<Record<MeasureName, number>>;
}

/** All phrases of a half, in their order. */
export const scoreSystem = ({ prepare }: System, { activities, phrases }: Half): Scored[] => {
  const rankFor = prepare(activities);
  return phrases.map((phrase) => {
    const hits = rankFor(phrase.text);
    const ids = hits.map(({ id }) => id);
    const { grades } = phrase;
    return {
      phrase,
      hits,
      measures: {
        'nDCG@10': ndcg(ids, grades, CUT_OFF),
        'recall@10': recall(ids, grades, { k: CUT_OFF, atLeast: 1 }),
        'success@1': success(ids, grades, GOOD),
      },
    };
  });
};

export const groups = [...slices.filter((slice) => slice !== 'nothing'), 'overall'] as const;

/** A slice that a list can be good at, or all of them together. */
export type Group = (typeof groups)[number];

/** One measure of the phrases of a group that it says something of, in their order; the same phrases for every system. */
export const valuesOf = (
  scored: readonly Scored[],
  measure: MeasureName,
  group: Group,
): readonly number[] =>
  scored
    .filter(({ phrase: { slice } }) => isIn(slice, group))
    .map(({ measures }) => measures[measure])
    .filter((value) => !Number.isNaN(value));

const isIn = (slice: Slice, group: Group): boolean => group === 'overall' || slice === group;

/** Of each phrase to which nothing answers, 1 if the best match stays below `SILENT_BELOW`, else 0. */
export const silences = (scored: readonly Scored[]): readonly number[] =>
  scored
    .filter(({ phrase: { slice } }) => slice === 'nothing')
    .map(({ hits: [best] }) => ((best?.score ?? 0) < SILENT_BELOW ? 1 : 0));
