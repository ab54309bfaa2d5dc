/** When to get in touch again, in English. */
import type { Messages } from './messages.ts';

const outcomes: Messages['outcomes'] = {
  declined: 'said no',
  stopped: 'has stopped',
  shaky: 'goes now and then',
  going: 'goes',
  thriving: 'goes and thrives',
};

export const followUp: Pick<Messages, 'outcomes' | 'followUp'> = {
  outcomes,
  followUp: {
    who: ({ on, patientId, activityId }, f) => `${f.day(on)}: ${patientId}, ${activityId}`,
    reasons: {
      'first-contact': ({ since, withinDays }, f) =>
        `A first contact within ${f.days(withinDays)} of ${f.date(since)}.`,
      'nothing-told': ({ since, withinDays }, f) =>
        `We heard nothing of how it goes: a new contact within ${f.days(withinDays)} of ${f.date(since)}.`,
      'chance-at-target': ({ target, since }, f) =>
        `By the model, the chance of still going reaches ${f.percent(target)} (last heard of on ${f.date(since)}).`,
      'after-stopped': ({ since, withinDays }, f) =>
        `Has stopped, we heard on ${f.date(since)}: a contact within ${f.days(withinDays)}.`,
      'sessions-missed': ({ kept, missed, since, withinDays }, f) =>
        `Came ${f.number(kept)} of the last ${f.number(kept + missed)} times: a contact within ${f.days(withinDays)} of ${f.date(since)}.`,
      'longest-gap': ({ since, weeks }, f) =>
        `Never longer than ${f.exactWeeks(weeks)} without a contact, counted from ${f.date(since)}.`,
      'shortest-gap': ({ since, days }, f) =>
        `Not sooner than ${f.days(days)} after the last attempt on ${f.date(since)}.`,
      'not-reached': ({ on, times }, f) =>
        times === 1
          ? `Nobody answered on ${f.date(on)}.`
          : `Nobody answered ${f.number(times)} times, last on ${f.date(on)}.`,
      'rated-by-sessions': ({ on, outcome, kept, missed }, f) =>
        `On ${f.date(on)} nothing was told; ${f.number(kept)} of ${f.number(kept + missed)} times kept count as: ${outcomes[outcome]}.`,
      'sessions-disagree': ({ on, told, kept, missed }, f) =>
        `On ${f.date(on)} we were told: ${outcomes[told]}. But ${f.number(kept)} of ${f.number(kept + missed)} times were kept.`,
      'sessions-since': ({ kept, missed }, f) =>
        `Since then, came ${f.number(kept)} of ${f.number(kept + missed)} times.`,
      'had-stopped': ({ on }, f) => `Had stopped when last heard of, on ${f.date(on)}.`,
      overdue: ({ days }, f) => `Was due ${f.days(days)} ago.`,
      'moved-by-calendar': ({ from }, f) => `Moved from ${f.date(from)}: a day off.`,
      'moved-by-capacity': ({ from }, f) => `Moved from ${f.date(from)}: that day is full.`,
    },
    chance: (chance, f) => `The chance on that day: ${f.percent(chance)}.`,
    ended: ({ patientId, activityId, on, why }, f) =>
      `No more contact: ${patientId}, ${activityId} (${why}, ${f.date(on)}).`,
    endReasons: {
      moved: 'moved away',
      finished: 'finished',
      'dropped-out': 'left',
      other: 'another reason',
      died: 'died',
      declined: 'said no',
    },
    nobody: 'There is nobody to get in touch with.',
  },
};
