/** Utilities rounded to a few levels, so that many comparisons look alike. */
import { checkNumber } from '../../evaluate/settle.ts';
import { isChoice, isJudgedList, isPair, type Observation } from '../learn/observation.ts';
import { factorsIn, observationIssues, throwFor } from '../learn/observation-issues.ts';
import { byFactor, type Utilities } from '../weights.ts';
import { MOST_LEVELS } from './site-files.ts';

/**
 * The same observations with every utility rounded to a multiple of `step`, halves upwards: what `patternCounts` counts. Fit both here, at
 * home, to see what the rounding costs. `step` is 1 divided by a whole number.
 */
export const binUtilities = (
  observations: readonly Observation[],
  step: number,
): readonly Observation[] => {
  const levels = levelsOf(step);
  throwFor(observationIssues(observations, factorsIn(observations)));
  return atLevels(observations, levels).map((row) => mapUtilities(row, (level) => level / levels));
};

/** How many steps lead from 0 to 1. */
export const levelsOf = (step: number): number => {
  const levels = Math.round(1 / step);
  const isPart = levels >= 1 && levels <= MOST_LEVELS && Math.abs(step * levels - 1) < NEARLY;
  checkNumber('step', step, [isPart, `1 divided by a whole number up to ${MOST_LEVELS}`]);
  return levels;
};

const NEARLY = 1e-9;

/** The same observations with the number of the level in place of each utility. */
export const atLevels = (
  observations: readonly Observation[],
  levels: number,
): readonly Observation[] =>
  observations.map((row) => mapUtilities(row, (utility) => Math.floor(utility * levels + 0.5)));

const mapUtilities = (row: Observation, change: (utility: number) => number): Observation => {
  const changed = (utilities: Utilities): Utilities =>
    byFactor(Object.keys(utilities), (_, factor) => change(utilities[factor]!));
  if (isPair(row)) return { ...row, better: changed(row.better), worse: changed(row.worse) };
  if (isChoice(row)) return { ...row, shown: row.shown.map(changed) };
  if (isJudgedList(row)) {
    const items = row.items.map((item) => ({ ...item, utilities: changed(item.utilities) }));
    return { ...row, items };
  }
  return { ...row, utilities: changed(row.utilities) };
};
