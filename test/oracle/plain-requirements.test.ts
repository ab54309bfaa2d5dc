/** What the plain definition says of requirements, against readings worked by hand, and the engine beside it. */
import { describe, expect, it } from 'vitest';
import {
  type Activity,
  buildCatalogue,
  type Patient,
  type RankOptions,
  type RequirementId,
  rank,
} from '../../src/index.ts';
import { plainRanking } from './plain-ranking.ts';

/** A Wednesday. */
const asOf = '2026-11-25';

interface Asked extends RankOptions {
  readonly asOf?: string;
  readonly timeZone?: string;
}

/** Both judgements of one activity by one requirement: `met`, `unmet` or the facts that are not known. */
const judged = (
  id: RequirementId,
  activity: Partial<Activity>,
  patient: Patient,
  { asOf: moment = asOf, timeZone, ...options }: Asked = {},
): string => {
  const catalogue = buildCatalogue([{ id: 'a', title: 'choir', ...activity }], {
    asOf: moment,
    ...(timeZone ? { timeZone } : {}),
  });
  const someone = { interests: [{ text: 'choir' }], ...patient };
  const asking = { ...options, unknown: { [id]: 'ask' } } as const;
  const plain = plainRanking(catalogue, someone, asking);
  const ranking = rank(catalogue, someone, asking);
  const told = (isOut: boolean, facts: readonly string[] = []) => {
    if (isOut) return 'unmet';
    const own = facts.filter((fact) => fact.startsWith(`${id}/`));
    return own.length === 0 ? 'met' : own.map((fact) => fact.slice(id.length + 1)).join(' ');
  };
  const ask = ranking.matches[0]?.ask.map(({ requirement, fact }) => `${requirement}/${fact}`);
  const one = told(plain.ruledOut[id] > 0, plain.matches[0]?.ask);
  const other = told(ranking.ruledOut[id] > 0, ask?.sort());
  return one === other ? one : `plain: ${one}, engine: ${other}`;
};

/** The dates of one activity, by both. */
const dates = (
  schedule: Activity['schedule'] & object,
  patient: Patient = {},
  asked: Asked = {},
) => {
  const { asOf: moment = asOf, timeZone, ...options } = asked;
  const catalogue = buildCatalogue([{ id: 'a', title: 'choir', schedule }], {
    asOf: moment,
    ...(timeZone ? { timeZone } : {}),
  });
  const someone = { interests: [{ text: 'choir' }], ...patient };
  const [plain, own] = [plainRanking, rank].map((ranked) =>
    ranked(catalogue, someone, options).matches[0]?.meets.map(
      ({ date, start, end }) => `${date.slice(5)} ${start}-${end}`,
    ),
  );
  expect(own).toEqual(plain);
  return plain ?? [];
};

const at = (start: string, end: string) => ({ start, end });

