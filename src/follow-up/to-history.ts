/** What came of each activity, as a patient's `history` takes it. */
import type { HistoryEntry } from '../model/patient.ts';
import type { Outcome } from '../model/vocabulary.ts';
import { checkEvents } from './check.ts';
import type { FollowUpEvent } from './event.ts';
import { byPair } from './replay.ts';

/**
 * `Patient['history']` by patient: of each activity the latest outcome, ordered by activity (code units). A drop-out counts as
 * `stopped`; no other end says anything of the activity, and neither do sessions. Of several outcomes of a day the worst counts.
 *
 * @example
 * rank(catalogue, { ...patient, history: toHistory(events).get('p-17') ?? [] });
 */
export const toHistory = (
  events: readonly FollowUpEvent[],
): ReadonlyMap<string, readonly HistoryEntry[]> => {
  const histories = new Map<string, HistoryEntry[]>();
  for (const { patientId, ...entry } of latestOutcomes(events)) {
    const entries = histories.get(patientId);
    if (entries) entries.push(entry);
    else histories.set(patientId, [entry]);
  }
  return histories;
};

/** The latest outcome of each patient and activity of which one is known, in code unit order. */
export const latestOutcomes = (
  events: readonly FollowUpEvent[],
): readonly (HistoryEntry & { readonly patientId: string })[] => {
  checkEvents(events, 'events');
  return byPair(events).flatMap((rows) => {
    for (const { event } of [...rows].reverse()) {
      const outcome = outcomeOf(event);
      const { patientId, activityId, on } = event;
      if (outcome !== undefined) return [{ patientId, activityId, on, outcome }];
    }
    return [];
  });
};

const outcomeOf = (event: FollowUpEvent): Outcome | undefined => {
  if (event.kind === 'contact') return event.outcome;
  return event.kind === 'end' && event.reason === 'dropped-out' ? 'stopped' : undefined;
};
