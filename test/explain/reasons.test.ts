import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASK_FIRST,
  type Caveat,
  type Explanation,
  explain,
  type FactorId,
  factorIds,
  READY,
  RULED_OUT,
  rank,
  scoreAll,
} from '../../src/index.ts';
import { type Case, catalogueOf, question, townHall } from '../arbitraries.ts';

const numRuns = 70;
const MOST = 1e-12;

/** Every activity of a case, explained. */
const toldAll = ({ catalogue, patient, options, listing }: Case): readonly Explanation[] =>
  catalogue.activities.map(({ id }) => explain(catalogue, patient, id, { ...options, ...listing }));

const everyCase = (check: (own: Case, told: readonly Explanation[]) => void) =>
  fc.assert(
    fc.property(question(), (own) => check(own, toldAll(own))),
    { numRuns },
  );

describe('An explanation', () => {
  it('has the figures of scoreAll, bit for bit, for every activity', () => {
    everyCase(({ catalogue, patient, options, listing }, told) => {
      const scores = scoreAll(catalogue, patient, { ...options, ...listing });
      for (const [row, own] of told.entries()) {
        for (const figure of ['score', 'likelihood', 'utility', 'aversion'] as const) {
          expect(scores[figure][row]).toBe(own[figure]);
        }
        for (const id of factorIds) {
          expect(scores.factors[id][row]).toBe(own.contributions[id].utility);
        }
        const standings = { 'ruled-out': RULED_OUT, 'ask-first': ASK_FIRST, ready: READY };
        expect(scores.standing[row]).toBe(standings[own.standing]);
        expect({ weights: own.weights, basis: own.basis, model: own.model }).toEqual({
          weights: scores.weights,
          basis: scores.basis,
          model: scores.model,
        });
      }
    });
  });

  it('has everything that its match in the ranking has, and its place in the whole list', () => {
    everyCase(({ catalogue, patient, options, listing }, told) => {
      const all = { ...options, ...listing, k: Number.POSITIVE_INFINITY };
      const { matches } = rank(catalogue, patient, all);
      for (const own of told) {
        const at = matches.findIndex(({ id }) => id === own.id);
        expect(own.outOf).toBe(matches.length);
        expect(own.rank).toBe(at < 0 ? undefined : at + 1);
        const match = matches[at];
        if (!match) continue;
        const { contributions, ...rest } = match;
        expect(own).toMatchObject(rest);
        for (const id of factorIds) {
          const { evidence: _, ...bare } = own.contributions[id];
          expect(bare).toEqual(contributions[id]);
        }
        expect(own.meets).toEqual(match.meets);
        expect(own.ask).toEqual(match.ask);
        expect(own.caveats).toEqual(match.caveats);
      }
    });
  });
});

describe('What an activity is ahead of', () => {
  it('is the next one in the list, by parts that add up to the lead', () => {
    everyCase(({ catalogue, patient, options, listing }, told) => {
      const all = { ...options, ...listing, k: Number.POSITIVE_INFINITY };
      const { matches } = rank(catalogue, patient, all);
      for (const { rank: place, aheadOf, score } of told) {
        const next = place === undefined ? undefined : matches[place];
        expect(aheadOf?.id).toBe(next?.id);
        if (!aheadOf || !next) continue;
        expect(aheadOf.title).toBe(next.activity.title);
        expect(aheadOf.lead).toBe(score - next.score);
        expect(aheadOf.lead).toBeGreaterThanOrEqual(0);
        const parts = [...factorIds.map((id) => aheadOf.factors[id])];
        const sum = [...parts, aheadOf.likelihood, aheadOf.aversion].reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - aheadOf.lead)).toBeLessThanOrEqual(MOST);
      }
    });
  });

  it('is told by the factor in which they differ', () => {
    const catalogue = catalogueOf([
      { id: 'a', title: 'choir', benefits: { company: 1 } },
      { id: 'b', title: 'choir', benefits: { company: 0.5 } },
      { id: 'c', title: 'choir', benefits: { company: 0.5 }, audience: ['carers'] },
    ]);
    const someone = { interests: [{ text: 'choir' }], socialNeeds: { company: 1 } };
    const first = explain(catalogue, someone, 'a').aheadOf;
    expect(first).toMatchObject({ id: 'b', likelihood: 0, aversion: 0 });
    expect(first?.factors).toMatchObject({ interests: 0, accessibility: 0, distance: 0 });
    expect(first?.factors.socialNeed).toBeCloseTo(1 / 6, 12);
    const second = explain(catalogue, someone, 'b').aheadOf;
    expect(second?.likelihood).toBeCloseTo(5 / 12, 12);
    expect(second?.factors.socialNeed).toBe(0);
    expect(explain(catalogue, someone, 'c').aheadOf).toBeUndefined();
  });
});

