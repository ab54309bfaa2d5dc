/** running: not ended, not paused beyond the horizon, last date not past; long unverified: unknown, chance ½^(days ÷ half-life). */
import { isPausedBeyond } from '../catalogue/columns.ts';
import type { Query } from '../catalogue/query.ts';
import { addBelow } from '../catalogue/sorted-column.ts';
import { dayNumber } from '../math/calendar.ts';
import { exp, ln } from '../math/elementary.ts';
import type { Activity } from '../model/activity.ts';
import { number, object, where } from '../model/shape.ts';
import type { Finding, Requirement } from './requirement.ts';

/** Why it does not run, or what is uncertain about that. */
export type RunningFinding =
  | (Finding & { readonly code: 'runs' | 'status-not-stated' | 'ended'; readonly fact: 'status' })
  | (Finding & {
      readonly code: 'paused';
      readonly fact: 'status';
      /** Local date on which it starts again, if stated. */
      readonly until: string | undefined;
    })
  | (Finding & { readonly code: 'last-date-past'; readonly fact: 'lastDate'; readonly on: string })
  | (Finding & {
      readonly code: 'not-verified-since';
      readonly fact: 'status';
      readonly on: string;
    });

export interface RunningParameters {
  /** Facts verified longer ago than this are unknown: a convention. */
  readonly staleAfterDays: number;
  /** Days in which the chance that it still runs falls by one half: a convention. */
  readonly halfLifeDays: number;
}

export const running: Requirement<'running', RunningParameters, RunningFinding> = {
  id: 'running',
  unknown: 'accept',
  parameters: { staleAfterDays: 365, halfLifeDays: 730 },
  shape: object<RunningParameters>(
    {
      staleAfterDays: number(0, Number.POSITIVE_INFINITY, 'days'),
      halfLifeDays: where(
        number(0, Number.POSITIVE_INFINITY, 'days'),
        (days) => days > 0,
        'days above 0',
      ),
    },
    ['staleAfterDays', 'halfLifeDays'],
  ),
  plan: ({ catalogue, today, horizon }: Query, { staleAfterDays, halfLifeDays }) => {
    const { runsUntil, verifiedOn } = catalogue.columns;
    const staleBefore = today - staleAfterDays;

    const findings = (row: number): RunningFinding[] => {
      const activity = catalogue.activities[row] as Activity;
      const { status, pausedUntil: until, schedule, verifiedOn: checked } = activity;
      const found: RunningFinding[] = [];
      if (status === 'ended') found.push({ code: 'ended', state: 'unmet', fact: 'status' });
      if (isPausedBeyond(activity, horizon)) {
        found.push({ code: 'paused', state: 'unmet', fact: 'status', until });
      } else if (status === 'paused' && until !== undefined && dayNumber(until) > today) {
        found.push({ code: 'paused', state: 'met', fact: 'status', until, caveat: 'notice' });
      }
      if (schedule?.lastDate !== undefined && dayNumber(schedule.lastDate) < today) {
        const on = schedule.lastDate;
        found.push({ code: 'last-date-past', state: 'unmet', fact: 'lastDate', on });
      }
      if (checked !== undefined && dayNumber(checked) < staleBefore) {
        found.push({ code: 'not-verified-since', state: 'unknown', fact: 'status', on: checked });
      } else if (status === undefined) {
        found.push({ code: 'status-not-stated', state: 'met', fact: 'status', caveat: 'assumed' });
      }
      return found.length > 0 ? found : [{ code: 'runs', state: 'met', fact: 'status' }];
    };

    return {
      fill: (unmet, unknown) => {
        addBelow(runsUntil, today, unmet);
        addBelow(verifiedOn, staleBefore, unknown);
        for (let at = 0; at < unmet.length; at++) {
          unknown[at] = (unknown[at] as number) & ~(unmet[at] as number);
        }
      },
      chance: (row) => {
        const checked = dayNumber(catalogue.activities[row]?.verifiedOn ?? '');
        return exp(((today - checked) / halfLifeDays) * ln(0.5));
      },
      findings,
    };
  },
};
