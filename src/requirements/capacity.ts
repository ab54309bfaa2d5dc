/** capacity: places left, or a wait that the patient accepts and that is over before the last date; full without a stated wait is unknown. */
import type { Query } from '../catalogue/query.ts';
import { roomFrom } from '../catalogue/room.ts';
import { addAbove } from '../catalogue/sorted-column.ts';
import { add, emptySet, rowsOf } from '../math/bitset.ts';
import { dayNumber } from '../math/calendar.ts';
import type { Activity } from '../model/activity.ts';
import { object } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import type { Finding, Requirement, State } from './requirement.ts';

/** Whether there is room, and how long one waits. */
export interface CapacityFinding extends Finding {
  /** `ends-before-room`: its last date comes before the wait is over. */
  readonly code: 'room' | 'wait' | 'full' | 'room-not-stated' | 'ends-before-room';
  readonly fact: 'places';
  readonly left: number | undefined;
  readonly waitingWeeks: number | undefined;
  readonly maxWaitWeeks: number | undefined;
}

export interface CapacityParameters {
  /** Chance that a place comes in time, where that is not known: a convention. */
  readonly chance: number;
}

export const capacity: Requirement<'capacity', CapacityParameters, CapacityFinding> = {
  id: 'capacity',
  unknown: 'accept',
  parameters: { chance: 0.5 },
  shape: object<CapacityParameters>({ chance: share }, ['chance']),
  plan: ({ patient: { maxWaitWeeks }, catalogue, today }: Query, { chance }) => {
    const accepted = maxWaitWeeks ?? Number.POSITIVE_INFINITY;
    const { hasRoom, full, hasWait, waitingWeeks } = catalogue.columns;
    const findings = (row: number): readonly CapacityFinding[] => {
      const { left, waitingWeeks: wait } = (catalogue.activities[row] as Activity).capacity ?? {};
      if (left === undefined && wait === undefined && maxWaitWeeks === undefined) return [];
      const facts = { fact: 'places', left, waitingWeeks: wait, maxWaitWeeks } as const;
      if (endsBeforeRoom(catalogue.activities[row] as Activity, today)) {
        return [{ code: 'ends-before-room', state: 'unmet', ...facts }];
      }
      const state = stateOf({ left, wait, accepted });
      const code = wait !== undefined && !(left && state === 'met') ? 'wait' : codeOf(left);
      const isWorthSaying = state === 'met' && code === 'wait' && (left === 0 || wait !== 0);
      return [{ code, state, ...facts, ...(isWorthSaying ? { caveat: 'notice' } : {}) }];
    };
    return {
      fill: (unmet, unknown) => {
        const late = emptySet(catalogue.size);
        addAbove(waitingWeeks, accepted, late);
        const silent = maxWaitWeeks === undefined ? 0 : 0xffffffff;
        for (let at = 0; at < unmet.length; at++) {
          const room = hasRoom[at] as number;
          const noWait = ~(hasWait[at] as number);
          const isFull = full[at] as number;
          unmet[at] = (late[at] as number) & ~room;
          unknown[at] =
            (isFull & noWait) | ((late[at] as number) & room) | (silent & noWait & ~room & ~isFull);
        }
        for (const row of rowsOf(hasWait)) {
          if (endsBeforeRoom(catalogue.activities[row] as Activity, today)) add(unmet, row);
        }
      },
      chance: () => chance,
      findings,
      remedies: (row) => {
        const to = catalogue.activities[row]?.capacity?.waitingWeeks;
        return maxWaitWeeks === undefined || to === undefined || to <= maxWaitWeeks
          ? []
          : [[{ code: 'wait', from: maxWaitWeeks, to }]];
      },
    };
  },
};

const endsBeforeRoom = (activity: Activity, today: number): boolean => {
  const room = roomFrom(activity, today);
  const lastDate = activity.schedule?.lastDate;
  return room !== undefined && lastDate !== undefined && dayNumber(lastDate) < room;
};

const codeOf = (left: number | undefined): CapacityFinding['code'] => {
  if (left === undefined) return 'room-not-stated';
  return left > 0 ? 'room' : 'full';
};

/** A wait that is too long beside places that are left contradicts itself. */
const stateOf = ({
  left,
  wait,
  accepted,
}: {
  readonly left: number | undefined;
  readonly wait: number | undefined;
  readonly accepted: number;
}): State => {
  const isLate = wait !== undefined && wait > accepted;
  if (left !== undefined && left > 0) return isLate ? 'unknown' : 'met';
  if (wait !== undefined) return isLate ? 'unmet' : 'met';
  if (left === 0) return 'unknown';
  return accepted === Number.POSITIVE_INFINITY ? 'met' : 'unknown';
};
