import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/index.ts';
import { formatOf } from '../../src/words/format.ts';

const en = formatOf('en');
const da = formatOf('da');

const both = (tell: (f: typeof en) => string): readonly string[] =>
  [en, da].map((f) => tell(f).replaceAll(/\s/g, ' '));

describe('Times', () => {
  it('are told in minutes, from an hour and three quarters on in half hours', () => {
    const told = [0.4, 1, 104.4, 105, 116].map((value) => both((f) => f.minutes(value)));
    expect(told.map(([english]) => english)).toEqual([
      '0 minutes',
      '1 minute',
      '104 minutes',
      '2 hours',
      '2 hours',
    ]);
    expect(told.map(([, danish]) => danish)).toEqual([
      '0 minutter',
      '1 minut',
      '104 minutter',
      '2 timer',
      '2 timer',
    ]);
  });

  it('beyond a limit are rounded upwards, and limits are told exactly', () => {
    expect(both((f) => f.minutesUp(30.1))).toEqual(['31 minutes', '31 minutter']);
    expect(both((f) => f.minutesUp(121))).toEqual(['2.5 hours', '2,5 timer']);
    expect(both((f) => f.kilometresUp(10.01))).toEqual(['10.1 km', '10,1 km']);
    expect(both((f) => f.exactMinutes(22.5))).toEqual(['22.5 minutes', '22,5 minutter']);
    expect(both((f) => f.exactMinutes(110))).toEqual(['110 minutes', '110 minutter']);
    expect(both((f) => f.exactMinutes(150))).toEqual(['2.5 hours', '2,5 timer']);
  });

  it('between two have one unit, where both have the same', () => {
    expect(en.span([19.6, 34.6], false)).toEqual(['20', '35 minutes']);
    expect(da.span([19.1, 34.1], true)).toEqual(['20', '35 minutter']);
    expect(en.span([40, 130], false)).toEqual(['40 minutes', '2 hours']);
  });

  it('in weeks are rounded upwards, limits are not', () => {
    expect([0, 0.2, 1, 1.2].map(en.weeks)).toEqual(['0 weeks', '1 week', '1 week', '2 weeks']);
    expect([0, 1, 2.5].map(da.exactWeeks)).toEqual(['0 uger', '1 uge', '2,5 uger']);
  });

  it('of several sessions are said once, where they are alike', () => {
    const [one, other] = ['2026-11-30', '2026-12-07'].map((date) => ({
      date,
      start: '10:00',
      end: '12:00',
      timeZone: undefined,
    }));
    const later = { ...other!, start: '13:00', end: '14:00' };
    expect(both((f) => f.meetings([one!, other!]))).toEqual([
      'Monday 30 November and Monday 7 December at 10:00–12:00',
      'mandag den 30. november og mandag den 7. december kl. 10:00–12:00',
    ]);
    expect(both((f) => f.meetings([one!, later]))).toEqual([
      'Monday 30 November at 10:00–12:00 and Monday 7 December at 13:00–14:00',
      'mandag den 30. november kl. 10:00–12:00 og mandag den 7. december kl. 13:00–14:00',
    ]);
    const here = { date: '2026-11-30', start: '11:00', end: '13:00' };
    expect(en.meetings([one!, { ...other!, here }])).toBe(
      'Monday 30 November at 10:00–12:00 and Monday 30 November at 11:00–13:00 (local time Monday 7 December 10:00–12:00)',
    );
  });

  it('that end at or before their start say that they end on the next day', () => {
    const window = { day: 7, start: '10:00', end: '10:00' };
    expect(both((f) => f.window(window))).toEqual([
      'Sundays at 10:00–10:00 the next day',
      'søndag kl. 10:00–10:00 næste dag',
    ]);
  });
});

describe('Money', () => {
  it('is whole where it can be, and has the decimals of its currency', () => {
    expect(both((f) => f.money(5000, 'DKK'))).toEqual(['DKK 50', '50 kr.']);
    expect(both((f) => f.money(5050.4, 'DKK'))).toEqual(['DKK 50.50', '50,50 kr.']);
    expect(both((f) => f.money(1200, 'JPY'))).toEqual(['JP¥1,200', '1.200 JP¥']);
  });

  it('of a currency that nobody knows is told by its code', () => {
    expect(both((f) => f.money(100, 'XQQ'))).toEqual(['XQQ 1', '1 XQQ']);
    expect(both((f) => f.currency('XQQ'))).toEqual(['XQQ', 'XQQ']);
    expect(both((f) => f.currency('EUR'))).toEqual(['euros', 'euro']);
  });
});

describe('Languages', () => {
  it('are named once each, whatever their region', () => {
    expect(both((f) => f.languages(['da-DK', 'da', 'ukr', 'zh-Hant']))).toEqual([
      'Danish, Ukrainian and Chinese',
      'dansk, ukrainsk og kinesisk',
    ]);
  });

  it.each(['xx', 'qaa-x1', 'da-a1', 'da-abcdefgh-12'])(
    'are told whatever the door lets in: %s',
    (tag) => {
      for (const f of [en, da]) expect(f.languages([tag])).toMatch(/^(xx|qaa|Danish|dansk)$/);
    },
  );
});

describe('Lists', () => {
  it.each<[Locale, string, string]>([
    ['en', 'a, b and c', 'a, b or c'],
    ['da', 'a, b og c', 'a, b eller c'],
  ])('are joined as one does in %s', (locale, all, any) => {
    const f = formatOf(locale);
    expect([f.list(['a', 'b', 'c']), f.choice(['a', 'b', 'c'])]).toEqual([all, any]);
    expect([f.list(['a']), f.choice([])]).toEqual(['a', '']);
  });
});
