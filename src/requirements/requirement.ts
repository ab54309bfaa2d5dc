/** The questions that every requirement answers: does the patient have it, and does each activity meet it. */
import type { Query } from '../catalogue/query.ts';
import type { Change } from '../model/change.ts';
import type { Shape } from '../model/shape.ts';

export type State = 'met' | 'unknown' | 'unmet';

/** `ask`: keep it and ask first, at a lower likelihood · `accept`: keep it with a caveat · `exclude`: rule it out. */
export type UnknownPolicy = 'ask' | 'accept' | 'exclude';

/** Whether one patient can go to activities at all, in one respect. */
export interface Requirement<Id extends string, Parameters, F extends Finding> {
  readonly id: Id;
  /** What is done with what is not known, unless the model says otherwise: a convention. */
  readonly unknown: UnknownPolicy;
  /** Default parameters: conventions. */
  readonly parameters: Parameters;
  /** What parameters must look like when they come from outside. */
  readonly shape: Shape<Parameters>;
  /** Undefined where this patient does not have the requirement. */
  readonly plan: (query: Query, parameters: Parameters) => RequirementPlan<F> | undefined;
}

export interface RequirementPlan<F extends Finding> {
  /** Adds the rows that do not meet it to one empty set, and those of which it is not known to another; none to both. */
  readonly fill: (unmet: Uint32Array, unknown: Uint32Array) => void;
  /** Chance that all unknown facts of a row turn out as wanted, 0 to 1: one chance for each of them, joined. */
  readonly chance: (row: number, join: (a: number, b: number) => number) => number;
  /** What was found of a row, fact by fact; every fact that is not met is among them. */
  readonly findings: (row: number) => readonly F[];
  /**
   * For a row that does not meet it, or that is unknown: the smallest changes of the patient's terms that may make it
   * met, or unknown; one of the alternatives is enough, and all of its changes together. Absent where nothing helps.
   */
  readonly remedies?: (row: number) => readonly (readonly Change[])[];
}

/** One fact of a requirement: its state, and as `fact` what one would ask the provider. */
export interface Finding {
  readonly code: string;
  readonly state: State;
  readonly fact: string;
  /** Met, but it is assumed from silence, or worth a notice. */
  readonly caveat?: 'assumed' | 'notice';
}

/** Several facts together (strong Kleene): the worst of them. */
export const worst = (findings: readonly Finding[]): State => {
  if (findings.some(({ state }) => state === 'unmet')) return 'unmet';
  return findings.some(({ state }) => state === 'unknown') ? 'unknown' : 'met';
};

/** More changes than so many at once are never thought of. */
export const MOST_AT_ONCE = 4;

/**
 * Every way to do all of several things in at most so many steps, given the ways to do each: none where one of them
 * cannot be done. What is too long already is not drawn out further, or the ways would multiply without end.
 */
export const allOf = <T>(
  each: readonly (readonly (readonly T[])[])[],
  most: number = MOST_AT_ONCE + 1, // one step may stand twice
): readonly (readonly T[])[] =>
  each.reduce<readonly (readonly T[])[]>(
    (ways, own) =>
      ways.flatMap((way) =>
        own.filter((more) => way.length + more.length <= most).map((more) => [...way, ...more]),
      ),
    [[]],
  );
