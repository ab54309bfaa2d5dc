import { describe, expect, it } from 'vitest';
import { type Activity, type Patient, type WhatIfOptions, whatIf } from '../../src/index.ts';
import { catalogueOf, townHall } from '../arbitraries.ts';
import { told } from './levers.ts';

const singer: Patient = { interests: [{ text: 'choir' }] };
const choir = (fields: Partial<Activity>): Activity => ({ id: 'a', title: 'choir', ...fields });

/** What opens one choir. */
const opening = (fields: Partial<Activity>, terms: Patient, options: WhatIfOptions = {}) =>
  whatIf(catalogueOf([choir(fields)]), { ...singer, ...terms }, options).map(({ changes }) =>
    told(changes),
  );
const tuesday = { day: 2, start: '13:00', end: '15:00' };
const less = { allow: ['less-access'] } as const;

describe('What opens one activity', () => {
  it('is a farther reach in whole minutes or tenths of a kilometre, or a faster way to travel', () => {
    const places = [{ point: { lat: townHall.lat + 1.02 / 111.2, lng: townHall.lng } }];
    const from = (travel: Patient['travel']) =>
      opening({ places }, { home: townHall, travel: travel! });
    expect(from({ modes: ['walk'], reachMinutes: 10 })).toEqual([
      'reach-minutes 18',
      'mode transit + reach-minutes 16',
      'mode bicycle',
      'mode car',
    ]);
    expect(from({ modes: ['walk'], reachKm: 1 })).toEqual(['reach-km 1.4']);
  });

  it('is to take part online after all, where the listing offers it', () => {
    expect(opening({ online: 'yes' }, { travel: { online: 'no' } })).toEqual(['online if-needed']);
  });

  it('is a budget of the lowest price that it may have', () => {
    const cost = { amountMinor: 6500, currency: 'DKK', per: 'session' } as const;
    const budget = { amountMinor: 5000, currency: 'DKK', per: 'session' } as const;
    expect(opening({ cost }, { budget })).toEqual(['budget 6500']);
    expect(
      opening(
        { cost: { ...cost, per: 'year' } },
        { budget: { ...budget, per: 'month', amountMinor: 0 } },
      ),
    ).toEqual(['budget 500']);
    expect(
      opening({ cost: { ...cost, currency: 'EUR' } }, { budget }, { unknown: { cost: 'exclude' } }),
    ).toEqual([]);
  });

  it('is the part of a session that is missing, or long enough a part of it where one can drop in', () => {
    const meets = (dropIn: 'yes' | 'no') => ({ schedule: { weekly: [tuesday], dropIn } });
    const free = (...weekly: { day: number; start: string; end: string }[]) => ({
      availability: { weekly },
    });
    expect(opening(meets('no'), free({ ...tuesday, end: '14:00' }))).toEqual(['2 14:00–15:00']);
    expect(opening(meets('no'), free())).toEqual(['2 13:00–15:00']);
    expect(opening(meets('yes'), free())).toEqual(['2 13:00–14:00']);
    expect(opening(meets('yes'), free({ day: 2, start: '12:00', end: '13:30' }))).toEqual([
      '2 13:30–14:00',
    ]);
  });

  it('is to allow a setting, have a way in, wait longer, or bring someone', () => {
    expect(
      opening(
        { setting: ['largeGroup', 'indoors'] },
        { setting: { ruledOut: ['largeGroup', 'indoors'] } },
      ),
    ).toEqual(['setting indoors + setting largeGroup']);
    expect(opening({ entry: ['web', 'referral'] }, { entry: ['walkIn'] })).toEqual([
      'way referral',
      'way web',
    ]);
    expect(opening({ capacity: { left: 0, waitingWeeks: 6 } }, { maxWaitWeeks: 2 })).toEqual([
      'wait 6',
    ]);
    const access = { staffSupport: 'no', companionWelcome: 'yes' } as const;
    expect(opening({ access }, { accessNeeds: [{ feature: 'staffSupport' }] })).toEqual([
      'companion',
    ]);
  });

  it('is less of a required access feature only where that is allowed', () => {
    const accessNeeds = [{ feature: 'seating' }] as const;
    expect(opening({ access: { seating: 'no' } }, { accessNeeds })).toEqual([]);
    expect(opening({ access: { seating: 'no' } }, { accessNeeds }, less)).toEqual([
      'access seating helpful',
    ]);
    expect(opening({ access: { seating: 'limited' } }, { accessNeeds }, less)).toEqual([
      'access seating limited',
    ]);
  });

  it('is one easing where one need demands two things, and none of what is unknown or there', () => {
    const upstairs = { places: [{ floor: 1 }] };
    const needs = (...accessNeeds: NonNullable<Patient['accessNeeds']>) => ({ accessNeeds });
    expect(
      opening(
        { ...upstairs, access: { stepFreeEntrance: 'no', lift: 'no' } },
        needs({ feature: 'stepFreeEntrance' }),
        less,
      ),
    ).toEqual(['access stepFreeEntrance helpful']);
    expect(
      opening(
        { ...upstairs, access: { stepFreeEntrance: 'yes', lift: 'limited' } },
        needs({ feature: 'stepFreeEntrance', acceptsLimited: true }, { feature: 'lift' }),
        less,
      ),
    ).toEqual(['access lift limited']);
    expect(
      opening(
        { access: { seating: 'no' } },
        needs({ feature: 'seating' }, { feature: 'hearingLoop' }),
        less,
      ),
    ).toEqual(['access seating helpful']);
  });

  it('is what makes up for the unknown where that is excluded', () => {
    expect(
      opening(
        {},
        { setting: { ruledOut: ['largeGroup', 'smallGroup', 'outdoors'] } },
        { unknown: { setting: 'exclude' }, changesAtOnce: 3 },
      ),
    ).toEqual(['setting largeGroup + setting outdoors + setting smallGroup']);
    expect(
      opening({}, { setting: { ruledOut: ['largeGroup'] } }, { unknown: { setting: 'exclude' } }),
    ).toEqual(['setting largeGroup']);
    expect(
      opening(
        { access: { staffSupport: 'no' } },
        { companion: 'yes', accessNeeds: [{ feature: 'staffSupport' }] },
        { ...less, unknown: { access: 'exclude' } },
      ),
    ).toEqual(['access staffSupport helpful']);
  });

  it('is nothing where it has ended, or is for another age, whatever else would have to change', () => {
    expect(opening({ status: 'ended', entry: ['web'] }, { entry: ['phone'] })).toEqual([]);
    expect(
      opening({ age: { min: 65 }, entry: ['web'] }, { ageYears: 30, entry: ['phone'] }),
    ).toEqual([]);
  });
});

