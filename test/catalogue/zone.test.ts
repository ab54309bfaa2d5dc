import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Zone, zoneOf } from '../../src/catalogue/zone.ts';
import { dateOf, dayNumber } from '../../src/math/calendar.ts';

const firstDay = dayNumber('2026-06-01');
const lastDay = dayNumber('2027-12-31');
const names = [
  'Europe/Copenhagen',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'UTC',
];
const zones = new Map(names.map((name) => [name, zoneOf(name, firstDay, lastDay)]));

/** `2026-10-25T02:30`, as minutes of whichever clock. */
const minute = (text: string): number =>
  dayNumber(text.slice(0, 10)) * 1440 + Number(text.slice(11, 13)) * 60 + Number(text.slice(14));

const textOf = (at: number): string => {
  const ofDay = at - Math.floor(at / 1440) * 1440;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${dateOf(Math.floor(at / 1440))}T${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
};

const zone = (name: string): Zone => zones.get(name) ?? zoneOf(name, firstDay, lastDay);
const instant = (name: string, wall: string): string => textOf(zone(name).toInstant(minute(wall)));
const wall = (name: string, at: string): string => textOf(zone(name).toWall(minute(at)));

describe('A local time becomes an instant', () => {
  it('by the offset of its season', () => {
    expect(instant('Europe/Copenhagen', '2026-07-01T14:00')).toBe('2026-07-01T12:00');
    expect(instant('Europe/Copenhagen', '2026-12-01T14:00')).toBe('2026-12-01T13:00');
    expect(instant('America/New_York', '2026-11-25T20:00')).toBe('2026-11-26T01:00');
    expect(instant('Europe/London', '2027-06-01T00:30')).toBe('2027-05-31T23:30');
  });

  it('is the first of two where the clock goes back', () => {
    expect(instant('Europe/Copenhagen', '2026-10-25T01:59')).toBe('2026-10-24T23:59');
    expect(instant('Europe/Copenhagen', '2026-10-25T02:00')).toBe('2026-10-25T00:00');
    expect(instant('Europe/Copenhagen', '2026-10-25T02:59')).toBe('2026-10-25T00:59');
    expect(instant('Europe/Copenhagen', '2026-10-25T03:00')).toBe('2026-10-25T02:00');
    expect(instant('Europe/London', '2026-10-25T01:30')).toBe('2026-10-25T00:30');
    expect(instant('America/New_York', '2026-11-01T01:30')).toBe('2026-11-01T05:30');
  });

  it('is read with the offset before, where the clock skips it', () => {
    expect(instant('Europe/Copenhagen', '2027-03-28T01:59')).toBe('2027-03-28T00:59');
    expect(instant('Europe/Copenhagen', '2027-03-28T02:00')).toBe('2027-03-28T01:00');
    expect(instant('Europe/Copenhagen', '2027-03-28T02:30')).toBe('2027-03-28T01:30');
    expect(instant('Europe/Copenhagen', '2027-03-28T03:00')).toBe('2027-03-28T01:00');
    expect(instant('America/New_York', '2027-03-14T02:30')).toBe('2027-03-14T07:30');
  });

  it('knows changes of half an hour, on Lord Howe Island', () => {
    expect(instant('Australia/Lord_Howe', '2026-10-04T01:59')).toBe('2026-10-03T15:29');
    expect(instant('Australia/Lord_Howe', '2026-10-04T02:15')).toBe('2026-10-03T15:45');
    expect(instant('Australia/Lord_Howe', '2026-10-04T02:30')).toBe('2026-10-03T15:30');
    expect(instant('Australia/Lord_Howe', '2027-04-04T01:45')).toBe('2027-04-03T14:45');
    expect(instant('Australia/Lord_Howe', '2027-04-04T02:00')).toBe('2027-04-03T15:30');
  });

  it('knows zones whose clocks never change', () => {
    expect(instant('UTC', '2027-03-28T02:30')).toBe('2027-03-28T02:30');
    expect(instant('Asia/Kathmandu', '2026-11-25T05:45')).toBe('2026-11-25T00:00');
  });
});

describe('An instant becomes a local time', () => {
  it('on either side of a change', () => {
    expect(wall('Europe/Copenhagen', '2026-10-25T00:59')).toBe('2026-10-25T02:59');
    expect(wall('Europe/Copenhagen', '2026-10-25T01:00')).toBe('2026-10-25T02:00');
    expect(wall('Europe/Copenhagen', '2027-03-28T00:59')).toBe('2027-03-28T01:59');
    expect(wall('Europe/Copenhagen', '2027-03-28T01:00')).toBe('2027-03-28T03:00');
    expect(wall('Asia/Kathmandu', '2026-11-25T00:00')).toBe('2026-11-25T05:45');
  });
});

describe('A zone', () => {
  const offsetMinutes = fc.integer({ min: firstDay * 1440, max: lastDay * 1440 + 1439 });
  /** Half of all minutes lie within two hours of a change. */
  const nearChange = fc
    .tuple(
      fc.constantFrom(
        ...['2026-10-04', '2026-10-25', '2026-11-01', '2027-02-07', '2027-03-14', '2027-03-28'],
      ),
      fc.integer({ min: -1440, max: 2880 }),
    )
    .map(([date, shift]) => dayNumber(date) * 1440 + shift);
  const minutes = fc.oneof(offsetMinutes, nearChange);

  it('says what Temporal says, both ways, in all of its days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), minutes, (name, at) => {
        const { toInstant, toWall } = zone(name);
        const local = Temporal.PlainDateTime.from(textOf(at)).toZonedDateTime(name);
        expect(toInstant(at)).toBe(local.epochMilliseconds / 60_000);
        const there = Temporal.Instant.fromEpochMilliseconds(at * 60_000).toZonedDateTimeISO(name);
        expect(textOf(toWall(at))).toBe(
          there.toPlainDateTime().toString({ smallestUnit: 'minute' }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('says what Intl says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), minutes, (name, at) => {
        const shown = new Intl.DateTimeFormat('sv', {
          timeZone: name,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(at * 60_000);
        expect(textOf(zone(name).toWall(at)).replace('T', ' ')).toBe(shown);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a wall clock back as it came, unless a change skipped it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), minutes, (name, at) => {
        const { toInstant, toWall } = zone(name);
        const back = toWall(toInstant(at));
        expect(toInstant(back)).toBe(toInstant(at));
        if (back !== at) expect([30, 60]).toContain(back - at);
      }),
      { numRuns: 1000 },
    );
  });

  it('reaches two days beyond its first and last day', () => {
    const oneDay = dayNumber('2026-10-27');
    const after = zoneOf('Europe/Copenhagen', oneDay, oneDay);
    expect(textOf(after.toInstant(minute('2026-10-25T02:59')))).toBe('2026-10-25T00:59');
    const before = zoneOf('Europe/Copenhagen', oneDay - 4, oneDay - 4);
    expect(textOf(before.toInstant(minute('2026-10-25T12:00')))).toBe('2026-10-25T11:00');
    const far = zoneOf('Europe/Copenhagen', oneDay + 40, oneDay + 40);
    expect(textOf(far.toInstant(minute('2026-07-01T12:00')))).toBe('2026-07-01T11:00');
  });

  it('rounds an offset that is no whole minute', () => {
    const day = dayNumber('1880-06-01');
    // New York's own mean time was 4 hours, 56 minutes and 2 seconds behind.
    expect(zoneOf('America/New_York', day, day).toWall(day * 1440)).toBe(day * 1440 - 296);
  });

  it('is refused under a name that there is not', () => {
    expect(() => zoneOf('Europe/Kopenhagen', 0, 1)).toThrow(RangeError);
  });
});
