/** What requirements find, in every state: setting, entry, capacity, running, recent, unwanted. */
import type { CodeOf, Samples } from './samples-of.ts';

const setting = { requirement: 'setting', code: 'setting', fact: 'groupSize' } as const;
const entry = { requirement: 'entry', code: 'entry', fact: 'entry' } as const;
const capacity = {
  requirement: 'capacity',
  fact: 'places',
  left: undefined,
  waitingWeeks: undefined,
  maxWaitWeeks: undefined,
} as const;
const wait = { ...capacity, code: 'wait' } as const;
const status = { requirement: 'running', fact: 'status' } as const;
const tried = { requirement: 'recent', code: 'tried', fact: 'history', on: '2026-05-03' } as const;
const unwanted = { requirement: 'unwanted', code: 'unwanted', fact: 'content' } as const;

export const settingAndRoom: Pick<
  Samples['findings'],
  CodeOf<'setting'> | CodeOf<'entry'> | CodeOf<'capacity'>
> = {
  setting: [
    [
      { ...setting, state: 'met', stated: ['oneToOne', 'largeGroup'] },
      'It is one to one or in a large group.',
      'Det foregår på tomandshånd eller i en stor gruppe.',
    ],
    [
      { ...setting, state: 'unmet', stated: ['smallGroup'] },
      'It is in a small group.',
      'Det foregår i en lille gruppe.',
    ],
    [
      { ...setting, fact: 'indoorsOrOutdoors', state: 'met', stated: ['indoors', 'outdoors'] },
      'It is indoors or outdoors.',
      'Det foregår indendørs eller udendørs.',
    ],
    [
      { ...setting, state: 'unknown', stated: [] },
      'We don’t know how many take part.',
      'Vi ved ikke, hvor mange der er med.',
    ],
    [
      { ...setting, fact: 'indoorsOrOutdoors', state: 'unknown', stated: [] },
      'We don’t know if it is indoors or outdoors.',
      'Vi ved ikke, om det er inde eller ude.',
    ],
  ],
  entry: [
    [
      { ...entry, state: 'met', ways: ['walkIn', 'phone'] },
      'To join, you can turn up on the day or ring.',
      'Man kan komme med ved at møde op uden tilmelding eller ringe.',
    ],
    [
      { ...entry, state: 'unmet', ways: ['referral'] },
      'To join, you must be referred.',
      'Man kommer kun med ved at få en henvisning.',
    ],
    [
      { ...entry, state: 'unmet', ways: ['web', 'email'] },
      'To join, you must sign up on the web or write an email.',
      'Man kommer kun med ved at tilmelde sig på nettet eller skrive en mail.',
    ],
    [
      { ...entry, state: 'unknown', ways: [] },
      'We don’t know how to sign up.',
      'Vi ved ikke, hvordan man melder sig til.',
    ],
  ],
  room: [
    [
      { ...capacity, code: 'room', state: 'met', left: 1 },
      'There is 1 place left.',
      'Der er 1 ledig plads.',
    ],
    [
      { ...capacity, code: 'room', state: 'met', left: 4 },
      'There are 4 places left.',
      'Der er 4 ledige pladser.',
    ],
  ],
  wait: [
    [{ ...wait, state: 'met', waitingWeeks: 0 }, 'There is no wait.', 'Der er ingen ventetid.'],
    [
      { ...wait, state: 'met', waitingWeeks: 0, left: 0, caveat: 'notice' },
      'It is full, but it says that there is no wait.',
      'Der er fyldt op, men der står, at der ikke er ventetid.',
    ],
    [
      { ...wait, state: 'met', waitingWeeks: 0.3, caveat: 'notice' },
      'The wait is about 1 week.',
      'Ventetiden er cirka 1 uge.',
    ],
    [
      { ...wait, state: 'met', left: 0, waitingWeeks: 3, maxWaitWeeks: 4, caveat: 'notice' },
      'It is full, and the wait is about 3 weeks.',
      'Der er fyldt op, og ventetiden er cirka 3 uger.',
    ],
    [
      { ...wait, state: 'unmet', waitingWeeks: 2.7, maxWaitWeeks: 2.5 },
      'The wait is about 3 weeks. The limit is 2.5 weeks.',
      'Ventetiden er cirka 3 uger. Grænsen er 2,5 uger.',
    ],
    [
      { ...wait, state: 'unmet', left: 0, waitingWeeks: 6, maxWaitWeeks: 1 },
      'It is full, and the wait is about 6 weeks. The limit is 1 week.',
      'Der er fyldt op, og ventetiden er cirka 6 uger. Grænsen er 1 uge.',
    ],
    [
      { ...wait, state: 'unknown', left: 2, waitingWeeks: 6, maxWaitWeeks: 4 },
      'It says that there are places left, but also that the wait is about 6 weeks.',
      'Der står, at der er ledige pladser, men også at ventetiden er cirka 6 uger.',
    ],
  ],
  full: [
    [
      { ...capacity, code: 'full', state: 'unknown', left: 0 },
      'It is full, and we don’t know how long the wait is.',
      'Der er fyldt op, og vi ved ikke, hvor lang ventetiden er.',
    ],
  ],
  'ends-before-room': [
    [
      { ...capacity, code: 'ends-before-room', state: 'unmet', left: 0, waitingWeeks: 3 },
      'There is a wait of about 3 weeks, and it ends before that.',
      'Der er ventetid i cirka 3 uger, og det slutter inden da.',
    ],
  ],
  'room-not-stated': [
    [
      { ...capacity, code: 'room-not-stated', state: 'unknown', maxWaitWeeks: 4 },
      'We don’t know if there is room.',
      'Vi ved ikke, om der er plads.',
    ],
  ],
};

