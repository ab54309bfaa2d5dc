/** The one definition of an activity's JSON: the door checks by it, and JSON Schema is generated from it. */
import type {
  Activity,
  Cost,
  DatedSession,
  Place,
  RecurringSession,
  Schedule,
  SpokenLanguage,
  WeeklySession,
} from './activity.ts';
import { isRecurrenceRule } from './recurrence-rule.ts';
import {
  anything,
  described,
  list,
  number,
  object,
  oneOf,
  options,
  pattern,
  type Shape,
  some,
  text,
  where,
  whole,
} from './shape.ts';
import {
  clock,
  currency,
  date,
  kilometres,
  language,
  point,
  share,
  years,
  zone,
} from './shared-shapes.ts';
import {
  accessFeatures,
  entryWays,
  type Fact,
  languageLevels,
  placePrecisions,
  pricePeriods,
  providerKinds,
  settings,
  socialNeeds,
  statuses,
} from './vocabulary.ts';

const LIMIT = Number.POSITIVE_INFINITY;

const fact: Shape<Fact> = oneOf(['yes', 'no', 'unknown']);

const place = object<Place>({
  point,
  name: text,
  address: text,
  floor: described(whole(-20, 200, 'a floor'), 'Floor of the room; 0 is the ground floor.'),
  precision: described(
    oneOf(placePrecisions),
    "What the point stands for: the venue (default), an area around it, or the provider's office.",
  ),
  radiusKm: described(kilometres, 'With precision "area": the venue lies within this distance.'),
});

const weekly = object<WeeklySession>(
  { day: whole(1, 7, 'an ISO weekday'), start: clock, end: clock },
  ['day', 'start', 'end'],
);

const RULE = 'an RFC 5545 rule by days, such as FREQ=MONTHLY;BYDAY=2TU';

const rrule = where(
  pattern(/^([Rr][Rr][Uu][Ll][Ee]:)?(.+;)?[Ff][Rr][Ee][Qq]=[A-Za-z]+(;.+)?$/, RULE),
  isRecurrenceRule,
  RULE,
);

const rule = object<RecurringSession>({ rrule, start: clock, end: clock }, [
  'rrule',
  'start',
  'end',
]);

const dated = object<DatedSession>({ date, start: clock, end: clock }, ['date', 'start', 'end']);

const schedule = where(
  object<Schedule>({
    timeZone: zone,
    weekly: list(weekly),
    rules: list(rule),
    exceptions: described(list(date), 'Local dates on which it does not meet.'),
    extraDates: list(dated),
    firstDate: date,
    lastDate: date,
    dropIn: described(fact, 'One can come for a part of the time.'),
  }),
  ({ firstDate, lastDate }) => !firstDate || !lastDate || firstDate <= lastDate,
  'a lastDate that is not before firstDate',
);

const cost = where(
  object<Cost>({
    free: fact,
    amountMinor: described(whole(0, LIMIT, 'minor units'), 'Price in øre, pence, cents.'),
    currency,
    per: oneOf(pricePeriods),
    firstFree: fact,
  }),
  ({ amountMinor, currency: code, per }) =>
    (amountMinor === undefined) === (code === undefined) &&
    (amountMinor === undefined) === (per === undefined),
  'amountMinor, currency and per together',
);

const spoken = object<SpokenLanguage>({ language, level: oneOf(languageLevels) }, ['language']);

const ageLimits = where(
  object<NonNullable<Activity['age']>>({ min: years, max: years }),
  ({ min = 0, max = LIMIT }) => min <= max,
  'a max that is not below min',
);

export const activityShape: Shape<Activity> = object<Activity>(
  {
    id: described(text, "The directory's own name of it, unique in a catalogue."),
    title: text,
    description: text,
    textLanguage: described(language, 'Language that title and description are written in.'),
    provider: object<NonNullable<Activity['provider']>>({
      id: text,
      name: text,
      kind: oneOf(providerKinds),
    }),
    concepts: described(list(text), 'Ids of a concept scheme: what one does there.'),
    tags: described(list(text), "The provider's own words for it."),
    places: list(place),
    online: described(fact, 'It can be attended online.'),
    access: described(
      some(accessFeatures, oneOf(['yes', 'limited', 'no', 'unknown'])),
      'What is known of each access feature; an absent one is unknown.',
    ),
    schedule,
    age: described(ageLimits, 'Age limits in years, both inclusive.'),
    audience: described(list(text), 'Groups that it is reserved for; one of them is enough.'),
    languages: list(spoken),
    interpreter: fact,
    interpreterLanguages: list(language),
    cost,
    capacity: object<NonNullable<Activity['capacity']>>({
      total: whole(0, LIMIT, 'places'),
      left: whole(0, LIMIT, 'places'),
      waitingWeeks: number(0, LIMIT, 'weeks'),
    }),
    setting: options(settings),
    support: object<NonNullable<Activity['support']>>({
      buddy: described(fact, 'Someone goes along.'),
      namedWelcome: described(fact, 'A named person meets newcomers.'),
      taster: described(fact, 'One can try it once before joining.'),
    }),
    entry: options(entryWays),
    contact: object<NonNullable<Activity['contact']>>({ phone: text, email: text, url: text }),
    benefits: described(
      some(socialNeeds, share),
      'What it gives, 0 to 1 for each social need; a stated 0 is a known 0.',
    ),
    status: oneOf(statuses),
    pausedUntil: date,
    verifiedOn: described(date, 'Local date on which the facts were last checked.'),
    source: text,
    extra: described(anything, 'What the model does not know, as it came.'),
  },
  ['id', 'title'],
);
