/** The one definition of a patient's JSON: the door checks by it, and JSON Schema is generated from it. */
import type {
  AccessNeed,
  HistoryEntry,
  Interest,
  Patient,
  Travel,
  WeeklyWindow,
} from './patient.ts';
import {
  described,
  list,
  number,
  object,
  oneOf,
  options,
  type Shape,
  some,
  text,
  truth,
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
  budgetPeriods,
  entryWays,
  languageLevels,
  onlineAttitudes,
  outcomes,
  settings,
  socialNeeds,
  travelModes,
} from './vocabulary.ts';

const LIMIT = Number.POSITIVE_INFINITY;

const importance = described(
  where(share, (value) => value > 0, 'a share above 0'),
  'Above 0, at most 1; absent is 1.',
);

const interest = where(
  object<Interest>({
    text: described(text, "The person's own words."),
    concept: described(text, 'Id of a concept scheme.'),
    liked: described(truth, 'Absent is true.'),
    importance,
  }),
  ({ text: words, concept }) => words !== undefined || concept !== undefined,
  'a text or a concept',
);

const accessNeed = object<AccessNeed>(
  {
    feature: oneOf(accessFeatures),
    required: described(truth, 'Must be there (absent is true), or is a help (false).'),
    acceptsLimited: described(truth, 'A limited offer is enough; absent is false.'),
    importance,
  },
  ['feature'],
);

const travel = object<Travel>({
  modes: options(travelModes),
  reachMinutes: described(number(0, LIMIT, 'minutes'), 'Longest journey one way.'),
  reachKm: described(kilometres, 'Longest journey one way, by road as estimated.'),
  online: oneOf(onlineAttitudes),
});

const spoken = object<NonNullable<Patient['languages']>[number]>(
  { language, level: oneOf(languageLevels) },
  ['language'],
);

const window = object<WeeklyWindow>(
  { day: whole(1, 7, 'an ISO weekday'), start: clock, end: clock },
  ['day', 'start', 'end'],
);

const entryOfHistory = object<HistoryEntry>(
  { activityId: text, on: date, outcome: oneOf(outcomes) },
  ['activityId', 'on', 'outcome'],
);

export const patientShape: Shape<Patient> = object<Patient>({
  ageYears: years,
  home: described(point, 'As coarse as the caller likes.'),
  travel,
  interests: list(interest),
  accessNeeds: where(
    list(accessNeed),
    (needs) => new Set(needs.map((need) => need.feature)).size === needs.length,
    'each feature once',
  ),
  socialNeeds: described(some(socialNeeds, share), 'Strength of each need, 0 to 1.'),
  languages: list(spoken),
  audience: described(list(text), 'Groups that the person says they belong to.'),
  availability: object<NonNullable<Patient['availability']>>(
    { timeZone: zone, weekly: list(window) },
    ['weekly'],
  ),
  budget: object<NonNullable<Patient['budget']>>(
    {
      amountMinor: described(whole(0, LIMIT, 'minor units'), 'In øre, pence, cents.'),
      currency,
      per: described(oneOf(budgetPeriods), 'A month is four weeks.'),
    },
    ['amountMinor', 'currency', 'per'],
  ),
  setting: object<NonNullable<Patient['setting']>>({
    preferred: options(settings),
    ruledOut: options(settings),
  }),
  entry: described(options(entryWays), 'The ways in that the person can use.'),
  maxWaitWeeks: number(0, LIMIT, 'weeks'),
  companion: described(oneOf(['yes', 'no', 'unknown']), 'Someone can go along.'),
  history: list(entryOfHistory),
});
