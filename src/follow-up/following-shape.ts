/** The one definition of a state's JSON: what a caller kept is checked by it. */
import { list, number, object, oneOf, type Shape, text, where, whole } from '../model/shape.ts';
import { date } from '../model/shared-shapes.ts';
import { outcomes } from '../model/vocabulary.ts';
import { endReasons } from './event.ts';
import { type Following, type Rating, SCHEMA_VERSION } from './following.ts';
import type { Habit } from './habit.ts';
import type { Sessions } from './rating.ts';

const LIMIT = Number.POSITIVE_INFINITY;

const count = whole(0, LIMIT, 'a count');
const [, ...habitOutcomes] = outcomes; // none but `declined`
const sessions = object<Sessions>({ kept: count, missed: count }, ['kept', 'missed']);
const habit = object<Habit>(
  {
    stabilityDays: number(Number.MIN_VALUE, LIMIT, 'days'),
    difficulty: number(1, 10, 'difficulty'),
  },
  ['stabilityDays', 'difficulty'],
);
const rating = object<Rating>(
  {
    on: date,
    outcome: oneOf(habitOutcomes),
    inARow: count,
    from: oneOf(['told', 'sessions']),
    kept: count,
    missed: count,
    sessionsSay: oneOf(habitOutcomes),
  },
  ['on', 'outcome', 'inARow', 'from', 'kept', 'missed'],
);

const fields = object<Following>(
  {
    schemaVersion: whole(SCHEMA_VERSION, SCHEMA_VERSION, 'schema version') as Shape<
      typeof SCHEMA_VERSION
    >,
    patientId: text,
    activityId: text,
    status: oneOf(['following', 'ended']),
    end: object<NonNullable<Following['end']>>(
      { on: date, reason: oneOf([...endReasons, 'declined']) },
      ['on', 'reason'],
    ),
    startedOn: date,
    firstSessionOn: date,
    lastOn: date,
    lastDay: list(text),
    contacts: count,
    lastContactOn: date,
    notReached: object<NonNullable<Following['notReached']>>({ times: count, on: date }, [
      'times',
      'on',
    ]),
    sessions,
    missingSince: date,
    habit,
    rating,
  },
  [
    'schemaVersion',
    'patientId',
    'activityId',
    'status',
    'startedOn',
    'lastOn',
    'lastDay',
    'contacts',
    'sessions',
  ],
);

export const followingShape: Shape<Following> = where(
  fields,
  (state) =>
    (state.habit === undefined) === (state.rating === undefined) &&
    (state.status === 'ended') === (state.end !== undefined) &&
    daysOf(state).every((day) => day <= state.lastOn),
  'a habit with a rating, an end where it is ended, and no day after lastOn',
);

const daysOf = (state: Following): readonly string[] =>
  [
    state.startedOn,
    state.firstSessionOn,
    state.lastContactOn,
    state.notReached?.on,
    state.missingSince,
    state.rating?.on,
    state.end?.on,
  ].filter((day) => day !== undefined);
