/** Series by RFC 5545 rules: which days they fall on, and when that cannot be known. */
import { activity, north, svendborg, type Vignette, weekly } from './vignette.ts';

const rule = (rrule: string) => [{ rrule, start: '14:00', end: '16:00' }] as const;

const karin: Vignette = {
  who: 'Karin, 67: lectures on every other, every second and every last day',
  story:
    'Karin taught history and lost her evenings to a hip. She can come to town on Tuesdays, Fridays and Sundays ' +
    'between one and five, and wants lectures. The leaflets say “every other Tuesday”, and she has stood ' +
    'before a locked door twice.',
  patient: {
    ageYears: 67,
    home: svendborg,
    travel: { modes: ['walk', 'transit'], reachMinutes: 40 },
    interests: [{ text: 'foredrag' }],
    socialNeeds: { learning: 0.7 },
    languages: [{ language: 'da', level: 'native' }],
    availability: {
      timeZone: 'Europe/Copenhagen',
      weekly: [2, 5, 7].flatMap((day) => weekly(day, '13:00', '17:00')),
    },
  },
  activities: [
    // 9 February is beyond the horizon: two dates are all there is to tell.
    activity('anden-tirsdag', 'Foredrag på biblioteket', {
      places: north(0.4, svendborg),
      benefits: { learning: 0.8 },
      schedule: { rules: rule('FREQ=MONTHLY;BYDAY=2TU'), firstDate: '2026-09-08' },
    }),
    // 17 November was one of them, so 24 November was not, and 1 December is.
    activity('hver-anden', 'Foredrag og kaffe', {
      places: north(0.5, svendborg),
      benefits: { learning: 0.8 },
      schedule: { rules: rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'), firstDate: '2026-11-17' },
    }),
    // Weeks that begin on Sunday: 22 to 28 November, then 6 to 12 December. From Monday it would be 29 November.
    activity('sognegaard', 'Foredrag i sognegården', {
      places: north(0.6, svendborg),
      benefits: { learning: 0.9 },
      schedule: {
        rules: rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU'),
        firstDate: '2026-11-24',
      },
    }),
    // Christmas Day is a last Friday, and cancelled; 29 January is beyond the horizon.
    activity('sidste-fredag', 'Foredrag den sidste fredag', {
      places: north(2.5, svendborg),
      benefits: { learning: 0.1 },
      schedule: { rules: rule('FREQ=MONTHLY;BYDAY=-1FR'), exceptions: ['2026-12-25'] },
    }),
    // Every other Tuesday, but which?
    activity('uden-start', 'Foredrag hver anden tirsdag', {
      places: north(0.3, svendborg),
      benefits: { learning: 0.8 },
      schedule: { rules: rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU') },
    }),
    // Once a month, but when?
    activity('uden-dag', 'Foredrag om byens huse', {
      places: north(0.4, svendborg),
      benefits: { learning: 0.8 },
      schedule: { rules: rule('FREQ=MONTHLY') },
    }),
    // The twelfth Tuesday from 8 September was yesterday. The cancelled one is not made up for.
    activity('tolv-gange', 'Foredrag: tolv tirsdage', {
      places: north(0.3, svendborg),
      benefits: { learning: 0.9 },
      schedule: {
        rules: rule('FREQ=WEEKLY;COUNT=12;BYDAY=TU'),
        firstDate: '2026-09-08',
        exceptions: ['2026-10-13'],
      },
    }),
    activity('banko', 'Banko', {
      places: north(0.4, svendborg),
      schedule: { weekly: weekly(2, '14:00', '16:00') },
    }),
  ],
  topThree: ['anden-tirsdag', 'hver-anden', 'sognegaard'],
  never: { 'tolv-gange': ['time'] },
  ask: { 'uden-start': ['time/dates'], 'uden-dag': ['time/dates'] },
  meets: {
    'anden-tirsdag': ['2026-12-08 14:00', '2027-01-12 14:00'],
    'hver-anden': ['2026-12-01 14:00', '2026-12-15 14:00', '2026-12-29 14:00'],
    sognegaard: ['2026-12-06 14:00', '2026-12-08 14:00', '2026-12-20 14:00'],
    'sidste-fredag': ['2026-11-27 14:00'],
    'uden-start': [],
    'uden-dag': [],
  },
};

export const rules: readonly Vignette[] = [karin];
