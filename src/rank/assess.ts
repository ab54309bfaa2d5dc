/** Can they go? Every requirement over every row, and what remains. */

import type { Catalogue } from '../catalogue/catalogue.ts';
import { askCatalogue, type Query } from '../catalogue/query.ts';
import {
  add,
  countWithin,
  emptySet,
  fullSet,
  has,
  remove,
  rowsOf,
  trim,
  union,
} from '../math/bitset.ts';
import type { Patient } from '../model/patient.ts';
import {
  anyRequirements,
  type FindingOf,
  type RequirementId,
  requirementIds,
} from '../requirements/registry.ts';
import type { RequirementPlan, UnknownPolicy } from '../requirements/requirement.ts';
import type { Settings } from './options.ts';

/** A requirement that this patient has. */
export interface ActiveRequirement {
  readonly id: RequirementId;
  readonly policy: UnknownPolicy;
  readonly plan: RequirementPlan<FindingOf[RequirementId]>;
  /** Rows that it rules out. */
  readonly barred: Uint32Array;
  /** Rows about which it must be asked; empty unless the policy is to ask. */
  readonly asked: Uint32Array;
}

export interface Assessment {
  readonly query: Query;
  readonly requirements: readonly ActiveRequirement[];
  /** Those about which something must be asked. */
  readonly asking: readonly ActiveRequirement[];
  /** Rows that some requirement rules out, and rows about which one must be asked. */
  readonly barred: Uint32Array;
  readonly asked: Uint32Array;
  /** Rows within `only` and `exclude` that nothing rules out, ascending. */
  readonly open: Int32Array;
  readonly considered: number;
  /** How many of the considered rows each requirement rules out; a row may count for several. */
  readonly ruledOut: { readonly [R in RequirementId]: number };
}

export const assess = (catalogue: Catalogue, patient: Patient, settings: Settings): Assessment => {
  const { size } = catalogue;
  const { parameters } = settings.model;
  const { now, travelMinutes } = settings;
  const { travel, matching } = parameters;
  const { dropInMinutes } = parameters.requirements.time;
  const query = askCatalogue(catalogue, patient, {
    now,
    travel,
    matching,
    travelMinutes,
    dropInMinutes,
  });
  const requirements = anyRequirements.flatMap(({ id, plan: planFor }): ActiveRequirement[] => {
    const plan = planFor(query, parameters.requirements[id]);
    if (!plan) return [];
    const policy = parameters.unknown[id];
    const barred = emptySet(size);
    const unknown = emptySet(size);
    plan.fill(barred, unknown);
    trim(unknown, size);
    if (policy === 'exclude') union(barred, unknown);
    return [{ id, policy, plan, barred, asked: policy === 'ask' ? unknown : emptySet(0) }];
  });
  const barred = emptySet(size);
  const asked = emptySet(size);
  for (const requirement of requirements) {
    union(barred, requirement.barred);
    union(asked, requirement.asked);
  }
  const considered = consideredRows(catalogue, settings);
  const ruledOut = Object.fromEntries(requirementIds.map((id) => [id, 0])) as {
    [R in RequirementId]: number;
  };
  for (const own of requirements) ruledOut[own.id] = countWithin(own.barred, considered);
  return {
    query,
    requirements,
    asking: requirements.filter((own) => own.asked.length > 0),
    barred,
    asked,
    open: rowsOf(considered.map((word, at) => word & ~(barred[at] as number))),
    considered: countWithin(considered, considered),
    ruledOut,
  };
};

/** Smallest chance among the asked unknowns, or the product of all of them; 1 where nothing must be asked. */
export const likelihoodOf = (
  { asking, asked }: Assessment,
  row: number,
  joint: 'smallest' | 'independent',
): number => {
  if (!has(asked, row)) return 1;
  const join = joint === 'smallest' ? smaller : product;
  let likelihood = 1;
  for (let at = 0; at < asking.length; at++) {
    const { plan, asked: own } = asking[at] as ActiveRequirement;
    if (has(own, row)) likelihood = join(likelihood, plan.chance(row, join));
  }
  return likelihood;
};

const smaller = (a: number, b: number): number => Math.min(a, b);
const product = (a: number, b: number): number => a * b;

const consideredRows = ({ rows, size }: Catalogue, { only, exclude }: Settings): Uint32Array => {
  const considered = only ? emptySet(size) : fullSet(size);
  for (const id of only ?? []) {
    const row = rows.get(id);
    if (row !== undefined) add(considered, row);
  }
  for (const id of exclude) {
    const row = rows.get(id);
    if (row !== undefined) remove(considered, row);
  }
  return considered;
};
