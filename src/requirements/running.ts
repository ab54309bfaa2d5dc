/** running: not ended, not paused beyond the horizon, last date not past; long unverified: unknown, chance ½^(days ÷ half-life). */
import { ENDED, NO_DAY, PAUSED, SILENT } from '../catalogue/columns.ts';
import type { Query } from '../catalogue/query.ts';
import { dateOf } from '../math/calendar.ts';
import { exp, ln } from '../math/elementary.ts';
import { number, object, where } from '../model/shape.ts';
import { type Finding, MET, type Requirement, UNKNOWN, UNMET } from './requirement.ts';

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
    const { status, pausedUntil, lastDay, verifiedOn } = catalogue.columns;
    const staleBefore = today - staleAfterDays;
    const isPast = (row: number) => lastDay[row] !== NO_DAY && (lastDay[row] as number) < today;
    const isStale = (row: number) =>
      verifiedOn[row] !== NO_DAY && (verifiedOn[row] as number) < staleBefore;
    const isPausedTooLong = (row: number) =>
      pausedUntil[row] === NO_DAY || (pausedUntil[row] as number) > horizon;

    const stateOf = (row: number) => {
      if (isPast(row) || status[row] === ENDED) return UNMET;
      if (status[row] === PAUSED && isPausedTooLong(row)) return UNMET;
      return isStale(row) ? UNKNOWN : MET;
    };

    const findings = (row: number): RunningFinding[] => {
      const found: RunningFinding[] = [];
      if (status[row] === ENDED) found.push({ code: 'ended', state: 'unmet', fact: 'status' });
      if (status[row] === PAUSED) {
        const day = pausedUntil[row] as number;
        const until = day === NO_DAY ? undefined : dateOf(day);
        if (isPausedTooLong(row)) {
          found.push({ code: 'paused', state: 'unmet', fact: 'status', until });
        } else if (day > today) {
          found.push({ code: 'paused', state: 'met', fact: 'status', until, caveat: true });
        }
      }
      if (isPast(row)) {
        const on = dateOf(lastDay[row] as number);
        found.push({ code: 'last-date-past', state: 'unmet', fact: 'lastDate', on });
      }
      if (isStale(row)) {
        const on = dateOf(verifiedOn[row] as number);
        found.push({ code: 'not-verified-since', state: 'unknown', fact: 'status', on });
      } else if (status[row] === SILENT) {
        found.push({ code: 'status-not-stated', state: 'met', fact: 'status', caveat: true });
      }
      return found.length > 0 ? found : [{ code: 'runs', state: 'met', fact: 'status' }];
    };

    return {
      fill: (states) => {
        for (let row = 0; row < states.length; row++) states[row] = stateOf(row);
      },
      chances: (row) => [exp(((today - (verifiedOn[row] as number)) / halfLifeDays) * ln(0.5))],
      findings,
    };
  },
};
