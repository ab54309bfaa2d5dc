/** The one definition of an event's JSON: the door checks by it, and JSON Schema can be generated from it. */
import {
  described,
  either,
  isPlainObject,
  object,
  oneOf,
  type Shape,
  text,
  truth,
  where,
} from '../model/shape.ts';
import { date } from '../model/shared-shapes.ts';
import { outcomes } from '../model/vocabulary.ts';
import {
  attendances,
  type ContactEvent,
  type EndEvent,
  endReasons,
  type FollowUpEvent,
  type SessionEvent,
} from './event.ts';

const ids = {
  patientId: described(text, "The caller's pseudonym."),
  activityId: text,
  on: date,
};

const session = object<SessionEvent>(
  { ...ids, kind: oneOf(['session']), attended: oneOf(attendances) },
  ['patientId', 'activityId', 'on', 'kind', 'attended'],
);

const contact = where(
  object<ContactEvent>(
    {
      ...ids,
      kind: oneOf(['contact']),
      outcome: described(oneOf(outcomes), 'Absent: the contact told nothing.'),
      reached: described(truth, 'Absent is true; false when nobody answered.'),
    },
    ['patientId', 'activityId', 'on', 'kind'],
  ),
  ({ reached, outcome }) => reached !== false || outcome === undefined,
  'no outcome where nobody was reached',
);

const end = object<EndEvent>({ ...ids, kind: oneOf(['end']), reason: oneOf(endReasons) }, [
  'patientId',
  'activityId',
  'on',
  'kind',
  'reason',
]);

export const eventShape: Shape<FollowUpEvent> = either(session, either(contact, end));

const kinds: ReadonlyMap<unknown, Shape<FollowUpEvent>> = new Map<unknown, Shape<FollowUpEvent>>([
  ['session', session],
  ['contact', contact],
  ['end', end],
]);

/** The shape of the kind that a value says it is, so that its problems are told by field. */
export const shapeOfKind = (input: unknown): Shape<FollowUpEvent> | undefined =>
  isPlainObject(input) ? kinds.get(input.kind) : undefined;

/** What all kinds share. */
interface Kind {
  readonly patientId: string;
  readonly activityId: string;
  readonly on: string;
  readonly kind: FollowUpEvent['kind'];
}

/** For a value that says no kind. */
export const kindShape: Shape<Kind> = object<Kind>(
  { ...ids, kind: oneOf(['session', 'contact', 'end']) },
  ['patientId', 'activityId', 'on', 'kind'],
);
