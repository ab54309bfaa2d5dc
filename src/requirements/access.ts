/** access: each required feature is offered; `limited` is not enough unless the patient accepts it. */
import { accessFactOf, mayDoWithoutLift, needsLift } from '../catalogue/access.ts';
import type { Query } from '../catalogue/query.ts';
import { baseRate } from '../catalogue/statistics.ts';
import { has } from '../math/bitset.ts';
import type { Activity } from '../model/activity.ts';
import type { AccessNeed } from '../model/patient.ts';
import { object } from '../model/shape.ts';
import type { AccessFact, AccessFeature } from '../model/vocabulary.ts';
import type { Finding, Requirement, State } from './requirement.ts';

/** What is known of one required feature. */
export interface AccessFinding extends Finding {
  readonly code: 'feature';
  readonly fact: AccessFeature;
  readonly found: AccessFact;
}

type None = Record<never, never>;

/** A feature that must be there, for all rows or for those where the room is on another floor. */
interface Demand {
  readonly feature: AccessFeature;
  readonly acceptsLimited: boolean;
  readonly onlyUpstairs: boolean;
}

export const access: Requirement<'access', None, AccessFinding> = {
  id: 'access',
  unknown: 'ask',
  parameters: {},
  shape: object<None>({}),
  plan: ({ patient, catalogue }: Query) => {
    const demands = demandsOf(patient.accessNeeds ?? []);
    if (demands.length === 0) return undefined;
    const { columns, statistics } = catalogue;
    const everywhere = columns.upstairs.map(() => 0xffffffff);
    const nowhere = columns.upstairs.map(() => 0);
    const wanted = demands.map(({ feature, acceptsLimited, onlyUpstairs }) => ({
      ...columns.access[feature],
      isLift: feature === 'lift',
      acceptsLimited,
      spared: feature === 'lift' ? columns.liftless : nowhere,
      rows: onlyUpstairs ? columns.upstairs : everywhere,
      rate: baseRate(statistics, feature),
    }));
    return {
      fill: (unmet, unknown) => {
        for (const { offered, limited, denied, acceptsLimited, rows, spared } of wanted) {
          const tooLittle = acceptsLimited ? 0 : 0xffffffff;
          for (let at = 0; at < unmet.length; at++) {
            const some = limited[at] as number;
            const none = denied[at] as number;
            const stated = (offered[at] as number) | some | none;
            const within = rows[at] as number;
            const lacking = (none | (some & tooLittle)) & within;
            const excused = spared[at] as number;
            unmet[at] = (unmet[at] as number) | (lacking & ~excused);
            unknown[at] = (unknown[at] as number) | (~stated & within) | (lacking & excused);
          }
        }
        for (let at = 0; at < unmet.length; at++) {
          unknown[at] = (unknown[at] as number) & ~(unmet[at] as number);
        }
      },
      chance: (row, join) => {
        let joint = 1;
        let isLiftJoined = false;
        for (const own of wanted) {
          if (!has(own.rows, row) || has(own.offered, row)) continue;
          const isLimited = has(own.limited, row);
          if (isLimited && own.acceptsLimited) continue;
          if ((isLimited || has(own.denied, row)) && !has(own.spared, row)) continue;
          if (own.isLift && isLiftJoined) continue; // one lift, demanded twice
          joint = join(joint, own.rate);
          isLiftJoined ||= own.isLift;
        }
        return joint;
      },
      findings: (row) => {
        const activity = catalogue.activities[row] as Activity;
        const found = new Map<AccessFeature, AccessFinding>();
        for (const { feature: fact, acceptsLimited, onlyUpstairs } of demands) {
          if (onlyUpstairs && !needsLift(activity)) continue;
          const known = accessFactOf(activity, fact);
          const isExcused = fact === 'lift' && mayDoWithoutLift(activity);
          const state = stateOf(known, { acceptsLimited, isExcused });
          // Demanded twice, the stricter demand is told.
          if (!isStricter(found.get(fact)?.state, state)) {
            found.set(fact, { code: 'feature', state, fact, found: known });
          }
        }
        return [...found.values()];
      },
    };
  },
};

/** A way in without steps to a room on another floor needs a lift too, as good a one as the way in. */
const demandsOf = (accessNeeds: readonly AccessNeed[]): readonly Demand[] => {
  const demands = accessNeeds
    .filter(({ required = true }) => required)
    .map(({ feature, acceptsLimited = false }) => ({
      feature,
      acceptsLimited,
      onlyUpstairs: false,
    }));
  const entrance = demands.find(({ feature }) => feature === 'stepFreeEntrance');
  if (!entrance) return demands;
  return [...demands, { ...entrance, feature: 'lift', onlyUpstairs: true }];
};

/** Of two states of one fact. */
const isStricter = (one: State | undefined, other: State): boolean =>
  one === 'unmet' || (one === 'unknown' && other === 'met');

const stateOf = (
  found: AccessFact,
  { acceptsLimited, isExcused }: { readonly acceptsLimited: boolean; readonly isExcused: boolean },
): State => {
  if (found === 'yes' || (found === 'limited' && acceptsLimited)) return 'met';
  return found === 'unknown' || isExcused ? 'unknown' : 'unmet';
};
