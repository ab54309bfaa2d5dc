/** recent: not what was declined or stopped in the last days, nor what is being attended now. */
import type { Query } from '../catalogue/query.ts';
import { add } from '../math/bitset.ts';
import { dayNumber } from '../math/calendar.ts';
import type { HistoryEntry } from '../model/patient.ts';
import { number, object } from '../model/shape.ts';
import type { Outcome } from '../model/vocabulary.ts';
import type { Finding, Requirement } from './requirement.ts';

/** What came of the activity when it was last suggested. */
export interface RecentFinding extends Finding {
  readonly code: 'tried';
  readonly fact: 'history';
  readonly outcome: Outcome;
  /** Local date `YYYY-MM-DD`. */
  readonly on: string;
}

export interface RecentParameters {
  /** What was declined or stopped is not suggested again for so many days: a convention. */
  readonly days: number;
}

export const recent: Requirement<'recent', RecentParameters, RecentFinding> = {
  id: 'recent',
  unknown: 'accept',
  parameters: { days: 90 },
  shape: object<RecentParameters>({ days: number(0, Number.POSITIVE_INFINITY, 'days') }, ['days']),
  plan: ({ patient: { history }, catalogue, today }: Query, { days }) => {
    if (!history) return undefined;
    const isInTheWay = ({ outcome, on }: HistoryEntry) =>
      ATTENDED.includes(outcome) || today - dayNumber(on) < days;
    /** Of each activity: its latest entry, of several on one day one that is in the way. */
    const latest = new Map<string, HistoryEntry>();
    for (const entry of history) {
      const known = latest.get(entry.activityId);
      const isLater = !known || entry.on > known.on;
      if (isLater || (entry.on === known.on && isInTheWay(entry))) {
        latest.set(entry.activityId, entry);
      }
    }
    return {
      fill: (unmet) => {
        for (const [id, entry] of latest) {
          const row = catalogue.rows.get(id);
          if (row !== undefined && isInTheWay(entry)) add(unmet, row);
        }
      },
      chance: () => 1,
      findings: (row) => {
        const entry = latest.get(catalogue.activities[row]?.id ?? '');
        if (!entry) return [];
        const state = isInTheWay(entry) ? 'unmet' : 'met';
        const { outcome, on } = entry;
        return [{ code: 'tried', state, fact: 'history', outcome, on }];
      },
    };
  },
};

/** Outcomes of what the patient goes to. */
const ATTENDED: readonly Outcome[] = ['shaky', 'going', 'thriving'];