export const runningAndPast: Pick<
  Samples['findings'],
  CodeOf<'running'> | CodeOf<'recent'> | CodeOf<'unwanted'>
> = {
  runs: [[{ ...status, code: 'runs', state: 'met' }, 'It is running.', 'Det kører.']],
  'status-not-stated': [
    [
      { ...status, code: 'status-not-stated', state: 'met', caveat: 'assumed' },
      'It does not say that it has stopped, so we think it is running.',
      'Der står ikke, at det er stoppet, så det kører nok.',
    ],
  ],
  ended: [[{ ...status, code: 'ended', state: 'unmet' }, 'It has ended.', 'Det er stoppet.']],
  paused: [
    [
      { ...status, code: 'paused', state: 'met', until: '2027-01-05', caveat: 'notice' },
      'It is paused until 5 January 2027.',
      'Det holder pause til den 5. januar 2027.',
    ],
    [
      { ...status, code: 'paused', state: 'unmet', until: undefined },
      'It is paused.',
      'Det holder pause.',
    ],
  ],
  'last-date-past': [
    [
      { ...status, code: 'last-date-past', fact: 'lastDate', state: 'unmet', on: '2026-05-01' },
      'The last date was 1 May 2026.',
      'Sidste gang var den 1. maj 2026.',
    ],
  ],
  'not-verified-since': [
    [
      { ...status, code: 'not-verified-since', state: 'unknown', on: '2023-01-31' },
      'The listing was last checked on 31 January 2023.',
      'Oplysningerne blev sidst tjekket den 31. januar 2023.',
    ],
  ],
  tried: [
    [
      { ...tried, state: 'unmet', outcome: 'declined' },
      'The answer was no thanks on 3 May 2026.',
      'Der blev sagt nej tak den 3. maj 2026.',
    ],
    [
      { ...tried, state: 'met', outcome: 'declined' },
      'The answer was no thanks on 3 May 2026. You can ask again.',
      'Der blev sagt nej tak den 3. maj 2026. Man kan godt spørge igen.',
    ],
    [
      { ...tried, state: 'unmet', outcome: 'stopped' },
      'It was tried before, and stopped on 3 May 2026.',
      'Det blev prøvet før, men stoppede igen den 3. maj 2026.',
    ],
    [{ ...tried, state: 'unmet', outcome: 'shaky' }, 'Already goes there.', 'Kommer der allerede.'],
  ],
  unwanted: [
    [
      { ...unwanted, state: 'unmet', interest: { text: 'bingo', liked: false }, match: 1 },
      'It is about “bingo”, which is not wanted.',
      'Det handler om ”bingo”, som er valgt fra.',
    ],
    [
      { ...unwanted, state: 'met', interest: undefined, match: 0 },
      'There is nothing unwanted in it.',
      'Der er ikke noget uønsket i det.',
    ],
  ],
};
