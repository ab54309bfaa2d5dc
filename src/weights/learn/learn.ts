/** Weights from what people preferred: a logit model of choices, with a prior, by penalised maximum likelihood. */
import type { Issue } from '../../model/issue.ts';
import { choiceSetsOf } from './choice-set.ts';
import { answered, type FitFailure, fitting } from './fitting.ts';
import type { Learned } from './learned.ts';
import { tallyAt } from './likelihood.ts';
import type { Observation } from './observation.ts';
import { factorsIn, observationIssues } from './observation-issues.ts';
import { remember, seenBy } from './seen.ts';
import { type LearnOptions, settingsOf } from './settings.ts';

/** What was learnt, or why nothing could be. */
export type LearnResult =
  | { readonly ok: true; readonly value: Learned; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly reason: LearnFailure; readonly issues: readonly Issue[] };

/** `bad-data`: the issues say where. */
export type LearnFailure = 'bad-data' | FitFailure;

/**
 * Learns what each factor was worth to those who chose. The order of the observations changes nothing, not a bit. What the data cannot
 * tell is refused with its reason and never guessed.
 */
export const learn = (
  observations: readonly Observation[],
  options: LearnOptions = {},
): LearnResult => {
  const settings = settingsOf(options);
  const factors = settings.prior?.factors ?? factorsIn(observations);
  const issues = observationIssues(observations, factors);
  if (issues.length > 0) return { ok: false, reason: 'bad-data', issues };
  const sets = choiceSetsOf(observations, { factors, alike: settings.alike });
  const fitted = answered(fitting(factors, settings), (beta) => tallyAt(sets, beta));
  if (typeof fitted === 'string') return { ok: false, reason: fitted, issues: [] };
  remember(fitted, {
    fitted: new Set(observations.map(({ group }) => group)),
    tuned: typeof options.ridge === 'object' ? seenBy(options.ridge).tuned : new Set(),
  });
  return { ok: true, value: fitted, issues: [] };
};
