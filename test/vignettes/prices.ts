/** What it comes to in four weeks, or for one time, against what a person has. */
import { activity, kroner, north, odense, svendborg, type Vignette, weekly } from './vignette.ts';

const borge: Vignette = {
  who: 'Børge, 58: a hundred kroner for four weeks',
  story:
    'Børge pays off an old debt and has a hundred kroner for himself in four weeks. ' +
    'He was good at billiards once and would be again. ' +
    'His link worker will not send him to a place where he must say at the desk that he cannot pay.',
  patient: {
    ageYears: 58,
    home: svendborg,
    travel: { modes: ['walk', 'transit'], reachMinutes: 40 },
    interests: [{ text: 'billard' }],
    languages: [{ language: 'da', level: 'native' }],
    budget: { amountMinor: 10_000, currency: 'DKK', per: 'month' },
  },
  activities: [
    activity('aaben', 'Åbent billard', {
      places: north(0.3, svendborg),
      cost: { free: 'yes' },
      schedule: { weekly: weekly(1, '13:00', '16:00') },
    }),
    // Four times 20.
    activity('kaelder', 'Billard i kælderen', {
      places: north(0.4, svendborg),
      cost: kroner(20, 'session'),
      schedule: { weekly: weekly(3, '19:00', '21:00') },
    }),
    // 52 times in 364 days, four of them in 28: 1250 · 4 / 52 = 96.15. A twelfth of the price would be 104.
    activity('aaret-rundt', 'Billard hele året rundt', {
      places: north(0.5, svendborg),
      cost: kroner(1250, 'year'),
      schedule: { weekly: weekly(2, '19:00', '21:00') },
    }),
    // Eight times 15 is 120: cheaper each time, and too much.
    activity('to-gange', 'Billard tirsdag og torsdag', {
      places: north(0.3, svendborg),
      cost: kroner(15, 'session'),
      schedule: { weekly: [...weekly(2, '10:00', '12:00'), ...weekly(4, '10:00', '12:00')] },
    }),
    // Ten times for 240, four of them in 28 days: 96, though 240 is more than he has.
    activity('kursus', 'Billard: kursus i ti gange', {
      places: north(2.2, svendborg),
      cost: kroner(240, 'course'),
      schedule: {
        weekly: weekly(2, '17:00', '19:00'),
        firstDate: '2026-12-01',
        lastDate: '2027-02-02',
      },
    }),
    // The same for 300: 120.
    activity('kursus-dyrt', 'Billard for begyndere, kursus', {
      places: north(0.4, svendborg),
      cost: kroner(300, 'course'),
      schedule: {
        weekly: weekly(2, '17:00', '19:00'),
        firstDate: '2026-12-01',
        lastDate: '2027-02-02',
      },
    }),
    // The first time is free, and then it is four times 40.
    activity('prov', 'Billard: første gang er gratis', {
      places: north(0.3, svendborg),
      cost: { ...kroner(40, 'session'), firstFree: 'yes' },
      schedule: { weekly: weekly(4, '19:00', '21:00') },
    }),
    // Nothing here knows the rate of today.
    activity('euro', 'Billard over grænsen', {
      places: north(3, svendborg),
      cost: { amountMinor: 1000, currency: 'EUR', per: 'session' },
      schedule: { weekly: weekly(6, '13:00', '16:00') },
    }),
  ],
  topThree: ['aaben', 'kaelder', 'aaret-rundt'],
  never: { 'to-gange': ['cost'], 'kursus-dyrt': ['cost'], prov: ['cost'] },
  states: {
    aaben: { cost: 'met' },
    kursus: { cost: 'met' },
    euro: { cost: 'unknown' },
  },
};

const mogens: Vignette = {
  who: 'Mogens, 64: fifty kroner a time, and not yet sixty-five',
  story:
    'Mogens left the shipyard early with a bad back and turned out to have a hand for clay. ' +
    'Fifty kroner a time is what he can give. ' +
    'The good cheap workshop is for people from sixty-five on, and he turns sixty-five in March.',
  patient: {
    ageYears: 64,
    home: odense,
    travel: { modes: ['transit'], reachMinutes: 45 },
    interests: [{ text: 'keramik' }, { text: 'tegning', importance: 0.5 }],
    languages: [{ language: 'da', level: 'native' }],
    budget: { amountMinor: 5000, currency: 'DKK', per: 'session' },
  },
  activities: [
    activity('senior', 'Keramik for seniorer', {
      places: north(0.3, odense),
      age: { min: 65 },
      cost: kroner(30, 'session'),
      schedule: { weekly: weekly(1, '10:00', '12:00') },
    }),
    // Four times in 28 days: 37.50 each.
    activity('vaerksted', 'Keramik i værkstedet', {
      places: north(0.4, odense),
      age: { min: 18, max: 64 },
      cost: kroner(150, 'month'),
      schedule: { weekly: weekly(3, '10:00', '13:00') },
    }),
    // The same price for two times in 28 days: 75 each.
    activity('hver-anden', 'Keramik hver anden mandag', {
      places: north(0.3, odense),
      cost: kroner(150, 'month'),
      schedule: {
        rules: [{ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', start: '18:00', end: '21:00' }],
        firstDate: '2026-11-16',
      },
    }),
    // Eight Tuesdays: 50 each, and not an øre more.
    activity('otte-aftener', 'Keramik: otte aftener', {
      places: north(0.6, odense),
      cost: kroner(400, 'course'),
      schedule: {
        weekly: weekly(2, '18:00', '21:00'),
        firstDate: '2026-12-01',
        lastDate: '2027-01-19',
      },
    }),
    // Twelve second Tuesdays in 364 days: 60 each. A fifty-second of it would be 13.85.
    activity('anden-tirsdag', 'Keramik den anden tirsdag', {
      places: north(0.4, odense),
      cost: kroner(720, 'year'),
      schedule: { rules: [{ rrule: 'FREQ=MONTHLY;BYDAY=2TU', start: '18:00', end: '21:00' }] },
    }),
    // How many times one gets for it, nobody has written down.
    activity('uden-slut', 'Keramik, løbende hold', {
      places: north(4, odense),
      cost: kroner(450, 'course'),
      schedule: { weekly: weekly(4, '18:00', '21:00'), firstDate: '2026-10-01' },
    }),
    // Free, and 60 kroner: one of the two is wrong.
    activity('modsigelse', 'Keramik i kulturhuset', {
      places: north(3.5, odense),
      cost: { ...kroner(60, 'session'), free: 'yes' },
      schedule: { weekly: weekly(5, '10:00', '12:00') },
    }),
    activity('tegning', 'Tegning og te', {
      places: north(1, odense),
      cost: kroner(25, 'session'),
      schedule: { weekly: weekly(3, '14:00', '16:00') },
    }),
  ],
  topThree: ['vaerksted', 'otte-aftener'],
  never: { senior: ['age'], 'hver-anden': ['cost'], 'anden-tirsdag': ['cost'] },
  states: {
    vaerksted: { age: 'met', cost: 'met' },
    'otte-aftener': { cost: 'met' },
    'uden-slut': { cost: 'unknown' },
    modsigelse: { cost: 'unknown' },
  },
};

export const prices: readonly Vignette[] = [borge, mogens];
