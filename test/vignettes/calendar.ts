/** Cancelled dates, parts of a session, and sessions over midnight, against the hours that a person has. */
import { activity, north, odense, svendborg, type Vignette, weekly } from './vignette.ts';

const vibeke: Vignette = {
  who: 'Vibeke, 61: cares for her husband, and has Tuesday morning',
  story:
    'Vibeke’s husband is fetched for day care on Tuesdays, from nine to twelve; all other hours are his. ' +
    'She would like to do yoga again, and she likes to knit. ' +
    'A wasted Tuesday is a week lost, so her link worker looks up every date.',
  patient: {
    ageYears: 61,
    home: svendborg,
    travel: { modes: ['walk', 'bicycle'], reachMinutes: 25 },
    interests: [{ text: 'yoga' }, { text: 'strik', importance: 0.7 }],
    socialNeeds: { calm: 0.8 },
    languages: [{ language: 'da', level: 'native' }],
    audience: ['carers'],
    availability: { timeZone: 'Europe/Copenhagen', weekly: weekly(2, '09:00', '12:00') },
  },
  activities: [
    activity('formiddag', 'Rolig yoga om formiddagen', {
      places: north(0.8, svendborg),
      benefits: { calm: 0.8 },
      schedule: {
        weekly: weekly(2, '09:30', '11:00'),
        exceptions: ['2026-12-01', '2026-12-22', '2026-12-29'],
      },
    }),
    // 1 December is the one Tuesday that is left of it, and that one is cancelled.
    activity('sidste-gang', 'Yoga for begyndere', {
      places: north(0.5, svendborg),
      benefits: { calm: 0.9 },
      schedule: {
        weekly: weekly(2, '09:30', '11:00'),
        firstDate: '2026-09-01',
        lastDate: '2026-12-01',
        exceptions: ['2026-10-13', '2026-12-01'],
      },
    }),
    // Second Tuesdays: 8 December is cancelled, 12 January is not. It fills her window to the minute.
    activity('stilhed', 'Yoga og stilhed', {
      places: north(0.9, svendborg),
      benefits: { calm: 0.9 },
      schedule: {
        rules: [{ rrule: 'FREQ=MONTHLY;BYDAY=2TU', start: '09:00', end: '12:00' }],
        firstDate: '2026-09-08',
        exceptions: ['2026-12-08'],
      },
    }),
    // Thursdays are not hers. The extra Tuesday is, and an exception cancels only what recurs.
    activity('hallen', 'Yoga i hallen', {
      places: north(1, svendborg),
      benefits: { calm: 0.7 },
      schedule: {
        weekly: weekly(4, '09:30', '11:00'),
        extraDates: [{ date: '2026-12-15', start: '09:30', end: '11:00' }],
        exceptions: ['2026-12-15', '2026-12-24', '2026-12-31'],
      },
    }),
    // It begins before the bus has come; whether one may come later, nobody has written down.
    activity('parorende', 'Yoga for pårørende', {
      places: north(0.6, svendborg),
      audience: ['carers'],
      benefits: { calm: 0.8 },
      schedule: { weekly: weekly(2, '08:30', '10:30') },
    }),
    // She may come for a part of it, but only 45 minutes are hers.
    activity('frokost', 'Yoga i frokostpausen', {
      places: north(0.4, svendborg),
      benefits: { calm: 0.8 },
      schedule: { weekly: weekly(2, '11:15', '12:45'), dropIn: 'yes' },
    }),
    activity('strik', 'Strik og kaffe', {
      places: north(2, svendborg),
      schedule: { weekly: weekly(2, '10:00', '12:00') },
    }),
  ],
  topThree: ['formiddag', 'stilhed', 'hallen'],
  never: { 'sidste-gang': ['time'], frokost: ['time'] },
  ask: { parorende: ['time/dropIn'] },
  meets: {
    formiddag: ['2026-12-08 09:30', '2026-12-15 09:30', '2027-01-05 09:30'],
    stilhed: ['2027-01-12 09:00'],
    hallen: ['2026-12-15 09:30'],
    strik: ['2026-12-01 10:00', '2026-12-08 10:00', '2026-12-15 10:00'],
    parorende: [],
  },
};

