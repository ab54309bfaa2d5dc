import { describe, expect, it } from 'vitest';
import {
  type AccessFact,
  type AccessNeed,
  type Activity,
  buildCatalogue,
  explain,
  type Patient,
  type RankOptions,
} from '../../src/index.ts';

const asOf = '2026-11-25';
const home = { lat: 55.06, lng: 10.6 };

/** Standing of one activity and what must be asked: `ready`, `ask-first: access lift` or `ruled-out`. */
const standing = (
  facts: Partial<Activity>,
  patient: Patient,
  options: RankOptions = {},
): string => {
  const catalogue = buildCatalogue([{ id: 'a', title: 'Kor', ...facts }], { asOf });
  const told = explain(catalogue, { interests: [{ text: 'kor' }], ...patient }, 'a', options);
  const asked = told.ask.map(({ requirement, fact }) => `${requirement} ${fact}`).join(', ');
  return told.standing === 'ask-first' ? `ask-first: ${asked}` : told.standing;
};

describe('A lift', () => {
  const lift = (
    floors: readonly (number | undefined)[],
    fact: AccessFact,
    need: Partial<AccessNeed> = {},
  ) =>
    standing(
      {
        places: floors.map((floor) => (floor === undefined ? {} : { floor })),
        access: { lift: fact },
      },
      { accessNeeds: [{ feature: 'lift', ...need }] },
    );

  it('is met on the ground floor, whatever is said of it', () => {
    expect(lift([0, 0], 'no')).toBe('ready');
  });

  it('rules out upstairs where there is none, or a limited one that is not accepted', () => {
    expect(lift([2], 'no')).toBe('ruled-out');
    expect(lift([2], 'limited')).toBe('ruled-out');
    expect(lift([2], 'limited', { acceptsLimited: true })).toBe('ready');
  });

  it('is asked for where one of the rooms may do without: the better lift is never judged worse', () => {
    for (const fact of ['no', 'limited', 'unknown'] as const) {
      expect(lift([0, 1], fact)).toBe('ask-first: access lift');
      expect(lift([0, undefined], fact)).toBe('ask-first: access lift');
    }
    expect(lift([0, 1], 'limited', { acceptsLimited: true })).toBe('ready');
  });

  it('is needed too by a way in without steps to another floor', () => {
    const upstairs = (access: NonNullable<Activity['access']>) =>
      standing(
        { places: [{ floor: 1 }], access },
        { accessNeeds: [{ feature: 'stepFreeEntrance' }] },
      );
    expect(upstairs({ stepFreeEntrance: 'yes', lift: 'yes' })).toBe('ready');
    expect(upstairs({ stepFreeEntrance: 'yes' })).toBe('ask-first: access lift');
    expect(upstairs({ stepFreeEntrance: 'yes', lift: 'no' })).toBe('ruled-out');
    expect(upstairs({})).toBe('ask-first: access stepFreeEntrance, access lift');
    expect(upstairs({ stepFreeEntrance: 'limited' })).toBe('ruled-out');
  });
});

describe('Age', () => {
  it('counts completed years: whoever is 65 and a half is 65', () => {
    expect(standing({ age: { max: 65 } }, { ageYears: 65.5 })).toBe('ready');
    expect(standing({ age: { max: 65 } }, { ageYears: 66 })).toBe('ruled-out');
    expect(standing({ age: { min: 65 } }, { ageYears: 64.9 })).toBe('ruled-out');
  });
});

describe('Running', () => {
  it('is over where it pauses until after its last date', () => {
    const paused = { status: 'paused', pausedUntil: '2026-12-20' } as const;
    expect(standing(paused, {})).toBe('ready');
    expect(standing({ ...paused, schedule: { lastDate: '2026-12-10' } }, {})).toBe('ruled-out');
    expect(standing({ ...paused, pausedUntil: '2027-06-01' }, {})).toBe('ruled-out');
  });
});

describe('Travel', () => {
  const far = { places: [{ point: { lat: 56, lng: 10.6 } }] };

  it('asks where the router has no answer and there is no home to estimate from', () => {
    const travelMinutes = new Map([['b', 5]]);
    expect(standing(far, { travel: { reachMinutes: 30 } }, { travelMinutes })).toBe(
      'ask-first: travel place',
    );
    expect(standing(far, { travel: { reachMinutes: 30 } })).toBe('ready');
  });

  it('leaves open what is too far, where transport is arranged', () => {
    const patient = { home, travel: { reachKm: 5 } };
    expect(standing(far, patient)).toBe('ruled-out');
    expect(standing({ ...far, access: { transportOffered: 'yes' } }, patient)).toBe(
      'ask-first: travel transport',
    );
  });

  it('takes an office for no venue, and an area by its edges', () => {
    const patient = { home, travel: { reachKm: 5 } };
    const at = (precision: 'office' | 'area', radiusKm: number, lat: number) =>
      standing({ places: [{ point: { lat, lng: 10.6 }, precision, radiusKm }] }, patient);
    expect(at('office', 0, 55.06)).toBe('ask-first: travel place');
    expect(at('area', 1, 55.06)).toBe('ready');
    expect(at('area', 20, 55.06)).toBe('ask-first: travel place');
    expect(at('area', 1, 56)).toBe('ruled-out');
  });
});
