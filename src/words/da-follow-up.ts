/** When to get in touch again, in Danish. */
import type { Messages } from './messages.ts';

const outcomes: Messages['outcomes'] = {
  declined: 'har sagt nej',
  stopped: 'er stoppet',
  shaky: 'kommer af og til',
  going: 'kommer',
  thriving: 'kommer og trives',
};

export const followUp: Pick<Messages, 'outcomes' | 'followUp'> = {
  outcomes,
  followUp: {
    who: ({ on, patientId, activityId }, f) => `${f.day(on)}: ${patientId}, ${activityId}`,
    reasons: {
      'first-contact': ({ since, withinDays }, f) =>
        `Første kontakt inden for ${f.days(withinDays)} efter den ${f.date(since)}.`,
      'nothing-told': ({ since, withinDays }, f) =>
        `Vi hørte ikke, hvordan det går: ny kontakt inden for ${f.days(withinDays)} efter den ${f.date(since)}.`,
      'chance-at-target': ({ target, since }, f) =>
        `Efter modellen er chancen for stadig at være med nede på ${f.percent(target)} (sidst hørt den ${f.date(since)}).`,
      'after-stopped': ({ since, withinDays }, f) =>
        `Er stoppet, hørte vi den ${f.date(since)}: kontakt inden for ${f.days(withinDays)}.`,
      'sessions-missed': ({ kept, missed, since, withinDays }, f) =>
        `Kom ${f.number(kept)} af de sidste ${f.number(kept + missed)} gange: kontakt inden for ${f.days(withinDays)} efter den ${f.date(since)}.`,
      'longest-gap': ({ since, weeks }, f) =>
        `Aldrig længere end ${f.exactWeeks(weeks)} uden kontakt, regnet fra den ${f.date(since)}.`,
      'shortest-gap': ({ since, days }, f) =>
        `Tidligst ${f.days(days)} efter det sidste forsøg den ${f.date(since)}.`,
      'not-reached': ({ on, times }, f) =>
        times === 1
          ? `Ingen svarede den ${f.date(on)}.`
          : `Har ikke svaret ${f.number(times)} gange, sidst den ${f.date(on)}.`,
      'rated-by-sessions': ({ on, outcome, kept, missed }, f) =>
        `Den ${f.date(on)} blev intet fortalt; fremmøde ${f.number(kept)} af ${f.number(kept + missed)} gange regnes som: ${outcomes[outcome]}.`,
      'sessions-disagree': ({ on, told, kept, missed }, f) =>
        `Den ${f.date(on)} fik vi at vide: ${outcomes[told]}. Men fremmødet var ${f.number(kept)} af ${f.number(kept + missed)} gange.`,
      'sessions-since': ({ kept, missed }, f) =>
        `Er siden kommet ${f.number(kept)} af ${f.number(kept + missed)} gange.`,
      'had-stopped': ({ on }, f) => `Var stoppet, da vi sidst hørte noget, den ${f.date(on)}.`,
      overdue: ({ days }, f) => `Skulle være sket for ${f.days(days)} siden.`,
      'moved-by-calendar': ({ from }, f) => `Flyttet fra den ${f.date(from)}: en fridag.`,
      'moved-by-capacity': ({ from }, f) => `Flyttet fra den ${f.date(from)}: dagen er fuld.`,
    },
    chance: (chance, f) => `Chancen den dag: ${f.percent(chance)}.`,
    ended: ({ patientId, activityId, on, why }, f) =>
      `Ingen kontakt mere: ${patientId}, ${activityId} (${why}, ${f.date(on)}).`,
    endReasons: {
      moved: 'flyttet',
      finished: 'afsluttet',
      'dropped-out': 'holdt op',
      other: 'anden grund',
      died: 'død',
      declined: 'har sagt nej',
    },
    nobody: 'Der er ingen at kontakte.',
  },
};
