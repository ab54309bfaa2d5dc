/** All requirements, in the order in which they are reported. One more is one line here. */
import { access } from './access.ts';
import { age } from './age.ts';
import { audience } from './audience.ts';
import { capacity } from './capacity.ts';
import { cost } from './cost.ts';
import { entry } from './entry.ts';
import { language } from './language.ts';
import { recent } from './recent.ts';
import type { Requirement } from './requirement.ts';
import { running } from './running.ts';
import { setting } from './setting.ts';
import { time } from './time.ts';
import { travel } from './travel.ts';
import { unwanted } from './unwanted.ts';

export const requirements: readonly [
  typeof access,
  typeof travel,
  typeof age,
  typeof audience,
  typeof language,
  typeof cost,
  typeof time,
  typeof setting,
  typeof entry,
  typeof capacity,
  typeof running,
  typeof recent,
  typeof unwanted,
] = [
  access,
  travel,
  age,
  audience,
  language,
  cost,
  time,
  setting,
  entry,
  capacity,
  running,
  recent,
  unwanted,
];

type AnyRequirement = (typeof requirements)[number];

export type RequirementId = AnyRequirement['id'];

/** Parameters of each requirement. */
export type RequirementParameters = {
  readonly [R in AnyRequirement as R['id']]: R['parameters'];
};

/** What each requirement may find. */
export type FindingOf = {
  readonly [R in AnyRequirement as R['id']]: R extends {
    plan: (...args: never) => infer P;
  }
    ? P extends { readonly findings: (row: number) => readonly (infer F)[] }
      ? F
      : never
    : never;
};

/** One thing that was found, with the requirement that found it. */
export type RequirementFinding = {
  readonly [Id in RequirementId]: { readonly requirement: Id } & FindingOf[Id];
}[RequirementId];

type AnyFinding = FindingOf[RequirementId];

/** The registry as the engine walks it: which parameters belong to which requirement is known by their common key alone. */
export const anyRequirements: readonly Requirement<RequirementId, unknown, AnyFinding>[] =
  requirements as readonly unknown[] as readonly Requirement<RequirementId, unknown, AnyFinding>[];

export const requirementIds: readonly RequirementId[] = requirements.map(({ id }) => id);
