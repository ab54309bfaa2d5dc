/** access: each required feature is offered; `limited` is not enough unless the patient accepts it. */
import { accessFactOf, openFactOf } from '../catalogue/access.ts';
import { featureBit } from '../catalogue/columns.ts';
import type { Query } from '../catalogue/query.ts';
import { baseRate } from '../catalogue/statistics.ts';
import type { Activity } from '../model/activity.ts';
import { object } from '../model/shape.ts';
import type { AccessFact, AccessFeature } from '../model/vocabulary.ts';
import { type Finding, MET, type Requirement, UNKNOWN, UNMET } from './requirement.ts';

/** What is known of one required feature. */
export interface AccessFinding extends Finding {
  readonly code: 'feature';
  /** The feature whose answer is open: the lift, where only that is missing. */
  readonly fact: AccessFeature;
  readonly feature: AccessFeature;
  readonly found: AccessFact;
}

type None = Record<never, never>;

export const access: Requirement<'access', None, AccessFinding> = {
  id: 'access',
  unknown: 'ask',
  parameters: {},
  shape: object<None>({}),
  plan: ({ patient, catalogue }: Query) => {
    const needs = (patient.accessNeeds ?? []).filter(({ required = true }) => required);
    if (needs.length === 0) return undefined;
    const { offered, limited, denied } = catalogue.columns;
    let wanted = 0;
    let fullOnly = 0;
    for (const { feature, acceptsLimited = false } of needs) {
      wanted |= featureBit(feature);
      if (!acceptsLimited) fullOnly |= featureBit(feature);
    }
    const enough = wanted & ~fullOnly;
    const findings = (row: number): AccessFinding[] => {
      const activity = catalogue.activities[row] as Activity;
      return needs.map(({ feature, acceptsLimited = false }) => {
        const found = accessFactOf(activity, feature);
        const state = stateOf(found, acceptsLimited);
        return { code: 'feature', state, feature, fact: openFactOf(activity, feature), found };
      });
    };
    return {
      fill: (states) => {
        for (let row = 0; row < states.length; row++) {
          const partly = limited[row] as number;
          const ruledOut = ((denied[row] as number) & wanted) | (partly & fullOnly);
          const has = (offered[row] as number) | (partly & enough);
          states[row] = ruledOut !== 0 ? UNMET : (wanted & ~has) === 0 ? MET : UNKNOWN;
        }
      },
      chances: (row) =>
        findings(row)
          .filter(({ state }) => state === 'unknown')
          .map(({ fact }) => baseRate(catalogue.statistics, fact)),
      findings,
    };
  },
};

const stateOf = (found: AccessFact, acceptsLimited: boolean): AccessFinding['state'] => {
  if (found === 'unknown') return 'unknown';
  return found === 'yes' || (found === 'limited' && acceptsLimited) ? 'met' : 'unmet';
};
