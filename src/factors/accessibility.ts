/** u = Σ aₖ·pₖ ÷ Σ aₖ over helpful features: p = 1 offered, ½ limited, 0 known not to be, else the base rate. */
import { accessFactOf } from '../catalogue/access.ts';
import { featureBit } from '../catalogue/columns.ts';
import type { Query } from '../catalogue/query.ts';
import { baseRate } from '../catalogue/statistics.ts';
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
        bit: featureBit(feature),
        whenUnknown: baseRate(catalogue.statistics, feature),
      }));
    if (needs.length === 0) return undefined;
    const { offered, limited: partly, denied } = catalogue.columns;
    const total = needs.reduce((sum, { importance }) => sum + importance, 0);
    const featureUtility = (need: (typeof needs)[number], row: number, whenUnknown: number) => {
      if ((offered[row] as number) & need.bit) return 1;
      if ((partly[row] as number) & need.bit) return limited;
      return (denied[row] as number) & need.bit ? 0 : whenUnknown;
    };
    const mean = (row: number, whenUnknown: (need: (typeof needs)[number]) => number) => {
      let sum = 0;
      for (const need of needs) {
        sum += need.importance * featureUtility(need, row, whenUnknown(need));
      }
      return sum / total;
    };
    const isKnown = (row: number, bit: number) =>
      ((offered[row] as number) | (partly[row] as number) | (denied[row] as number)) & bit;
    return {
      weightScale: 1,
      fill: (rows, utility) => {
        for (let i = 0; i < rows.length; i++) {
          utility[i] = mean(rows[i] as number, (need) => need.whenUnknown);
        }
      },
      appraise: (row) => ({
        bounds: [mean(row, () => 0), mean(row, () => 1)],
        known: needs.reduce((sum, n) => sum + (isKnown(row, n.bit) ? n.importance : 0), 0) / total,
        evidence: needs.map((need) => ({
          code: 'helpful-feature',
          feature: need.feature,
          fact: accessFactOf(catalogue.activities[row] as Activity, need.feature),
          utility: featureUtility(need, row, need.whenUnknown),
        })),
      }),
    };
  },
};