describe('The plain definition and the engine judge alike', () => {
  it('the group that an activity is reserved for', () => {
    const by = (audience: string[], own?: string[]) =>
      judged('audience', { audience }, own ? { audience: own } : {});
    expect(by([], ['men'])).toBe('met');
    expect(by([' Kvinder '], ['female'])).toBe('met');
    expect(by(['women'], ['mænd'])).toBe('unmet');
    expect(by(['women', 'carers'], ['men'])).toBe('group');
    expect(by(['women'])).toBe('group');
    expect(by(['constructor'], ['__proto__'])).toBe('group');
  });

  it('the languages that are spoken there', () => {
    const by = (activity: Partial<Activity>, language: string, level?: 'A1' | 'A2' | 'B1') =>
      judged('language', activity, { languages: [{ language, ...(level ? { level } : {}) }] });
    const danish = { languages: [{ language: 'da-DK', level: 'A1' as const }] };
    expect(by(danish, 'da')).toBe('met');
    expect(by(danish, 'da', 'A2')).toBe('language');
    expect(by(danish, 'en')).toBe('unmet');
    expect(by({ ...danish, interpreter: 'yes' }, 'en')).toBe('language');
    const ukrainian = { interpreter: 'yes', interpreterLanguages: ['ukr'] } as const;
    expect(by({ ...danish, ...ukrainian }, 'uk', 'A1')).toBe('met');
    expect(by({ ...danish, ...ukrainian }, 'en')).toBe('unmet');
    expect(by({ textLanguage: 'da' }, 'da-DK')).toBe('met');
    expect(by({ textLanguage: 'da' }, 'en')).toBe('language');
    expect(by({ languages: [], textLanguage: 'da' }, 'da', 'A1')).toBe('language');
  });

  it('the price of four weeks and of a session', () => {
    const weekly = [{ day: 3, ...at('10:00', '12:00') }];
    const cost = (amountMinor: number, per: 'session' | 'month' | 'course' | 'year') => ({
      cost: { amountMinor, currency: 'DKK', per },
    });
    const budget = (amountMinor: number, per: 'session' | 'month') => ({
      budget: { amountMinor, currency: 'DKK', per },
    });
    const by = (activity: Partial<Activity>, limit: number, per: 'session' | 'month' = 'month') =>
      judged('cost', activity, budget(limit, per));
    const often = { schedule: { weekly } };
    expect(by({ ...often, ...cost(2500, 'session') }, 10_000)).toBe('met');
    expect(by({ ...often, ...cost(2500, 'session') }, 9999)).toBe('unmet');
    expect(by(cost(2500, 'session'), 9999)).toBe('price');
    expect(by(cost(2500, 'session'), 2499)).toBe('unmet');
    expect(by({ ...often, ...cost(4000, 'month') }, 1000, 'session')).toBe('met');
    expect(by(cost(4000, 'month'), 1000, 'session')).toBe('price');
    // Ten Wednesdays, of which four in four weeks.
    const course = { schedule: { weekly, firstDate: '2026-11-25', lastDate: '2027-01-27' } };
    expect(by({ ...course, ...cost(10_000, 'course') }, 1000, 'session')).toBe('met');
    expect(by({ ...course, ...cost(10_000, 'course') }, 999, 'session')).toBe('unmet');
    expect(by({ ...course, ...cost(10_000, 'course') }, 4000)).toBe('met');
    expect(by({ ...course, ...cost(10_000, 'course') }, 3999)).toBe('unmet');
    expect(by({ ...often, ...cost(10_000, 'course') }, 3999)).toBe('price');
    // 52 Wednesdays in the 364 days to come.
    expect(by({ ...often, ...cost(52_000, 'year') }, 1000, 'session')).toBe('met');
    expect(by({ ...often, ...cost(52_000, 'year') }, 999, 'session')).toBe('unmet');
    // A season of 366 days is a year, with 53 Wednesdays here; a longer one is not.
    const season = (lastDate: string) => ({
      schedule: { weekly, firstDate: '2026-11-25', lastDate },
      ...cost(53_000, 'year'),
    });
    expect(by(season('2027-11-26'), 1000, 'session')).toBe('met');
    expect(by(season('2027-11-27'), 1000, 'session')).toBe('unmet');
    expect(by(cost(13_000, 'year'), 999)).toBe('unmet');
    expect(by(cost(13_000, 'year'), 1000)).toBe('price');
    expect(by({ cost: { free: 'yes' } }, 0)).toBe('met');
    expect(by({ cost: { free: 'yes', ...cost(5000, 'month').cost } }, 4999)).toBe('price');
    expect(by({ cost: { amountMinor: 1, currency: 'EUR', per: 'month' } }, 5000)).toBe('price');
  });

  it('settings that are ruled out, in two dimensions', () => {
    const by = (setting: Activity['setting'] & object) =>
      judged('setting', { setting }, { setting: { ruledOut: ['largeGroup', 'outdoors'] } });
    expect(by(['smallGroup', 'indoors', 'outdoors'])).toBe('met');
    expect(by(['smallGroup'])).toBe('indoorsOrOutdoors');
    expect(by([])).toBe('groupSize indoorsOrOutdoors');
    expect(by(['largeGroup'])).toBe('unmet');
  });

  it('ways in, places and waits', () => {
    expect(judged('entry', { entry: ['web', 'phone'] }, { entry: ['phone'] })).toBe('met');
    expect(judged('entry', { entry: ['web'] }, { entry: [] })).toBe('unmet');
    expect(judged('entry', { entry: [] }, { entry: [] })).toBe('entry');
    const wait = (capacity: Activity['capacity'] & object, weeks?: number) =>
      judged('capacity', { capacity }, weeks === undefined ? {} : { maxWaitWeeks: weeks });
    expect(wait({})).toBe('met');
    expect(wait({}, 4)).toBe('places');
    expect(wait({ left: 1, waitingWeeks: 4 }, 4)).toBe('met');
    expect(wait({ left: 1, waitingWeeks: 5 }, 4)).toBe('places');
    expect(wait({ left: 0 })).toBe('places');
    expect(wait({ left: 0, waitingWeeks: 50 })).toBe('met');
    expect(wait({ waitingWeeks: 5 }, 4)).toBe('unmet');
  });

  it('what was tried before, by its latest day', () => {
    type Entry = readonly [on: string, outcome: 'declined' | 'stopped' | 'going'];
    const by = (...entries: readonly Entry[]) =>
      judged(
        'recent',
        {},
        { history: entries.map(([on, outcome]) => ({ activityId: 'a', on, outcome })) },
      );
    expect(by(['2026-08-28', 'declined'])).toBe('unmet');
    expect(by(['2026-08-27', 'declined'])).toBe('met');
    expect(by(['2020-01-01', 'going'])).toBe('unmet');
    expect(by(['2020-01-01', 'going'], ['2026-01-01', 'stopped'])).toBe('met');
    expect(by(['2026-12-24', 'declined'], ['2026-11-25', 'going'])).toBe('unmet');
  });

  it('a companion in the place of staff', () => {
    const by = (access: Activity['access'] & object, acceptsLimited = false) =>
      judged(
        'access',
        { access },
        { companion: 'yes', accessNeeds: [{ feature: 'staffSupport', acceptsLimited }] },
      );
    expect(by({ staffSupport: 'no', companionWelcome: 'yes' })).toBe('met');
    expect(by({ staffSupport: 'no', companionWelcome: 'limited' })).toBe('unmet');
    expect(by({ staffSupport: 'no', companionWelcome: 'limited' }, true)).toBe('met');
    expect(by({ staffSupport: 'no' })).toBe('companionWelcome');
    expect(by({})).toBe('staffSupport');
    expect(by({ companionWelcome: 'no' })).toBe('staffSupport');
  });

  it('dates against a week', () => {
    const week = { weekly: [{ day: 3, ...at('10:00', '12:00') }] };
    const by = (schedule: Activity['schedule'] & object, asked: Asked = {}) =>
      judged('time', { schedule }, { availability: week }, asked);
    const on = (start: string, end: string) => ({ weekly: [{ day: 3, ...at(start, end) }] });
    expect(by({})).toBe('schedule');
    expect(by(on('10:00', '12:00'))).toBe('met');
    expect(by(on('10:00', '12:01'))).toBe('dropIn');
    expect(by({ ...on('11:00', '13:00'), dropIn: 'yes' })).toBe('met');
    expect(by({ ...on('11:01', '13:00'), dropIn: 'yes' })).toBe('unmet');
    expect(by({ ...on('11:00', '13:00'), dropIn: 'no' })).toBe('unmet');
    expect(by({ ...on('10:00', '12:00'), lastDate: '2026-11-24' })).toBe('unmet');
    expect(by({ ...on('10:00', '12:00'), firstDate: '2027-01-21' })).toBe('dates');
    expect(by({ ...on('10:00', '12:00'), firstDate: '2027-01-20' })).toBe('met');
    const christmas = { extraDates: [{ date: '2026-12-23', ...at('10:00', '12:00') }] };
    expect(by({ ...christmas, exceptions: ['2026-12-23'] })).toBe('met');
    expect(by(christmas, { now: '2026-12-23T10:00:00+01:00' })).toBe('met');
    expect(by(christmas, { now: '2026-12-23T10:01:00+01:00' })).toBe('unmet');
    const rule = (rrule: string) => ({ rules: [{ rrule, ...at('10:00', '12:00') }] });
    expect(by(rule('FREQ=MONTHLY;BYDAY=1WE'))).toBe('met');
    expect(by(rule('FREQ=MONTHLY;INTERVAL=2;BYDAY=1WE'))).toBe('dates');
    expect(by(rule('FREQ=NEVER'))).toBe('dates');
    const cancelled = { lastDate: '2026-12-02', exceptions: ['2026-11-25', '2026-12-02'] };
    expect(by({ ...on('10:00', '12:00'), ...cancelled })).toBe('unmet');
  });
});