describe('Where the list is full, whatIf', () => {
  const company = (id: string, benefit: number, fields: Partial<Activity> = {}): Activity => ({
    id,
    title: 'choir',
    benefits: { company: benefit },
    ...fields,
  });
  const alone: Patient = { socialNeeds: { company: 1 } };

  it('is silent of what would not be in it', () => {
    const catalogue = catalogueOf([company('a', 0.8), company('b', 0.7, { entry: ['web'] })]);
    const someone: Patient = { ...alone, entry: ['phone'] };
    expect(whatIf(catalogue, someone, { k: 1 })).toEqual([]);
    expect(whatIf(catalogue, someone, { k: 2 })).toHaveLength(1);
    expect(whatIf(catalogue, someone, { k: 1, activityId: 'b' })).toHaveLength(1);
  });

  it('sees that a newcomer of the same score may come first by its id', () => {
    const someone: Patient = { ...alone, entry: ['phone'] };
    const ask = (id: string) =>
      whatIf(catalogueOf([company('b', 0.8), company(id, 0.8, { entry: ['web'] })]), someone, {
        k: 1,
      });
    expect(ask('a')).toHaveLength(1);
    expect(ask('c')).toHaveLength(0);
  });

  it('sees that a need which is no longer required lowers the score of what is listed', () => {
    const catalogue = catalogueOf([
      company('a', 0.7, { access: { seating: 'limited' } }),
      company('b', 1, { access: { seating: 'no' } }),
    ]);
    const someone: Patient = {
      ...alone,
      accessNeeds: [{ feature: 'seating', acceptsLimited: true }],
    };
    const weights = { socialNeed: 0.4, accessibility: 0.2 };
    const [first] = whatIf(catalogue, someone, { k: 1, weights, ...less });
    expect(first?.matches.map(({ id }) => id)).toEqual(['b']);
  });

  it('sees that two changes together make likely what one of them leaves open', () => {
    const at = (km: number, radiusKm: number) => [
      {
        point: { lat: townHall.lat + km / 111.2, lng: townHall.lng },
        precision: 'area' as const,
        radiusKm,
      },
    ];
    const catalogue = catalogueOf([
      company('a', 0.8, { places: at(0.1, 0) }),
      company('b', 1, { places: at(3, 1) }),
    ]);
    const someone: Patient = {
      ...alone,
      home: townHall,
      travel: { modes: ['walk'], reachMinutes: 14 },
    };
    const suggested = whatIf(catalogue, someone, { k: 1, weights: { distance: 0 } });
    expect(suggested.map(({ changes }) => told(changes))).toContain(
      'mode bicycle + reach-minutes 25',
    );
  });

  it('sees what variety would bring in at a lower score', () => {
    const places = (km: number) => [
      { point: { lat: townHall.lat + km / 111.2, lng: townHall.lng } },
    ];
    const catalogue = catalogueOf([
      { id: 'a', title: 'choir', places: places(0.1) },
      company('b', 1, { places: places(9), entry: ['web'] }),
    ]);
    const someone: Patient = { ...alone, ...singer, home: townHall, entry: ['phone'] };
    const ask = (variety: number) =>
      whatIf(catalogue, someone, { k: 1, weights: { distance: 1 }, variety }).length;
    expect(ask(0)).toBe(0);
    expect(ask(1)).toBe(1);
  });

  it('asks for no second change where the first alone brings another one in', () => {
    const catalogue = catalogueOf([
      choir({ schedule: { weekly: [{ day: 2, start: '09:00', end: '10:30' }] } }),
      choir({
        id: 'b',
        schedule: { weekly: [{ day: 2, start: '09:30', end: '10:30' }] },
        capacity: { waitingWeeks: 4 },
      }),
    ]);
    const someone: Patient = { ...singer, availability: { weekly: [] }, maxWaitWeeks: 0 };
    for (const { changes } of whatIf(catalogue, someone, { suggestions: 50 })) {
      expect(changes).toHaveLength(1);
    }
  });
});
