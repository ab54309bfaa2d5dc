/** The alternatives of one patient with what their listings leave open: a utility that rests on unknown facts is an interval. */

import type { Patient } from '../model/patient.ts';
import { assess } from '../rank/assess.ts';
import type { Weights as FactorWeights } from '../rank/model.ts';
import { type RankOptions, settle } from '../rank/options.ts';
import { eachScored, scorerFor } from '../rank/score.ts';
import type { RankedCatalogue } from './models/ranked-catalogue.ts';
import type { UncertainAlternative } from './robustness/uncertain-table.ts';
import type { Weights } from './weights.ts';

/**
 * As `alternativesOf`, for `smaa`: utilities are `[lowest, highest]` where the facts that are not known could move them, in the same bounds
 * that make `utilityBounds` of a match. What is ruled out, or scores 0 under any weights, is left out, and so is a factor without weight.
 * Throws as `rank` does.
 *
 * @example smaa(uncertainAlternativesOf(catalogue, patient).alternatives, { seed: 1 })
 */
export const uncertainAlternativesOf = (
  catalogue: RankedCatalogue,
  patient: Patient,
  options: RankOptions = {},
): { readonly alternatives: readonly UncertainAlternative[]; readonly weights: Weights } => {
  const settings = settle(catalogue, options);
  const assessment = assess(catalogue, patient, settings);
  const scorer = scorerFor(assessment, settings.model);
  const shares = Object.entries(scorer.shares) as readonly (readonly [
    keyof FactorWeights,
    number,
  ])[];
  const applied = shares.filter(([, share]) => share > 0);
  const alternatives: UncertainAlternative[] = [];
  eachScored(scorer, assessment.open, (row, { factors, likelihood, aversion }, at) => {
    const multiplier = likelihood[at]! * (1 - aversion[at]!);
    if (!(multiplier > 0)) return;
    const utilities = applied.map(([factor]) => {
      const utility = factors[factor][at]!;
      const [lowest, highest] = scorer.plans[factor]!.appraise(row, utility).bounds;
      return [factor, lowest < highest ? ([lowest, highest] as const) : utility] as const;
    });
    const { id } = catalogue.activities[row]!;
    alternatives.push({ id, utilities: Object.fromEntries(utilities), multiplier });
  });
  return { alternatives, weights: Object.fromEntries(applied) };
};
