/** audience: reserved for nobody, or for a group that the patient declared; undeclared is unknown, not no. */
import { groupOf, oppositeOf } from '../catalogue/names.ts';
import type { Query } from '../catalogue/query.ts';
import { add, has, remove } from '../math/bitset.ts';
import { UNKNOWN_GROUP } from '../model/activity.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import type { Finding, Requirement, State } from './requirement.ts';

/** The groups that it is reserved for, in the listing's words; what the patient declared is not repeated. */
export interface AudienceFinding extends Finding {
  readonly code: 'open-to-all' | 'reserved';
  readonly fact: 'group';
  readonly groups: readonly string[];
}

export interface AudienceParameters {
  /** Chance that a patient belongs to a group that they did not declare: a convention. */
  readonly chance: number;
}

export const audience: Requirement<'audience', AudienceParameters, AudienceFinding> = {
  id: 'audience',
  unknown: 'ask',
  parameters: { chance: 0.5 },
  shape: object<AudienceParameters>({ chance: share }, ['chance']),
  plan: ({ patient, catalogue }: Query, { chance }) => {
    const declared = new Set((patient.audience ?? []).map(groupOf));
    declared.delete(UNKNOWN_GROUP);
    const closed = new Set([...declared].flatMap((group) => oppositeOf(group) ?? []));
    const { groups, reserved } = catalogue.columns;
    const groupsOf = (row: number) => catalogue.activities[row]?.audience ?? [];

    const stateOf = (row: number): State => {
      const own = groupsOf(row).map(groupOf);
      if (own.length === 0 || own.some((group) => declared.has(group))) return 'met';
      return own.every((group) => closed.has(group)) ? 'unmet' : 'unknown';
    };
    return {
      fill: (unmet, unknown) => {
        unknown.set(reserved);
        for (const group of declared)
          for (const row of groups.get(group) ?? []) remove(unknown, row);
        for (const group of closed) {
          for (const row of groups.get(group) ?? []) {
            if (!has(unknown, row) || stateOf(row) !== 'unmet') continue;
            add(unmet, row);
            remove(unknown, row);
          }
        }
      },
      chance: () => chance,
      findings: (row) => {
        const own = groupsOf(row);
        const code = own.length === 0 ? 'open-to-all' : 'reserved';
        return [{ code, state: stateOf(row), fact: 'group', groups: own }];
      },
    };
  },
};
