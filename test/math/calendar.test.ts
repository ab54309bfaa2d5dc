import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber, isDate } from '../../src/math/calendar.ts';

const msPerDay = 86_400_000;

describe('dayNumber', () => {
  it('counts from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2000-03-01')).toBe(11_017);
  });

  it('agrees with Date.UTC', () => {
    for (const [year, month, day] of [
      [2024, 2, 29],
      [2026, 11, 25],
      [1600, 12, 31],
      [9999, 12, 31],
    ] as const) {
      const date = `${year}-${String(month).padStart(2, '0')}-${day}`;
      expect(dayNumber(date)).toBe(Date.UTC(year, month - 1, day) / msPerDay);
    }
  });

  it('begins with the year 0, a leap year', () => {
    expect(dayNumber('0000-01-01')).toBe(-719_528);
    expect(dayNumber('0000-03-01') - dayNumber('0000-02-28')).toBe(2);
  });
});

describe('dateOf', () => {
  it('agrees with Date and is undone by dayNumber, for 200,000 days either way', () => {
    for (let day = -200_000; day <= 200_000; day++) {
      const date = dateOf(day);
      if (date !== new Date(day * msPerDay).toISOString().slice(0, 10)) expect.fail(date);
      if (dayNumber(date) !== day) expect.fail(date);
    }
  });

  it('reaches from 0000-01-01 to 9999-12-31', () => {
    expect(dateOf(-719_528)).toBe('0000-01-01');
    expect(dateOf(2_932_896)).toBe('9999-12-31');
  });
});

describe('isDate', () => {
  it('takes the dates that there are', () => {
    for (const date of ['2026-11-25', '1970-01-01', '0000-01-01', '9999-12-31']) {
      expect(isDate(date), date).toBe(true);
    }
  });

  it('knows the leap years', () => {
    for (const year of ['2024', '2000', '1600', '0400']) expect(isDate(`${year}-02-29`)).toBe(true);
    for (const year of ['2023', '1900', '2100', '0100'])
      expect(isDate(`${year}-02-29`)).toBe(false);
  });

  it('knows how long a month is', () => {
    const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    lastDays.forEach((last, i) => {
      const month = `2026-${String(i + 1).padStart(2, '0')}`;
      expect(isDate(`${month}-${last}`)).toBe(true);
      expect(isDate(`${month}-${last + 1}`)).toBe(false);
    });
  });

  it.each([
    '',
    '2026-00-10',
    '2026-13-10',
    '2026-01-00',
    '2026-01-32',
    '2026-99-99',
    '9999-99-99',
    '0000-00-00',
    '2026-1-1',
    '26-01-01',
    '12026-01-01',
    '-2026-01-01',
    '2026/01/01',
    '20260101',
    '2026-01-01T10:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
    'tomorrow',
    '0NaN-NaN-NaN',
  ])('does not take %j', (text) => {
    expect(isDate(text)).toBe(false);
  });
});
