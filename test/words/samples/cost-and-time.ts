/** What requirements find, in every state: cost and time. */
import type { Meeting } from '../../../src/index.ts';
import type { CodeOf, Samples } from './samples-of.ts';

/** On a Monday. */
export const meeting: Meeting = {
  date: '2026-11-30',
  start: '10:00',
  end: '12:00',
  timeZone: 'Europe/Copenhagen',
};

const weekAfter = { ...meeting, date: '2026-12-07' };
const overnight = { ...meeting, date: '2026-12-04', start: '20:00', end: '02:00' };
const abroad = {
  ...meeting,
  timeZone: 'Europe/London',
  here: { date: '2026-11-30', start: '11:00', end: '13:00' },
};
const farAbroad = {
  ...meeting,
  timeZone: 'Pacific/Auckland',
  here: { date: '2026-11-29', start: '22:00', end: '00:00' },
};

const cost = { requirement: 'cost', fact: 'price', range: undefined } as const;
const budget = { amountMinor: 5000, currency: 'DKK', per: 'session' } as const;
const price = { ...cost, code: 'price', state: 'met', budget } as const;
const kroner = { amountMinor: 4000, currency: 'DKK', per: 'session' } as const;
const course = { amountMinor: 50_000, currency: 'DKK', per: 'course' } as const;
const time = { requirement: 'time', fact: 'schedule', meetings: [] } as const;