describe('A lead by likelihood and by what is disliked', () => {
  it('is told apart: first what is certain, then what of it is liked', () => {
    const catalogue = catalogueOf([
      { id: 'a', title: 'choir' },
      { id: 'b', title: 'choir', concepts: ['chess'], audience: ['carers'] },
    ]);
    const chess = { text: 'chess', liked: false, importance: 0.4 };
    const someone = { interests: [{ text: 'choir' }, chess] };
    const { aheadOf } = explain(catalogue, someone, 'a');
    expect(aheadOf?.lead).toBeCloseTo(1 - 0.5 * 0.6, 12);
    expect(aheadOf?.likelihood).toBeCloseTo(0.5, 12);
    expect(aheadOf?.aversion).toBeCloseTo(0.5 * 0.4, 12);
    expect(aheadOf?.factors.interests).toBeCloseTo(0, 12);
  });
});

describe('The shortfall', () => {
  /** The score if one factor had another utility, the others as they are. */
  const scoreWith = (own: Explanation, factor: FactorId, utility: number) => {
    const sum = factorIds.reduce((all, id) => {
      const { weight, utility: current } = own.contributions[id];
      return all + weight * (id === factor ? utility : current);
    }, 0);
    return own.likelihood * sum * (1 - own.aversion);
  };

  it('is there for what is in the list behind the k that are shown, and for nothing else', () => {
    everyCase(({ listing: { k = 10 } }, told) => {
      for (const { rank: place, shortfall } of told) {
        expect(shortfall !== undefined).toBe(place !== undefined && place > k && k > 0);
      }
    });
  });

  it('is the score that the last one shown has more, and what each factor alone would have to be', () => {
    let count = 0;
    fc.assert(
      fc.property(question(), fc.constantFrom(1, 2, 3), (question, k) => {
        const own = { ...question, listing: { ...question.listing, k } };
        const { catalogue, patient, options, listing } = own;
        const { matches } = rank(catalogue, patient, { ...options, ...listing });
        for (const told of toldAll(own)) {
          const { shortfall, score, contributions } = told;
          if (!shortfall) continue;
          count += 1;
          expect(shortfall.needed).toBe(matches.at(-1)!.score);
          expect(shortfall.score).toBe(shortfall.needed - score);
          expect(shortfall.score).toBeGreaterThanOrEqual(0);
          for (const id of factorIds) {
            const enough = shortfall.factors[id];
            if (enough === undefined) {
              if (contributions[id].weight > 0) {
                expect(scoreWith(told, id, 1)).toBeLessThan(shortfall.needed + MOST);
              }
            } else {
              expect(contributions[id].weight).toBeGreaterThan(0);
              expect(enough).toBeGreaterThanOrEqual(contributions[id].utility);
              expect(enough).toBeLessThanOrEqual(1);
              expect(Math.abs(scoreWith(told, id, enough) - shortfall.needed)).toBeLessThan(MOST);
            }
          }
        }
      }),
      { numRuns: 2 * numRuns },
    );
    expect(count).toBeGreaterThan(10);
  });

  it('is none for what the caller left out, however well it scores', () => {
    const catalogue = catalogueOf([
      { id: 'a', title: 'choir' },
      { id: 'b', title: 'garden', description: 'choir' },
    ]);
    const someone = { interests: [{ text: 'choir' }] };
    expect(explain(catalogue, someone, 'a', { k: 1, exclude: ['a'] }).shortfall).toBeUndefined();
    expect(explain(catalogue, someone, 'b', { k: 1 }).shortfall?.needed).toBe(1);
  });
});

