/** u = Σ aₖ·pₖ ÷ Σ aₖ over helpful features: p = 1 offered, ½ limited, 0 known not to be, else the base rate. */
import { accessFactOf } from '../catalogue/access.ts';
import type { Query } from '../catalogue/query.ts';
import { baseRate } from '../catalogue/statistics.ts';
import { has } from '../math/bitset.ts';
import type { Activity } from '../model/activity.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import type { AccessFact, AccessFeature } from '../model/vocabulary.ts';
import type { Factor } from './factor.ts';

/** What is known of one feature that helps the patient. */
export interface HelpfulFeature {
  readonly code: 'helpful-feature';
  readonly feature: AccessFeature;
  readonly fact: AccessFact;
  /** What it counts, 0 to 1. */
  readonly utility: number;
}

export interface AccessibilityParameters {
  /** Utility of a limited offer. */
  readonly limited: number;
}

export const accessibility: Factor<'accessibility', AccessibilityParameters, HelpfulFeature> = {
  id: 'accessibility',
  weight: 0.2,
  parameters: { limited: 0.5 },
  shape: object<AccessibilityParameters>({ limited: share }, ['limited']),
  plan: ({ patient, catalogue }: Query, { limited }) => {
    const needs = (patient.accessNeeds ?? [])
      .filter(({ required = true }) => !required)
      .map(({ feature, importance = 1 }) => ({
        feature,
        importance,
        ...catalogue.columns.access[feature],
        whenUnknown: baseRate(catalogue.statistics, feature),
      }));
    if (needs.length === 0) return undefined;
    const total = needs.reduce((sum, { importance }) => sum + importance, 0);
    const featureUtility = (need: (typeof needs)[number], row: number, whenUnknown: number) => {
      if (has(need.offered, row)) return 1;
      if (has(need.limited, row)) return limited;
      return has(need.denied, row) ? 0 : whenUnknown;
    };
    const mean = (row: number, whenUnknown: number) => {
      let sum = 0;
      for (const need of needs) sum += need.importance * featureUtility(need, row, whenUnknown);
      return sum / total;
    };
    const knownImportance = (row: number) => {
      const isKnown = (need: (typeof needs)[number]) =>
        has(need.offered, row) || has(need.limited, row) || has(need.denied, row);
      return needs.reduce((sum, need) => sum + (isKnown(need) ? need.importance : 0), 0);
    };
    return {
      weightScale: 1,
      fill: (rows, utility) => {
        utility.fill(0, 0, rows.length);
        for (const need of needs) {
          for (let i = 0; i < rows.length; i++) {
            const own = featureUtility(need, rows[i] as number, need.whenUnknown);
            utility[i] = (utility[i] as number) + need.importance * own;
          }
        }
        for (let i = 0; i < rows.length; i++) utility[i] = (utility[i] as number) / total;
      },
      appraise: (row) => ({
        bounds: [mean(row, 0), mean(row, 1)],
        known: knownImportance(row) / total,
      }),
      evidence: (row) =>
        needs.map((need) => ({
          code: 'helpful-feature',
          feature: need.feature,
          fact: accessFactOf(catalogue.activities[row] as Activity, need.feature),
          utility: featureUtility(need, row, need.whenUnknown),
        })),
    };
  },
};
