/** age: min ≤ age ≤ max; a patient without an age is never ruled out by one. */
import type { Query } from '../catalogue/query.ts';
import { addAbove, addBelow } from '../catalogue/sorted-column.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import type { Finding, Requirement, State } from './requirement.ts';

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
    const completed = Math.floor(years); // whoever is 65 and a half is 65
    const { ageMin, ageMax, ageless } = catalogue.columns;
    return {
      fill: (unmet, unknown) => {
        addAbove(ageMin, years, unmet);
        addBelow(ageMax, completed, unmet);
        unknown.set(ageless);
      },
      chance: () => chance,
      findings: (row) => {
        const { min, max } = catalogue.activities[row]?.age ?? {};
        return [{ code: 'age', state: stateOf(years, min, max), fact: 'age', min, max }];
      },
    };
  },
};

const stateOf = (years: number, min: number | undefined, max: number | undefined): State => {
  if (min === undefined && max === undefined) return 'unknown';
  return years < (min ?? years) || Math.floor(years) > (max ?? years) ? 'unmet' : 'met';
};
