/** What has been tried before, and listings that are old, asleep or over. */
import { activity, north, odense, svendborg, type Vignette, weekly } from './vignette.ts';

const frank: Vignette = {
  who: 'Frank, 55: what he declined, what he left, where he goes',
  story:
    'Frank and his link worker have known each other for two years, and have been through most of the wood workshops ' +
    'in Odense. What he said no to last month she does not bring up again; what he left in spring she may. ' +
    'Where he goes already is no suggestion.',
  patient: {
    ageYears: 55,
    home: odense,
    travel: { modes: ['walk', 'bicycle'], reachMinutes: 40 },
    interests: [{ text: 'træværksted' }],
    languages: [{ language: 'da', level: 'native' }],
    history: [
      { activityId: 'havnen', on: '2026-10-16', outcome: 'declined' },
      { activityId: 'aftenhold', on: '2026-05-09', outcome: 'stopped' },
      { activityId: 'kaelderen', on: '2026-08-27', outcome: 'declined' },
      { activityId: 'klubben', on: '2025-09-01', outcome: 'going' },
      { activityId: 'skolen', on: '2026-08-28', outcome: 'declined' },
      // In no order: he went, and later stopped.
      { activityId: 'aaen', on: '2026-05-09', outcome: 'stopped' },
      { activityId: 'aaen', on: '2025-03-01', outcome: 'going' },
      // He stopped, and has come back since.
      { activityId: 'laden', on: '2026-02-01', outcome: 'stopped' },
      { activityId: 'laden', on: '2026-03-15', outcome: 'shaky' },
      { activityId: 'lukket-siden', on: '2024-05-01', outcome: 'thriving' },
    ],
  },
  activities: [
    activity('gaarden', 'Træværksted i gården', { places: north(0.4, odense) }),
    // 40 days ago.
    activity('havnen', 'Træværksted på havnen', { places: north(0.4, odense) }),
    // 200 days ago.
    activity('aftenhold', 'Træværksted om aftenen', { places: north(0.8, odense) }),
    // 90 days ago, and 90 days are over.
    activity('kaelderen', 'Træværksted i kælderen', { places: north(1.2, odense) }),
    // 89 days ago, and they are not.
    activity('skolen', 'Træværksted på skolen', { places: north(0.5, odense) }),
    activity('klubben', 'Træværksted i klubben', { places: north(0.3, odense) }),
    activity('aaen', 'Træværksted ved åen', { places: north(3.5, odense) }),
    activity('laden', 'Træværksted i laden', { places: north(0.6, odense) }),
  ],
  topThree: ['gaarden', 'aftenhold', 'kaelderen'],
  never: {
    havnen: ['recent'],
    skolen: ['recent'],
    klubben: ['recent'],
    laden: ['recent'],
  },
  states: { aaen: { recent: 'met' }, kaelderen: { recent: 'met' } },
};

const kurt: Vignette = {
  who: 'Kurt, 76: listings that nobody has looked after',
  story:
    'Kurt wants to throw balls on gravel, and it is a quarter past twelve on a Wednesday. ' +
    'Half of the listings are asleep until spring or have been over for weeks, and the best one was last checked ' +
    'three years ago. The link worker suggests it all the same, and says that it is old.',
  now: '2026-11-25T12:15:00+01:00',
  patient: {
    ageYears: 76,
    home: svendborg,
    travel: { modes: ['walk', 'transit'], reachMinutes: 40 },
    interests: [{ text: 'petanque' }],
    languages: [{ language: 'da', level: 'native' }],
  },
  activities: [
    // Checked three years ago: a caveat. It begins this very minute, which still counts.
    activity('grusbanen', 'Petanque på grusbanen', {
      places: north(0.4, svendborg),
      schedule: { weekly: weekly(3, '12:15', '14:00') },
      verifiedOn: '2023-11-20',
    }),
    // Today it began a quarter of an hour ago.
    activity('hallen', 'Petanque i hallen', {
      places: north(0.6, svendborg),
      schedule: { weekly: weekly(3, '12:00', '14:00') },
    }),
    // It starts again on a Tuesday, and that one is the first.
    activity('efter-nytar', 'Petanque for pensionister', {
      places: north(0.8, svendborg),
      schedule: { weekly: weekly(2, '10:00', '12:00') },
      status: 'paused',
      pausedUntil: '2027-01-05',
    }),
    // It starts again within the horizon; its first Friday, 22 January, lies beyond.
    activity('parken', 'Petanque i parken', {
      places: north(0.5, svendborg),
      schedule: { weekly: weekly(5, '10:00', '12:00') },
      status: 'paused',
      pausedUntil: '2027-01-19',
    }),
    activity('stranden', 'Petanque ved stranden', {
      places: north(0.3, svendborg),
      schedule: { weekly: weekly(4, '10:00', '12:00') },
      status: 'paused',
    }),
    activity('havnen', 'Petanque ved havnen', {
      places: north(0.3, svendborg),
      schedule: { weekly: weekly(4, '13:00', '15:00') },
      status: 'ended',
    }),
    // The last date is past: it is over, and it has no more dates.
    activity('efterar', 'Petanque i efteråret', {
      places: north(0.3, svendborg),
      schedule: {
        weekly: weekly(3, '15:00', '17:00'),
        firstDate: '2026-08-19',
        lastDate: '2026-11-18',
      },
    }),
    // Nothing says that it is over, and it is being held: the last of its dates began at ten this morning.
    activity('staevner', 'Petanque: to stævner', {
      places: north(0.4, svendborg),
      schedule: {
        extraDates: [
          { date: '2026-10-03', start: '10:00', end: '16:00' },
          { date: '2026-11-25', start: '10:00', end: '16:00' },
        ],
      },
    }),
  ],
  topThree: ['grusbanen', 'hallen', 'efter-nytar'],
  never: {
    stranden: ['running'],
    havnen: ['running'],
    efterar: ['time', 'running'],
    staevner: ['time'],
  },
  ask: { parken: ['time/dates'] },
  meets: {
    grusbanen: ['2026-11-25 12:15', '2026-12-02 12:15', '2026-12-09 12:15'],
    hallen: ['2026-12-02 12:00', '2026-12-09 12:00', '2026-12-16 12:00'],
    'efter-nytar': ['2027-01-05 10:00', '2027-01-12 10:00', '2027-01-19 10:00'],
    parken: [],
  },
  states: { grusbanen: { running: 'unknown' }, 'efter-nytar': { running: 'met' } },
};

export const listings: readonly Vignette[] = [frank, kurt];
