import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Match, questions, type Ranking, rank } from '../../src/index.ts';
import { catalogueOf, question } from '../arbitraries.ts';

const numRuns = 300;

/** What a list is worth: the summed score of its best three. */
const worth = (scores: readonly number[]) =>
  [...scores]
    .sort((a, b) => b - a)
    .slice(0, 3)
    .reduce((sum, score) => sum + score, 0);

/** What one call is worth: the list after a yes and after a no, each as likely as it is, against the list now. */
const gainOf = ({ matches }: Pick<Ranking, 'matches'>, match: Match): number => {
  const scoreOf = (changed: (own: Match) => number) =>
    worth(matches.map((own) => (own === match ? changed(own) : own.score)));
  const yes = scoreOf(({ utility, aversion }) => utility * (1 - aversion));
  const no = scoreOf(() => 0);
  return match.likelihood * yes + (1 - match.likelihood) * no - scoreOf(({ score }) => score);
};

const expectTrue = (ranking: Ranking) => {
  const calls = questions(ranking);
  const byId = new Map(calls.map((call) => [call.id, call]));
  const best = new Set([...ranking.matches].sort((a, b) => b.score - a.score).slice(0, 3));
  for (const match of ranking.matches) {
    const call = byId.get(match.id);
    // What is among the best three must be asked about in any case.
    if (best.has(match)) expect(call === undefined).toBe(match.standing === 'ready');
    if (match.standing === 'ready') expect(call).toBeUndefined();
    else {
      const gain = gainOf(ranking, match);
      expect(gain).toBeGreaterThanOrEqual(-1e-12);
      expect(Math.abs((call?.gain ?? 0) - gain)).toBeLessThanOrEqual(1e-12);
    }
    if (call) {
      const { id, activity, rank, ask, likelihood, utility, aversion } = match;
      const scoreIfMet = utility * (1 - aversion);
      expect(call).toEqual({
        ...{ id, activity, rank, ask, likelihood, scoreIfMet },
        gain: call.gain,
        contact: activity.contact,
      });
      if (!best.has(match)) expect(call.gain).toBeGreaterThan(0);
      expect(call.gain).toBeLessThan(3);
    }
  }
  for (const [at, call] of calls.slice(1).entries()) {
    const before = calls[at]!;
    expect(before.gain > call.gain || (before.gain === call.gain && before.rank < call.rank)).toBe(
      true,
    );
  }
  return calls.length;
};

/** Lists of any scores and chances, in any order, as variety may give them. */
const madeUp = () =>
  fc
    .array(
      fc.record({
        utility: fc.oneof(
          fc.constantFrom(0.25, 0.5, 1),
          fc.double({ min: 0.01, max: 1, noNaN: true }),
        ),
        chance: fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
        isOpen: fc.boolean(),
        aversion: fc.constantFrom(0, 0, 0.3),
      }),
      { maxLength: 8 },
    )
    .map((all) => {
      const matches = all.map(({ utility, chance, isOpen, aversion }, at) => {
        const likelihood = isOpen ? chance : 1;
        return {
          ...{ id: `n${at}`, activity: { id: `n${at}`, title: 'choir' }, rank: at + 1 },
          ...{ utility, likelihood, aversion, score: likelihood * utility * (1 - aversion) },
          ask: isOpen ? [{ requirement: 'audience', fact: 'group' }] : [],
          standing: isOpen ? 'ask-first' : 'ready',
        };
      });
      return { matches } as unknown as Ranking;
    });

describe('questions', () => {
  it('are worth what trying both answers shows, most worth first, for what must be asked alone', () => {
    let count = 0;
    fc.assert(
      fc.property(madeUp(), (ranking) => {
        count += expectTrue(ranking);
      }),
      { numRuns },
    );
    expect(count).toBeGreaterThan(numRuns / 2);
  });

  it('are so for rankings of every kind, with variety too', () => {
    fc.assert(
      fc.property(
        question(),
        fc.constantFrom(0, 0.5, 1),
        fc.constantFrom(2, 4, 10),
        ({ catalogue, patient, options, listing }, variety, k) => {
          expectTrue(rank(catalogue, patient, { ...options, ...listing, k, variety }));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are owed for the best three, also where nothing would take their place', () => {
    const reserved = { title: 'choir', audience: ['carers'] };
    const catalogue = catalogueOf(['a', 'b', 'c'].map((id) => ({ id, ...reserved })));
    const calls = questions(rank(catalogue, { interests: [{ text: 'choir' }] }));
    expect(calls.map(({ id, gain }) => [id, gain])).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 0],
    ]);
  });

  it('tell whom to call', () => {
    const contact = { phone: '+45 00 00 00 00' };
    const catalogue = catalogueOf([
      ...['a', 'b', 'c'].map((id) => ({ id, title: 'choir', benefits: { company: 0.2 } })),
      { id: 'd', title: 'choir', benefits: { company: 1 }, audience: ['carers'], contact },
    ]);
    const [call] = questions(rank(catalogue, { socialNeeds: { company: 1 } }));
    // d: half a chance of 1, against .5 for it now and .2 for each of the three.
    expect(call).toMatchObject({ id: 'd', contact, likelihood: 0.5, scoreIfMet: 1 });
    expect(call?.gain).toBeCloseTo(0.5 * 0.2, 12);
  });
});
