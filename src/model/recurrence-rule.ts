/** The recurrence rules of RFC 5545 §3.3.10 that speak of days alone: a session's own start and end carry the time. */
import { isDate } from '../math/calendar.ts';

/** Whole numbers of a list, from 1 to `max`; signed ones count from the end too. */
const numbers = (max: number, isSigned: boolean) => {
  const form = isSigned ? /^[+-]?\d{1,3}$/ : /^\d{1,3}$/;
  return (value: string): boolean =>
    value.split(',').every((item) => form.test(item) && isWithin(item, max));
};

const isWithin = (item: string, max: number): boolean => {
  const size = Math.abs(Number(item));
  return size >= 1 && size <= max;
};

/** A weekday, with or without which one of the month or year. */
const WEEKDAY = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/;

/** A date, a local date-time, or one of UTC. */
const UNTIL = /^(\d{4})(\d{2})(\d{2})(T([01]\d|2[0-3])[0-5]\d([0-5]\d|60)Z?)?$/;

const isPositive = (value: string): boolean => /^0*[1-9]\d*$/.test(value);

/** What each part may say, looked at by itself. */
const parts: { readonly [name: string]: (value: string) => boolean } = {
  FREQ: (value) => /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(value),
  INTERVAL: isPositive,
  COUNT: isPositive,
  UNTIL: (value) => {
    const [, year, month, day] = UNTIL.exec(value) ?? [];
    return isDate(`${year}-${month}-${day}`);
  },
  BYMONTH: numbers(12, false),
  BYWEEKNO: numbers(53, true),
  BYYEARDAY: numbers(366, true),
  BYMONTHDAY: numbers(31, true),
  BYDAY: (value) =>
    value.split(',').every((item) => {
      const [all, which = '1'] = WEEKDAY.exec(item) ?? [];
      return all !== undefined && isWithin(which, 53);
    }),
  BYSETPOS: numbers(366, true),
  WKST: (value) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value),
};

/** The parts of a rule by name, in capitals; `undefined` if it is not a list of `NAME=VALUE`, each name once. */
export const recurrenceParts = (text: string): ReadonlyMap<string, string> | undefined => {
  const pairs = text
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .map((part) => part.split('='));
  const found = new Map(pairs.map(([name = '', value = '']) => [name, value]));
  return found.size === pairs.length && pairs.every((pair) => pair.length === 2)
    ? found
    : undefined;
};

/** Whether `text`, with or without `RRULE:` and in any letter case, is a rule by which days recur. */
export const isRecurrenceRule = (text: string): boolean => {
  const rule = recurrenceParts(text);
  if (!rule?.has('FREQ')) return false;
  for (const [name, value] of rule) {
    if (!Object.hasOwn(parts, name) || !parts[name]?.(value)) return false;
  }
  return fitTogether(rule);
};

/** Which parts RFC 5545 forbids beside each other. */
const fitTogether = (rule: ReadonlyMap<string, string>): boolean => {
  const freq = rule.get('FREQ');
  if (rule.has('COUNT') && rule.has('UNTIL')) return false;
  if (freq !== 'YEARLY' && (rule.has('BYWEEKNO') || rule.has('BYYEARDAY'))) return false;
  if (freq === 'WEEKLY' && rule.has('BYMONTHDAY')) return false;
  const isCounted = /\d/.test(rule.get('BYDAY') ?? '');
  if (isCounted && freq !== 'MONTHLY' && (freq !== 'YEARLY' || rule.has('BYWEEKNO'))) return false;
  const selects = [...rule.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS');
  return selects || !rule.has('BYSETPOS');
};