describe('The plain definition and the engine show the same dates', () => {
  it('of weeks, rules and single days, less what is cancelled', () => {
    const weekly = [{ day: 5, ...at('22:00', '01:00') }];
    expect(dates({ weekly, exceptions: ['2026-12-04'] })).toEqual([
      '11-27 22:00-01:00',
      '12-11 22:00-01:00',
      '12-18 22:00-01:00',
    ]);
    const rules = [{ rrule: 'FREQ=MONTHLY;BYDAY=-1SU,2TU', ...at('10:00', '11:00') }];
    expect(dates({ rules, extraDates: [{ date: '2026-12-01', ...at('09:00', '10:00') }] })).toEqual(
      ['11-29 10:00-11:00', '12-01 09:00-10:00', '12-08 10:00-11:00'],
    );
    // Days 1, 3 and 5 from a Sunday.
    const counted = [{ rrule: 'FREQ=DAILY;INTERVAL=2;COUNT=3', ...at('10:00', '11:00') }];
    expect(dates({ rules: counted, firstDate: '2026-11-22' })).toEqual(['11-26 10:00-11:00']);
  });

  it('across zones: 18:00 in New York is midnight in Copenhagen, but 23:00 for a week in autumn', () => {
    const weekly = [{ day: 3, ...at('18:00', '19:00') }];
    const availability = {
      timeZone: 'Europe/Copenhagen',
      weekly: [{ day: 4, ...at('00:00', '01:00') }],
    };
    const schedule = { timeZone: 'America/New_York', weekly };
    const asked = { asOf: '2026-10-21' };
    expect(dates(schedule, { availability }, asked)).toEqual([
      '10-21 18:00-19:00',
      '11-04 18:00-19:00',
      '11-11 18:00-19:00',
    ]);
    expect(dates({ weekly }, { availability }, asked)).toEqual([]);
  });

  it('in the hour that is shown twice: the first of them', () => {
    const schedule = { extraDates: [{ date: '2026-10-25', ...at('02:30', '03:30') }] };
    const by = (now: string) =>
      dates(schedule, {}, { asOf: '2026-10-25', timeZone: 'Europe/Copenhagen', now });
    expect(by('2026-10-25T02:30:00+02:00')).toHaveLength(1);
    expect(by('2026-10-25T02:15:00+01:00')).toEqual([]);
  });
});
