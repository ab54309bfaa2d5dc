/** When to get in touch again. */
import type { Samples } from './samples-of.ts';

const since = '2026-11-24';
const withinDays = 7;
const who = { on: '2026-11-30', patientId: 'p-14', activityId: 'choir-2' } as const;

export const followUp: Pick<Samples, 'outcomes' | 'followUp'> = {
  outcomes: {
    declined: ['said no', 'har sagt nej'],
    stopped: ['has stopped', 'er stoppet'],
    shaky: ['goes now and then', 'kommer af og til'],
    going: ['goes', 'kommer'],
    thriving: ['goes and thrives', 'kommer og trives'],
  },
  followUp: {
    who: [[who, 'Monday 30 November: p-14, choir-2', 'mandag den 30. november: p-14, choir-2']],
    reasons: {
      'first-contact': [
        [
          { code: 'first-contact', since, withinDays },
          'A first contact within 7 days of 24 November 2026.',
          'Første kontakt inden for 7 dage efter den 24. november 2026.',
        ],
        [
          { code: 'first-contact', since, withinDays: 1 },
          'A first contact within 1 day of 24 November 2026.',
          'Første kontakt inden for 1 dag efter den 24. november 2026.',
        ],
      ],
      'nothing-told': [
        [
          { code: 'nothing-told', since, withinDays },
          'We heard nothing of how it goes: a new contact within 7 days of 24 November 2026.',
          'Vi hørte ikke, hvordan det går: ny kontakt inden for 7 dage efter den 24. november 2026.',
        ],
      ],
      'chance-at-target': [
        [
          { code: 'chance-at-target', target: 0.8, stabilityDays: 4, since },
          'By the model, the chance of still going reaches 80% (last heard of on 24 November 2026).',
          'Efter modellen er chancen for stadig at være med nede på 80 % (sidst hørt den 24. november 2026).',
        ],
      ],
      'after-stopped': [
        [
          { code: 'after-stopped', since, withinDays },
          'Has stopped, we heard on 24 November 2026: a contact within 7 days.',
          'Er stoppet, hørte vi den 24. november 2026: kontakt inden for 7 dage.',
        ],
      ],
      'sessions-missed': [
        [
          { code: 'sessions-missed', since, kept: 0, missed: 3, withinDays },
          'Came 0 of the last 3 times: a contact within 7 days of 24 November 2026.',
          'Kom 0 af de sidste 3 gange: kontakt inden for 7 dage efter den 24. november 2026.',
        ],
      ],
      'longest-gap': [
        [
          { code: 'longest-gap', since, weeks: 8 },
          'Never longer than 8 weeks without a contact, counted from 24 November 2026.',
          'Aldrig længere end 8 uger uden kontakt, regnet fra den 24. november 2026.',
        ],
      ],
      'shortest-gap': [
        [
          { code: 'shortest-gap', since, days: 3 },
          'Not sooner than 3 days after the last attempt on 24 November 2026.',
          'Tidligst 3 dage efter det sidste forsøg den 24. november 2026.',
        ],
      ],
      'not-reached': [
        [
          { code: 'not-reached', on: since, times: 1 },
          'Nobody answered on 24 November 2026.',
          'Ingen svarede den 24. november 2026.',
        ],
        [
          { code: 'not-reached', on: since, times: 2 },
          'Nobody answered 2 times, last on 24 November 2026.',
          'Har ikke svaret 2 gange, sidst den 24. november 2026.',
        ],
      ],
      'rated-by-sessions': [
        [
          { code: 'rated-by-sessions', on: since, outcome: 'going', kept: 3, missed: 1 },
          'On 24 November 2026 nothing was told; 3 of 4 times kept count as: goes.',
          'Den 24. november 2026 blev intet fortalt; fremmøde 3 af 4 gange regnes som: kommer.',
        ],
      ],
      'sessions-disagree': [
        [
          {
            code: 'sessions-disagree',
            on: since,
            told: 'going',
            sessionsSay: 'stopped',
            kept: 0,
            missed: 4,
          },
          'On 24 November 2026 we were told: goes. But 0 of 4 times were kept.',
          'Den 24. november 2026 fik vi at vide: kommer. Men fremmødet var 0 af 4 gange.',
        ],
      ],
      'sessions-since': [
        [
          { code: 'sessions-since', kept: 0, missed: 2 },
          'Since then, came 0 of 2 times.',
          'Er siden kommet 0 af 2 gange.',
        ],
      ],
      'had-stopped': [
        [
          { code: 'had-stopped', on: since },
          'Had stopped when last heard of, on 24 November 2026.',
          'Var stoppet, da vi sidst hørte noget, den 24. november 2026.',
        ],
      ],
      overdue: [
        [{ code: 'overdue', days: 2 }, 'Was due 2 days ago.', 'Skulle være sket for 2 dage siden.'],
      ],
      'moved-by-calendar': [
        [
          { code: 'moved-by-calendar', from: '2026-12-25', to: '2026-12-28' },
          'Moved from 25 December 2026: a day off.',
          'Flyttet fra den 25. december 2026: en fridag.',
        ],
      ],
      'moved-by-capacity': [
        [
          { code: 'moved-by-capacity', from: since, to: '2026-11-25' },
          'Moved from 24 November 2026: that day is full.',
          'Flyttet fra den 24. november 2026: dagen er fuld.',
        ],
      ],
    },
    chance: [[0.624, 'The chance on that day: 62%.', 'Chancen den dag: 62 %.']],
    ended: [
      [
        { ...who, why: 'moved away' },
        'No more contact: p-14, choir-2 (moved away, 30 November 2026).',
        'Ingen kontakt mere: p-14, choir-2 (flyttet, 30. november 2026).',
        { ...who, why: 'flyttet' },
      ],
    ],
    endReasons: {
      moved: ['moved away', 'flyttet'],
      finished: ['finished', 'afsluttet'],
      'dropped-out': ['left', 'holdt op'],
      other: ['another reason', 'anden grund'],
      died: ['died', 'død'],
      declined: ['said no', 'har sagt nej'],
    },
    nobody: ['There is nobody to get in touch with.', 'Der er ingen at kontakte.'],
  },
};
