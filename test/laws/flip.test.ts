import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity, explain, type Patient, rank } from '../../src/index.ts';
import { type Case, catalogueOf, question } from '../arbitraries.ts';

const numRuns = 120;

/** All that anybody is told of a patient: the list, and why each activity stands where it does. */
const told = ({ catalogue, options, listing }: Case, patient: Patient): string =>
  JSON.stringify([
    rank(catalogue, patient, { ...options, ...listing }),
    ...catalogue.activities.map(({ id }) => explain(catalogue, patient, id, options)),
  ]);

/** The same question to activities of which some rules are not stated. */
const without = (one: Case, ...fields: readonly ('age' | 'audience')[]): Case => ({
  ...one,
  catalogue: catalogueOf(
    one.catalogue.activities.map(
      (activity) =>
        Object.fromEntries(
          Object.entries(activity).filter(([field]) => !(fields as string[]).includes(field)),
        ) as unknown as Activity,
    ),
    one.catalogue,
  ),
});

type Flip = (patient: Patient) => Patient;

const ages = fc.constantFrom(0, 17, 18, 60, 64.5, 65, 66, 130);
const ofAge = ages.map(
  (ageYears): Flip =>
    (patient) => ({ ...patient, ageYears }),
);
/** Groups that no activity of the arbitraries names, beside those that the patient has. */
const inGroups = fc.subarray(['sailors', 'night workers', 'Sorø', 'anden']).map(
  (more): Flip =>
    ({ audience = [], ...patient }) => ({ ...patient, audience: [...more, ...audience] }),
);
const ofGender = fc
  .constantFrom<readonly string[] | undefined>(undefined, ['women'], ['Mænd'], ['female', 'men'])
  .map(
    (audience): Flip =>
      ({ audience: _, ...patient }) =>
        audience ? { ...patient, audience } : patient,
  );
const both = fc.tuple(ofAge, ofGender).map(
  ([one, other]): Flip =>
    (patient) =>
      one(other(patient)),
);

/** Puts the same question for two who differ in this alone. */
const change = (
  flips: fc.Arbitrary<Flip>,
  asked: (one: Case) => Case,
  check: (one: Case, before: Patient, after: Patient) => void,
): void => {
  fc.assert(
    fc.property(question(), flips, flips, (one, before, after) => {
      check(asked(one), before(one.patient), after(one.patient));
    }),
    { numRuns },
  );
};

const changesNothing = (one: Case, before: Patient, after: Patient): void =>
  expect(told(one, after)).toBe(told(one, before));

describe('Who somebody is changes no byte of their list or its reasons', () => {
  it('where no activity names the groups that they declare', () => {
    change(inGroups, (one) => one, changesNothing);
  });

  it('where nothing is reserved, be they women, men, both or neither', () => {
    change(ofGender, (one) => without(one, 'audience'), changesNothing);
  });

  it('where no activity states an age, be they children or very old', () => {
    change(ofAge, (one) => without(one, 'age'), changesNothing);
  });

  it('where the ages that are stated do not part theirs', () => {
    let limited = 0;
    change(
      ofAge,
      (one) => one,
      (one, before, after) => {
        const { activities } = one.catalogue;
        const takes = ({ age = {} }: Activity, { ageYears = 0 }: Patient) =>
          ageYears >= (age.min ?? 0) && Math.floor(ageYears) <= (age.max ?? ageYears);
        if (activities.some((each) => takes(each, before) !== takes(each, after))) return;
        if (before.ageYears !== after.ageYears && activities.some(({ age }) => age?.min)) {
          limited += 1;
        }
        changesNothing(one, before, after);
      },
    );
    expect(limited).toBeGreaterThan(0);
  });

  it('where neither is stated, and both are changed', () => {
    change(both, (one) => without(one, 'age', 'audience'), changesNothing);
  });
});

describe('Where a rule does name it', () => {
  it('it changes who can go, and never how well an activity would suit them', () => {
    let changed = 0;
    change(
      both,
      (one) => one,
      (one, before, after) => {
        for (const { id } of one.catalogue.activities) {
          const [first, second] = [before, after].map((patient) =>
            explain(one.catalogue, patient, id, one.options),
          );
          expect(second?.contributions).toEqual(first?.contributions);
          expect(second?.utility).toBe(first?.utility);
          expect(second?.aversion).toBe(first?.aversion);
          if (second?.standing !== first?.standing) changed += 1;
        }
      },
    );
    expect(changed).toBeGreaterThan(3);
  });
});
