/** time: a session within the horizon lies in one of the patient's windows, or overlaps one where one can drop in. */
import {
  CANCELLED,
  DATES_UNKNOWN,
  FITS,
  FITS_IN_PART,
  type Meeting,
  MISSES,
  NOT_STATED,
  OVER,
} from '../catalogue/meetings.ts';
import type { Query } from '../catalogue/query.ts';
import { add } from '../math/bitset.ts';
import type { Change } from '../model/change.ts';
import { number, object, where } from '../model/shape.ts';
import { share } from '../model/shared-shapes.ts';
import type { Finding, Requirement, State } from './requirement.ts';

/** When it meets, against when the patient can come. */
export interface TimeFinding extends Finding {
  /**
   * `fits` · `fits-in-part`: if one can come for a part · `dates-not-known` · `schedule-not-stated` ·
   * `no-time-fits` · `all-cancelled` · `over`.
   */
  readonly code:
    | 'fits'
    | 'fits-in-part'
    | 'dates-not-known'
    | 'schedule-not-stated'
    | 'no-time-fits'
    | 'all-cancelled'
    | 'over';
  /** What is open: when it meets, on which dates, or whether one can come for a part of the time. */
  readonly fact: 'schedule' | 'dates' | 'dropIn';
  /** The next three: those that fit, that fit in part, or all where none does. */
  readonly meetings: readonly Meeting[];
}

export interface TimeParameters {
  /** Chance that it fits, where that is not known: a convention. */
  readonly chance: number;
  /** How long a session that one can drop in to must overlap a window, in minutes: a convention. */
  readonly dropInMinutes: number;
}

const SHOWN = 3;

export const time: Requirement<'time', TimeParameters, TimeFinding> = {
  id: 'time',
  unknown: 'ask',
  parameters: { chance: 0.5, dropInMinutes: 60 },
  shape: object<TimeParameters>(
    {
      chance: share,
      dropInMinutes: where(
        number(0, Number.POSITIVE_INFINITY, 'minutes'),
        (minutes) => minutes > 0,
        'minutes above 0',
      ),
    },
    ['chance', 'dropInMinutes'],
  ),
  plan: ({ meetings }: Query, { chance }) => {
    const stateOf = (fit: number): State =>
      fit === NOT_STATED && !meetings.hasWindows ? 'met' : (STATES[fit] as State);
    return {
      fill: (unmet, unknown) => {
        meetings.eachMisfit((row, fit) => {
          const state = stateOf(fit);
          if (state === 'unknown') add(unknown, row);
          else if (state === 'unmet') add(unmet, row);
        });
      },
      chance: () => chance,
      findings: (row) => {
        const fit = meetings.fitOf(row);
        if (fit === NOT_STATED && !meetings.hasWindows) return []; // nobody asked
        const choice = fit === FITS ? 'fitting' : fit === FITS_IN_PART ? 'partly' : 'ahead';
        const [code, fact] = TOLD[fit] as (typeof TOLD)[number];
        const next = meetings.next(row, choice, SHOWN);
        if (fit === FITS && next.length === 0) return []; // no date yet: one has to wait for a place
        return [{ code, state: stateOf(fit), fact, meetings: next }];
      },
      remedies: (row) =>
        meetings
          .openings(row)
          .map(({ isNewDay, minutes, ...window }): readonly Change[] => [
            { code: isNewDay ? 'day' : 'window', window, minutes },
          ]),
    };
  },
};

const STATES: { readonly [fit: number]: State } = {
  [FITS]: 'met',
  [FITS_IN_PART]: 'unknown',
  [DATES_UNKNOWN]: 'unknown',
  [NOT_STATED]: 'unknown',
  [MISSES]: 'unmet',
  [CANCELLED]: 'unmet',
  [OVER]: 'unmet',
};

const TOLD: {
  readonly [fit: number]: readonly [TimeFinding['code'], TimeFinding['fact']];
} = {
  [FITS]: ['fits', 'schedule'],
  [FITS_IN_PART]: ['fits-in-part', 'dropIn'],
  [DATES_UNKNOWN]: ['dates-not-known', 'dates'],
  [NOT_STATED]: ['schedule-not-stated', 'schedule'],
  [MISSES]: ['no-time-fits', 'schedule'],
  [CANCELLED]: ['all-cancelled', 'dates'],
  [OVER]: ['over', 'dates'],
};