describe('The highlights', () => {
  it('are at most two factors of one half or more, the stronger first, and no more of a loss than there is', () => {
    everyCase((_, told) => {
      for (const own of told) {
        const { highlights, contributions, caveats } = own;
        const counted = factorIds.filter((id) => contributions[id].weight > 0);
        const good = counted.filter((id) => contributions[id].utility >= 0.5);
        const given = highlights.reasons.map((id) => contributions[id].contribution);
        expect(given).toEqual([...given].sort((a, b) => b - a));
        expect(given.length).toBeLessThanOrEqual(2);
        expect(highlights.reasons.every((id) => good.includes(id))).toBe(true);

        // What is ruled out is told as it would be if it were not.
        if (own.standing === 'ruled-out') continue;
        const sure = [
          own.utility * (1 - own.likelihood),
          own.utility * own.likelihood * own.aversion,
        ];
        const losses = [
          ...counted
            .filter((id) => !good.includes(id))
            .map((id) => contributions[id].weight * (1 - contributions[id].utility)),
          ...sure,
        ];
        const { caveat } = highlights;
        if (caveat && caveat.code !== 'finding') {
          expect(caveat.loss).toBeLessThanOrEqual(Math.max(...losses) + MOST);
          expect(caveat.loss).toBeGreaterThanOrEqual(Math.max(...sure) - MOST);
          expect(caveat.loss).toBeGreaterThan(0);
          expectMeant(caveat, own);
        } else {
          expect(Math.max(...sure)).toBeLessThanOrEqual(MOST);
          const open = caveats.filter(({ state }) => state === 'unknown');
          expect(caveat?.finding).toEqual(open[0] ?? caveats[0]);
        }
      }
    });
  });

  const expectMeant = (caveat: Exclude<Caveat, { code: 'finding' }>, own: Explanation) => {
    if (caveat.code === 'factor') {
      expect(own.contributions[caveat.factor].utility).toBeLessThan(0.5);
    } else if (caveat.code === 'ask') {
      expect(own.ask.length).toBeGreaterThan(0);
    } else {
      expect(own.disliked.length).toBeGreaterThan(0);
    }
  };

  it('are silent about a factor that unknown facts could turn', () => {
    const someone = {
      home: townHall,
      interests: [{ text: 'choir' }],
      accessNeeds: [{ feature: 'seating' as const, required: false }],
      socialNeeds: { company: 1 },
    };
    const tell = (fields: object) =>
      explain(
        catalogueOf([{ id: 'a', title: 'choir', status: 'running', ...fields }]),
        someone,
        'a',
      ).highlights;
    expect(tell({})).toEqual({ reasons: ['interests'], caveat: undefined });
    expect(tell({ access: { seating: 'no' } }).caveat).toMatchObject({ factor: 'accessibility' });
    expect(tell({ places: [{ point: townHall }], benefits: { company: 0.6 } }).reasons).toEqual([
      'interests',
      'distance',
    ]);
  });

  it('tell the stronger reason first, and the strongest caveat alone', () => {
    const someone = {
      interests: [{ text: 'choir' }, { text: 'chess', liked: false, importance: 0.2 }],
      socialNeeds: { company: 1 },
    };
    const tell = (fields: object) =>
      explain(catalogueOf([{ id: 'a', title: 'choir', ...fields }]), someone, 'a').highlights;
    expect(tell({ benefits: { company: 0.9 } })).toMatchObject({
      reasons: ['interests', 'socialNeed'],
      caveat: { code: 'finding', finding: { requirement: 'running', code: 'status-not-stated' } },
    });
    expect(tell({ status: 'running', benefits: { company: 1 } }).caveat).toBeUndefined();
    expect(tell({ benefits: { company: 0 } })).toMatchObject({
      reasons: ['interests'],
      caveat: { code: 'factor', factor: 'socialNeed' },
    });
    expect(tell({ benefits: { company: 0 }, audience: ['carers'] })).toMatchObject({
      caveat: { code: 'factor', factor: 'socialNeed', loss: expect.closeTo(1 / 3, 12) },
    });
    expect(tell({ benefits: { company: 1 }, audience: ['carers'] })).toMatchObject({
      caveat: { code: 'ask', loss: 0.5 },
    });
    const disliked = { text: 'chess', liked: false, importance: 0.8 };
    const both = { title: 'choir', concepts: ['chess'], audience: ['carers'] };
    expect(
      explain(
        catalogueOf([{ id: 'a', ...both }]),
        { interests: [{ text: 'choir' }, disliked] },
        'a',
      ).highlights.caveat,
    ).toMatchObject({ code: 'ask', loss: 0.5 });
    expect(tell({ concepts: ['chess'], benefits: { company: 1 } }).caveat).toMatchObject({
      code: 'disliked',
      loss: expect.closeTo(0.2, 12),
    });
  });
});