const mikkel: Vignette = {
  who: 'Mikkel, 24: Friday nights until two, and the night to Monday',
  story:
    'Mikkel sleeps badly and has turned day into night. He and his link worker do not start with the mornings: ' +
    'they start with board games, on Friday evening and until two, and late on Sunday. ' +
    'On weekdays he is at a job trial.',
  patient: {
    ageYears: 24,
    home: odense,
    travel: { modes: ['bicycle', 'transit'], reachMinutes: 30 },
    interests: [{ text: 'brætspil' }, { text: 'rollespil', importance: 0.7 }],
    socialNeeds: { belonging: 0.7 },
    languages: [{ language: 'da', level: 'native' }],
    availability: {
      timeZone: 'Europe/Copenhagen',
      // The first two touch at midnight and are one window. The last ends in the next week.
      weekly: [
        ...weekly(5, '18:00', '00:00'),
        ...weekly(6, '00:00', '02:00'),
        ...weekly(7, '22:00', '01:00'),
      ],
    },
  },
  activities: [
    activity('spilcafe', 'Brætspil til langt ud på natten', {
      places: north(0.5, odense),
      benefits: { belonging: 0.8 },
      schedule: { weekly: weekly(5, '20:00', '01:00'), dropIn: 'no' },
    }),
    activity('maraton', 'Brætspil: det store maraton', {
      places: north(0.4, odense),
      benefits: { belonging: 0.9 },
      schedule: { weekly: weekly(5, '22:00', '03:00'), dropIn: 'no' },
    }),
    // The same hours, and one may leave at two.
    activity('natklub', 'Natklub med brætspil', {
      places: north(0.7, odense),
      benefits: { belonging: 0.8 },
      schedule: { weekly: weekly(5, '22:00', '03:00'), dropIn: 'yes' },
    }),
    activity('sondag-nat', 'Stille brætspil søndag nat', {
      places: north(0.8, odense),
      benefits: { belonging: 0.7 },
      schedule: { weekly: weekly(7, '23:00', '00:30'), dropIn: 'no' },
    }),
    // Sixty minutes, from six to seven, are just enough.
    activity('burgere', 'Brætspil og burgere', {
      places: north(2.5, odense),
      benefits: { belonging: 0.2 },
      schedule: { weekly: weekly(5, '16:30', '19:00'), dropIn: 'yes' },
    }),
    // Forty-five are not.
    activity('biograf', 'Brætspil før biografen', {
      places: north(0.5, odense),
      benefits: { belonging: 0.7 },
      schedule: { weekly: weekly(5, '16:30', '18:45'), dropIn: 'yes' },
    }),
    activity('eftermiddag', 'Brætspil om eftermiddagen', {
      places: north(0.3, odense),
      benefits: { belonging: 0.9 },
      schedule: { weekly: weekly(3, '15:00', '17:00') },
    }),
    activity('rollespil', 'Rollespil: en hel nat', {
      places: north(1, odense),
      schedule: { weekly: weekly(5, '19:00', '03:00') },
    }),
  ],
  topThree: ['spilcafe', 'natklub', 'sondag-nat'],
  never: { maraton: ['time'], biograf: ['time'], eftermiddag: ['time'] },
  ask: { rollespil: ['time/dropIn'] },
  meets: {
    spilcafe: ['2026-11-27 20:00', '2026-12-04 20:00', '2026-12-11 20:00'],
    natklub: ['2026-11-27 22:00', '2026-12-04 22:00', '2026-12-11 22:00'],
    'sondag-nat': ['2026-11-29 23:00', '2026-12-06 23:00', '2026-12-13 23:00'],
    burgere: ['2026-11-27 16:30', '2026-12-04 16:30', '2026-12-11 16:30'],
  },
};

export const calendar: readonly Vignette[] = [vibeke, mikkel];