export const costAndTime: Pick<Samples['findings'], CodeOf<'cost'> | CodeOf<'time'>> = {
  free: [
    [
      { ...cost, code: 'free', state: 'met', cost: { free: 'yes' }, budget },
      'It is free.',
      'Det er gratis.',
    ],
  ],
  'first-free': [
    [
      { ...cost, code: 'first-free', state: 'met', cost: { ...kroner, firstFree: 'yes' }, budget },
      'The first time is free.',
      'Den første gang er gratis.',
    ],
  ],
  price: [
    [
      { ...price, cost: kroner, range: { lowest: 4000, highest: 4000 } },
      'It costs DKK 40 each time.',
      'Det koster 40 kr. pr. gang.',
    ],
    [
      { ...price, cost: course, range: { lowest: 4166.7, highest: 4166.7 } },
      'It costs DKK 500 for the course, about DKK 41.67 each time.',
      'Det koster 500 kr. for hele forløbet, cirka 41,67 kr. pr. gang.',
    ],
    [
      { ...price, cost: { ...course, amountMinor: 5000 }, range: { lowest: 0, highest: 5000 } },
      'It costs DKK 50 for the course, at most DKK 50 each time.',
      'Det koster 50 kr. for hele forløbet, højst 50 kr. pr. gang.',
    ],
    [
      {
        ...price,
        state: 'unmet',
        cost: { ...kroner, amountMinor: 6050 },
        range: { lowest: 6050, highest: 6050 },
      },
      'It costs DKK 60.50 each time. The limit is DKK 50.',
      'Det koster 60,50 kr. pr. gang. Grænsen er 50 kr.',
    ],
    [
      {
        ...price,
        state: 'unmet',
        cost: { ...kroner, amountMinor: 130_000, per: 'year' },
        range: { lowest: 10_000, highest: 130_000 },
        budget: { ...budget, per: 'month' },
      },
      'It costs DKK 1,300 a year, at least DKK 100 over four weeks. The limit is DKK 50.',
      'Det koster 1.300 kr. om året, mindst 100 kr. på fire uger. Grænsen er 50 kr.',
    ],
    [
      { ...price, state: 'unknown', cost: course, range: { lowest: 0, highest: 50_000 } },
      'It costs DKK 500 for the course. We don’t know what that is each time.',
      'Det koster 500 kr. for hele forløbet. Vi ved ikke, hvad det bliver pr. gang.',
    ],
    [
      {
        ...price,
        state: 'unknown',
        cost: { ...kroner, amountMinor: 20_000, per: 'month', free: 'yes' },
        range: { lowest: 0, highest: 20_000 },
      },
      'It says both that it is free and that it costs DKK 200 a month.',
      'Der står både, at det er gratis, og at det koster 200 kr. om måneden.',
    ],
  ],
  'price-not-stated': [
    [
      { ...cost, code: 'price-not-stated', state: 'unknown', cost: undefined, budget },
      'We don’t know what it costs.',
      'Vi ved ikke, hvad det koster.',
    ],
  ],
  'other-currency': [
    [
      {
        ...cost,
        code: 'other-currency',
        state: 'unknown',
        cost: { ...kroner, amountMinor: 500, currency: 'EUR' },
        budget,
      },
      'It costs €5 each time. We don’t know what that is in Danish kroner.',
      'Det koster 5 € pr. gang. Vi ved ikke, hvad det er i danske kroner.',
    ],
    [
      {
        ...cost,
        code: 'other-currency',
        state: 'unknown',
        cost: { ...kroner, amountMinor: 500, currency: 'XQQ', free: 'yes' },
        budget,
      },
      'It says both that it is free and that it costs XQQ 5 each time.',
      'Der står både, at det er gratis, og at det koster 5 XQQ pr. gang.',
    ],
  ],
  fits: [
    [
      { ...time, code: 'fits', state: 'met', meetings: [meeting] },
      'Next time: Monday 30 November at 10:00–12:00.',
      'Næste gang: mandag den 30. november kl. 10:00–12:00.',
    ],
    [
      { ...time, code: 'fits', state: 'met', meetings: [meeting, weekAfter] },
      'Next times: Monday 30 November and Monday 7 December at 10:00–12:00.',
      'De næste gange: mandag den 30. november og mandag den 7. december kl. 10:00–12:00.',
    ],
    [
      { ...time, code: 'fits', state: 'met', meetings: [meeting, overnight] },
      'Next times: Monday 30 November at 10:00–12:00 and Friday 4 December at 20:00–02:00 the next day.',
      'De næste gange: mandag den 30. november kl. 10:00–12:00 og fredag den 4. december kl. 20:00–02:00 næste dag.',
    ],
    [
      { ...time, code: 'fits', state: 'met', meetings: [abroad] },
      'Next time: Monday 30 November at 11:00–13:00 (local time 10:00–12:00).',
      'Næste gang: mandag den 30. november kl. 11:00–13:00 (lokal tid 10:00–12:00).',
    ],
    [
      { ...time, code: 'fits', state: 'met', meetings: [farAbroad] },
      'Next time: Sunday 29 November at 22:00–00:00 the next day (local time Monday 30 November 10:00–12:00).',
      'Næste gang: søndag den 29. november kl. 22:00–00:00 næste dag (lokal tid mandag den 30. november 10:00–12:00).',
    ],
  ],
  'fits-in-part': [
    [
      { ...time, code: 'fits-in-part', state: 'unknown', fact: 'dropIn', meetings: [meeting] },
      'Next time: Monday 30 November at 10:00–12:00. Only a part of that fits. We don’t know if you can come for a part.',
      'Næste gang: mandag den 30. november kl. 10:00–12:00. Kun en del af tiden passer. Vi ved ikke, om man kan nøjes med den.',
    ],
  ],
  'dates-not-known': [
    [
      { ...time, code: 'dates-not-known', state: 'unknown', fact: 'dates' },
      'We don’t know of a date that fits yet.',
      'Vi kender endnu ingen dato, der passer.',
    ],
  ],
  'schedule-not-stated': [
    [
      { ...time, code: 'schedule-not-stated', state: 'unknown' },
      'We don’t know when it is.',
      'Vi ved ikke, hvornår det er.',
    ],
  ],
  'no-time-fits': [
    [
      { ...time, code: 'no-time-fits', state: 'unmet', meetings: [meeting, weekAfter] },
      'It is at other times: Monday 30 November and Monday 7 December at 10:00–12:00.',
      'Det er på andre tidspunkter: mandag den 30. november og mandag den 7. december kl. 10:00–12:00.',
    ],
  ],
  'all-cancelled': [
    [
      { ...time, code: 'all-cancelled', state: 'unmet', fact: 'dates' },
      'All the dates coming up are cancelled.',
      'Alle datoer i den kommende tid er aflyst.',
    ],
  ],
  over: [
    [
      { ...time, code: 'over', state: 'unmet', fact: 'dates' },
      'There are no more dates.',
      'Der er ikke flere datoer.',
    ],
  ],
};
