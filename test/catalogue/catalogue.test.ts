import { describe, expect, it } from 'vitest';
import { type Activity, buildCatalogue, rank, type Statistics } from '../../src/index.ts';

const asOf = '2026-11-25';
const activity = (id: string, facts: Partial<Activity> = {}): Activity => ({
  id,
  title: id,
  ...facts,
});
const statisticsOf = (activities: readonly Activity[]): Statistics =>
  buildCatalogue(activities, { asOf }).statistics;

describe('Statistics', () => {
  it('count in how many activities a term occurs, once and never being the same', () => {
    const { activities, terms } = statisticsOf([
      activity('a', { title: 'Choir, a choir', description: 'choir' }),
      activity('b', { tags: ['choir'] }),
      activity('c', { title: 'Chess' }),
    ]);
    expect(activities).toBe(3);
    expect(terms).toEqual({ choir: 2 });
  });

  it('count known answers on access, but not of a source that never says no', () => {
    const yes = (id: string, source: string): Activity =>
      activity(id, { source, access: { lift: 'yes' } });
    const list = Array.from({ length: 9 }, (_, at) => yes(`list-${at}`, 'amenities'));
    const audit = [yes('x', 'audit'), activity('y', { source: 'audit', access: { lift: 'no' } })];
    const limited = activity('z', {
      source: 'audit',
      access: { lift: 'limited', seating: 'unknown' },
    });
    const { access } = statisticsOf([...list, ...audit, limited]);
    expect(access.lift).toEqual({ known: 3, yes: 1 });
    expect(access.seating).toEqual({ known: 0, yes: 0 });
    expect(statisticsOf(list).access.lift).toEqual({ known: 0, yes: 0 });
  });

  it('do not hang on the order of the activities, and neither does their hash', () => {
    const activities = ['choir', 'chess', 'choir practice', 'chess club'].map((title, at) =>
      activity(String(at), { title, access: { lift: at % 2 === 0 ? 'yes' : 'no' } }),
    );
    const one = buildCatalogue(activities, { asOf });
    const other = buildCatalogue([...activities].reverse(), { asOf });
    expect(JSON.stringify(other.statistics)).toBe(JSON.stringify(one.statistics));
    expect(other.statisticsHash).toBe(one.statisticsHash);
  });

  it.each([
    ['nothing', null],
    ['no counts', {}],
    ['a count below 0', { activities: -5 }],
    ['a term that occurs nowhere', { terms: { choir: 0 } }],
    [
      'more yes than answers',
      { access: { ...statisticsOf([]).access, lift: { known: 1, yes: 2 } } },
    ],
  ])('are refused where no catalogue could have them: %s', (_, change) => {
    const good = statisticsOf([activity('a')]);
    const statistics = (
      change && Object.keys(change).length > 0 ? { ...good, ...change } : change
    ) as Statistics;
    expect(() => buildCatalogue([], { asOf, statistics })).toThrow(TypeError);
    expect(() => buildCatalogue([], { asOf, statistics: good })).not.toThrow();
  });

  it('can be passed in, survive JSON, and name the model of the ranking', () => {
    const all = [activity('a', { title: 'Choir' }), activity('b', { title: 'Choir coffee' })];
    const words = { asOf, concepts: [] };
    const whole = buildCatalogue(all, words);
    const statistics = JSON.parse(JSON.stringify(whole.statistics)) as Statistics;
    const shard = buildCatalogue(all.slice(0, 1), { ...words, statistics });
    const patient = { interests: [{ text: 'choir coffee' }] };
    const scoreOfA = (catalogue: typeof whole) =>
      rank(catalogue, patient).matches.find(({ id }) => id === 'a')?.score;
    expect(scoreOfA(shard)).toBe(scoreOfA(whole));
    expect(rank(shard, patient).model).toEqual(rank(whole, patient).model);
    expect(scoreOfA(buildCatalogue(all.slice(0, 1), words))).not.toBe(scoreOfA(whole));
  });
});
