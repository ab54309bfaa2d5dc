/** Draws recurrence rules by days. */
import fc from 'fast-check';
import { dateOf } from '../../src/math/calendar.ts';
import { isRecurrenceRule } from '../../src/model/recurrence-rule.ts';

/** Now and then, so that most rules have few parts and some dates. */
const sometimes = (part: string, value: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: value.map((text) => `;${part}=${text}`) },
  );

const several = (item: fc.Arbitrary<string>) =>
  fc.uniqueArray(item, { minLength: 1, maxLength: 3 }).map((items) => items.join(','));

const numbers = (max: number, min = -max) =>
  several(
    fc
      .integer({ min, max })
      .filter((value) => value !== 0)
      .map(String),
  );

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const which = fc.constantFrom('1', '2', '3', '4', '5', '-1', '-2');
const weekdays = fc.oneof(
  several(weekday),
  several(fc.tuple(which, weekday).map(([nth, day]) => nth + day)),
  several(fc.tuple(fc.oneof(fc.constant(''), which), weekday).map(([nth, day]) => nth + day)),
);

/** Rules that the door lets in, of every kind; not all of them have dates. */
export const anyRule: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY'),
    sometimes('INTERVAL', fc.constantFrom('1', '2', '3', '5')),
    sometimes('COUNT', fc.integer({ min: 1, max: 60 }).map(String)),
    sometimes(
      'UNTIL',
      fc.integer({ min: 19_900, max: 21_500 }).map((day) => dateOf(day).replaceAll('-', '')),
    ),
    sometimes('BYMONTH', numbers(12, 1)),
    sometimes('BYWEEKNO', numbers(53)),
    sometimes('BYYEARDAY', numbers(366)),
    sometimes('BYMONTHDAY', numbers(31)),
    fc.oneof(
      sometimes('BYDAY', weekdays),
      weekdays.map((days) => `;BYDAY=${days}`),
    ),
    sometimes('BYSETPOS', numbers(3)),
    sometimes('WKST', weekday),
  )
  .map((parts) => parts.join(''))
  .filter(isRecurrenceRule);
