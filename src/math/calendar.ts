/**
 * Local dates `YYYY-MM-DD`, years 0000 to 9999, as whole numbers of days, without a clock or a zone.
 * Proleptic Gregorian, by days_from_civil and civil_from_days of Hinnant 2013, "chrono-Compatible Low-Level
 * Date Algorithms": years begin in March, so that the leap day is the last, and come round every 400.
 */

const daysPerEra = 146097; // 400 years
const yearsPerEra = 400;
const epochDay = 719468; // from 0000-03-01 to 1970-01-01

/** Days from 1970-01-01 to a real `date`; see `isDate`. */
export const dayNumber = (date: string): number => {
  const month = twoDigits(date, 5);
  const year = 100 * twoDigits(date, 0) + twoDigits(date, 2) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / yearsPerEra);
  const yearOfEra = year - era * yearsPerEra;
  const dayOfYear = daysBefore((month + 9) % 12) + twoDigits(date, 8) - 1;
  return era * daysPerEra + daysToYear(yearOfEra) + dayOfYear - epochDay;
};

/** The number that two digits of a text make. */
export const twoDigits = (text: string, at: number): number =>
  10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 11 * ZERO;

const ZERO = 48; // code of the digit 0

/** Whether `text` is `YYYY-MM-DD` and there is such a day: not 2026-02-29. */
export const isDate = (text: string): boolean => {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(dayNumber(text)) === text;
};

/** The date `day` days after 1970-01-01: the inverse of `dayNumber`. */
export const dateOf = (day: number): string => {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
};

/** Year, month from 1 and day of the month of a day number. */
export const civilOf = (
  day: number,
): { readonly year: number; readonly month: number; readonly dayOfMonth: number } => {
  const era = Math.floor((day + epochDay) / daysPerEra);
  const dayOfEra = day + epochDay - era * daysPerEra;
  // Without the leap days before it, every year has 365: 1460, 36524 and 146096 are the last days of 4, 100 and 400 years.
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - daysToYear(yearOfEra);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  return {
    year: yearOfEra + era * yearsPerEra + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - daysBefore(monthFromMarch) + 1,
  };
};

/** ISO weekday of a day number, 1 Monday to 7 Sunday: 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => {
  return ((((day + 3) % 7) + 7) % 7) + 1;
};

/** Days before a month, 0 March to 11 February: five months have 153. */
const daysBefore = (monthFromMarch: number): number => {
  return Math.floor((153 * monthFromMarch + 2) / 5);
};

const daysToYear = (yearOfEra: number): number => {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
};

const padded = (value: number, length: number): string => {
  return String(value).padStart(length, '0');
};
