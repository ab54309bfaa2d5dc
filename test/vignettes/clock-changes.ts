/** Sessions of another clock against the patient's own, where clocks change between them. */
import { activity, copenhagen, north, odense, type Vignette, weekly } from './vignette.ts';

/** Denmark and Britain change together, on 2026-10-25; New York a week later, on 2026-11-01. */
const gregory: Vignette = {
  who: 'Gregory, 58: book circles on the other side of the sea, in the week when clocks change',
  story:
    'Gregory moved to Copenhagen for love and is alone again. He reads, and wants to talk about it in English. ' +
    'He works shifts and has Monday evening from six to eight, and Thursday morning. ' +
    'His link worker writes down for him which day he logs on, and at what hour.',
  asOf: '2026-10-22',
  patient: {
    ageYears: 58,
    home: copenhagen,
    travel: { modes: ['bicycle', 'transit'], reachMinutes: 40, online: 'welcome' },
    interests: [{ text: 'book circle' }, { text: 'writing', importance: 0.6 }],
    languages: [
      { language: 'en', level: 'native' },
      { language: 'da', level: 'B1' },
    ],
    availability: {
      timeZone: 'Europe/Copenhagen',
      weekly: [...weekly(1, '18:00', '20:00'), ...weekly(4, '10:00', '12:00')],
    },
  },
  activities: [
    // 18:00 to 19:30 in Copenhagen, before the change and after it.
    activity('london-early', 'Online book circle', {
      textLanguage: 'en',
      online: 'yes',
      schedule: { timeZone: 'Europe/London', weekly: weekly(1, '17:00', '18:30') },
    }),
    // 19:00 to 20:30 in Copenhagen. By the bare digits it would fit.
    activity('london-late', 'Online book circle for travellers', {
      textLanguage: 'en',
      online: 'yes',
      schedule: { timeZone: 'Europe/London', weekly: weekly(1, '18:00', '19:30'), dropIn: 'no' },
    }),
    // On 26 October New York is five hours behind: 17:00 to 18:00. From 2 November six: 18:00 to 19:00.
    activity('new-york', 'Online book circle with authors', {
      textLanguage: 'en',
      online: 'yes',
      schedule: { timeZone: 'America/New_York', weekly: weekly(1, '12:00', '13:00'), dropIn: 'no' },
    }),
    activity('library', 'Book circle at the branch library', {
      textLanguage: 'en',
      places: north(1.1, copenhagen),
      schedule: { weekly: weekly(1, '18:30', '20:00') },
    }),
    // Today is a Thursday, and all of today counts.
    activity('workshop', 'Writing workshop', {
      textLanguage: 'en',
      places: north(2, copenhagen),
      schedule: { weekly: weekly(4, '10:00', '12:00') },
    }),
    activity('strik', 'Strikkecafé', {
      places: north(0.5, copenhagen),
      schedule: { weekly: weekly(1, '18:00', '20:00') },
    }),
  ],
  topThree: ['london-early', 'new-york', 'library'],
  never: { 'london-late': ['time'] },
  meets: {
    'london-early': ['2026-10-26 17:00', '2026-11-02 17:00', '2026-11-09 17:00'],
    'new-york': ['2026-11-02 12:00', '2026-11-09 12:00', '2026-11-16 12:00'],
    library: ['2026-10-26 18:30', '2026-11-02 18:30', '2026-11-09 18:30'],
    workshop: ['2026-10-22 10:00', '2026-10-29 10:00', '2026-11-05 10:00'],
  },
};

/** At two in the night to 2027-03-28 it is three in Denmark: an hour of her window is not there. */
const nadia: Vignette = {
  who: 'Nadia, 39: awake at night, and one night is an hour shorter',
  story:
    'Nadia bakes bread in Odense. She is done at two in the night to Sunday and cannot sleep before five; ' +
    'on Sunday afternoon she is up again. She misses singing with others. ' +
    'This week her link worker must tell her not to cycle to the night café on Saturday.',
  asOf: '2027-03-24',
  patient: {
    ageYears: 39,
    home: odense,
    travel: { modes: ['walk', 'bicycle'], reachMinutes: 30, online: 'welcome' },
    interests: [{ text: 'sang' }],
    socialNeeds: { company: 0.6 },
    languages: [{ language: 'da', level: 'native' }],
    availability: {
      timeZone: 'Europe/Copenhagen',
      weekly: [...weekly(7, '02:00', '05:00'), ...weekly(7, '14:00', '17:00')],
    },
  },
  activities: [
    // Most nights 90 minutes of it are hers, from 2:00 to 3:30. On 28 March her window begins at 3:00, and 30 are left.
    activity('natcafe', 'Natcafé med sang', {
      places: north(0.6, odense),
      benefits: { company: 0.9 },
      schedule: { weekly: weekly(6, '23:00', '03:30'), dropIn: 'yes' },
    }),
    activity('sondagscafe', 'Søndagscafé: kaffe og sang', {
      places: north(0.7, odense),
      benefits: { company: 0.9 },
      schedule: { weekly: weekly(7, '14:30', '16:30') },
    }),
    // Britain changes in the same moment: 14:00 to 16:30 in Odense.
    activity('london-stue', 'Sang i stuen, online', {
      online: 'yes',
      benefits: { company: 0.7 },
      schedule: { timeZone: 'Europe/London', weekly: weekly(7, '13:00', '15:30') },
    }),
    // Iceland never changes: 13:00 to 15:30 by the clock of today, 14:00 to 16:30 from 28 March on.
    activity('reykjavik', 'Nordisk sang på skærmen', {
      online: 'yes',
      benefits: { company: 0.2 },
      schedule: { timeZone: 'Atlantic/Reykjavik', weekly: weekly(7, '12:00', '14:30') },
    }),
    // 15:30 to 17:30 in Odense. By the bare digits it would fit.
    activity('london-klaver', 'Sang ved klaveret, online', {
      online: 'yes',
      benefits: { company: 0.7 },
      schedule: { timeZone: 'Europe/London', weekly: weekly(7, '14:30', '16:30'), dropIn: 'no' },
    }),
    // 45 minutes are hers, and in the night of the change too, where 2:45 is read as 3:45.
    activity('kirke', 'Nattens sang i kirken', {
      places: north(0.5, odense),
      benefits: { company: 0.8 },
      schedule: { weekly: weekly(6, '22:00', '02:45'), dropIn: 'yes' },
    }),
    activity('braetspil', 'Brætspil', {
      places: north(0.5, odense),
      schedule: { weekly: weekly(7, '15:00', '17:00') },
    }),
  ],
  topThree: ['natcafe', 'sondagscafe', 'london-stue'],
  never: { 'london-klaver': ['time'], kirke: ['time'] },
  meets: {
    natcafe: ['2027-04-03 23:00', '2027-04-10 23:00', '2027-04-17 23:00'],
    sondagscafe: ['2027-03-28 14:30', '2027-04-04 14:30', '2027-04-11 14:30'],
    'london-stue': ['2027-03-28 13:00', '2027-04-04 13:00', '2027-04-11 13:00'],
    reykjavik: ['2027-03-28 12:00', '2027-04-04 12:00', '2027-04-11 12:00'],
  },
};

export const clockChanges: readonly Vignette[] = [gregory, nadia];
