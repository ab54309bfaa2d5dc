/** age: min ≤ age ≤ max; a patient without an age is never ruled out by one. */
import type { Query } from '../catalogue/query.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import { type Finding, MET, type Requirement, UNKNOWN, UNMET } from './requirement.ts';

/** The limits of the activity; the patient's own age is not repeated. */
export interface AgeFinding extends Finding {
  readonly code: 'age';
  readonly fact: 'age';
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface AgeParameters {
  /** Chance that an activity without limits takes the patient's age: a convention. */
  readonly chance: number;
}

export const age: Requirement<'age', AgeParameters, AgeFinding> = {
  id: 'age',
  unknown: 'accept',
  parameters: { chance: 0.8 },
  shape: object<AgeParameters>({ chance: share }, ['chance']),
  plan: ({ patient, catalogue }: Query, { chance }) => {
    const years = patient.ageYears;
    if (years === undefined) return undefined;
    const { ageMin, ageMax } = catalogue.columns;
    const stateOf = (row: number) => {
      if (years < (ageMin[row] as number) || years > (ageMax[row] as number)) return 'unmet';
      return Number.isNaN(ageMin[row]) ? 'unknown' : 'met';
    };
    return {
      fill: (states) => {
        for (let row = 0; row < states.length; row++) {
          const [min, max] = [ageMin[row] as number, ageMax[row] as number];
          if (years >= min && years <= max) states[row] = MET;
          else states[row] = years < min || years > max ? UNMET : UNKNOWN;
        }
      },
      chances: () => [chance],
      findings: (row) => {
        const { min, max } = catalogue.activities[row]?.age ?? {};
        return [{ code: 'age', state: stateOf(row), fact: 'age', min, max }];
      },
    };
  },
};
