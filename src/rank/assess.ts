/** Can they go? Every requirement over every row, and what remains. */

import type { Catalogue } from '../catalogue/catalogue.ts';
import { askCatalogue, type Query } from '../catalogue/query.ts';
import type { Patient } from '../model/patient.ts';
import {
  anyRequirements,
  type FindingOf,
  type RequirementId,
  requirementIds,
} from '../requirements/registry.ts';
import {
  type RequirementPlan,
  UNKNOWN,
  UNMET,
  type UnknownPolicy,
} from '../requirements/requirement.ts';
import type { Settings } from './options.ts';

/** A requirement that this patient has. */
export interface ActiveRequirement {
  readonly id: RequirementId;
  readonly policy: UnknownPolicy;
  readonly plan: RequirementPlan<FindingOf[RequirementId]>;
  /** Its bit in `barred` and `asked`. */
  readonly bit: number;
}

export interface Assessment {
  readonly query: Query;
  readonly requirements: readonly ActiveRequirement[];
  /** Bits of the requirements that rule each row out; 0 where it may be listed. */
  readonly barred: Uint32Array;
  /** Bits of the requirements that must be asked about. */
  readonly asked: Uint32Array;
  /** Rows within `only` and `exclude` that nothing rules out. */
  readonly open: Int32Array;
  readonly considered: number;
  /** How many of the considered rows each requirement rules out; a row may count for several. */
  readonly ruledOut: { readonly [R in RequirementId]: number };
}

export const assess = (catalogue: Catalogue, patient: Patient, settings: Settings): Assessment => {
  const { parameters } = settings.model;
  const { today, travelMinutes } = settings;
  const { travel, matching } = parameters;
  const query = askCatalogue(catalogue, patient, { today, travel, matching, travelMinutes });
  const requirements = anyRequirements.flatMap(({ id, plan }, at): ActiveRequirement[] => {
    const own = plan(query, parameters.requirements[id]);
    return own ? [{ id, policy: parameters.unknown[id], plan: own, bit: 1 << at }] : [];
  });
  const barred = new Uint32Array(catalogue.size);
  const asked = new Uint32Array(catalogue.size);
  const states = new Uint8Array(catalogue.size);
  for (const { plan, policy, bit } of requirements) {
    plan.fill(states);
    const worstAllowed = policy === 'exclude' ? UNKNOWN : UNMET;
    const askBit = policy === 'ask' ? bit : 0;
    for (let row = 0; row < states.length; row++) {
      const state = states[row] as number;
      if (state >= worstAllowed) barred[row] = (barred[row] as number) | bit;
      else if (state === UNKNOWN) asked[row] = (asked[row] as number) | askBit;
    }
  }
  const considered = consideredRows(catalogue, settings);
  return { query, requirements, barred, asked, ...count(barred, considered, requirements) };
};

/** Smallest chance among the asked unknowns, or the product of all of them; 1 where nothing must be asked. */
export const likelihoodOf = (
  { requirements, asked }: Assessment,
  row: number,
  joint: 'smallest' | 'independent',
): number => {
  let likelihood = 1;
  for (const { plan, bit } of requirements) {
    if (((asked[row] as number) & bit) === 0) continue;
    for (const chance of plan.chances(row)) {
      likelihood = joint === 'smallest' ? Math.min(likelihood, chance) : likelihood * chance;
    }
  }
  return likelihood;
};

/** Undefined where all are. */
const consideredRows = (
  { rows, size }: Catalogue,
  { only, exclude }: Settings,
): readonly number[] | undefined => {
  if (!only && exclude.size === 0) return undefined;
  const ids = only ?? rows.keys();
  const found: number[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    if (row !== undefined && !exclude.has(id)) found.push(row);
  }
  return found.length === size ? undefined : found;
};

const count = (
  barred: Uint32Array,
  considered: readonly number[] | undefined,
  requirements: readonly ActiveRequirement[],
): Pick<Assessment, 'open' | 'considered' | 'ruledOut'> => {
  const total = considered?.length ?? barred.length;
  const open = new Int32Array(total);
  const byBits = new Int32Array(1 << requirementIds.length);
  let length = 0;
  for (let at = 0; at < total; at++) {
    const row = considered ? (considered[at] as number) : at;
    const bits = barred[row] as number;
    if (bits === 0) open[length++] = row;
    else byBits[bits] = (byBits[bits] as number) + 1;
  }
  const ruledOut = Object.fromEntries(requirementIds.map((id) => [id, 0])) as {
    [R in RequirementId]: number;
  };
  for (const { id, bit } of requirements) {
    for (const [bits, rows] of byBits.entries()) if ((bits & bit) !== 0) ruledOut[id] += rows;
  }
  return { open: open.subarray(0, length), considered: total, ruledOut };
};
