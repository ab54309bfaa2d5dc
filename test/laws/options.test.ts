import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RankOptions, rank, requirementIds } from '../../src/index.ts';
import { type Case, MOST, question } from '../arbitraries.ts';

const numRuns = 100;
const all = { k: Number.POSITIVE_INFINITY };

const list = ({ catalogue, patient, options }: Case, more: RankOptions = {}) =>
  rank(catalogue, patient, { ...options, ...all, ...more });

/** A match without its place in the list. */
const figures = (matches: ReturnType<typeof list>['matches']) =>
  JSON.stringify(matches.map(({ rank: _, ...match }) => match));

const subset = () => fc.array(fc.boolean(), { minLength: MOST, maxLength: MOST });
const some = (one: Case, chosen: readonly boolean[]) =>
  one.catalogue.activities.map(({ id }) => id).filter((_, at) => chosen[at]);

describe('only and exclude', () => {
  it('choose among the activities and change nothing about them', () => {
    fc.assert(
      fc.property(question(), subset(), subset(), (one, chosen, left) => {
        const only = some(one, chosen);
        const exclude = some(one, left);
        const isIn = (id: string) => only.includes(id) && !exclude.includes(id);
        const ranking = list(one, { only, exclude });
        const whole = list(one);
        expect(figures(ranking.matches)).toBe(figures(whole.matches.filter(({ id }) => isIn(id))));
        const considered = one.catalogue.activities.filter(({ id }) => isIn(id));
        expect(ranking.considered).toBe(considered.length);
        expect([ranking.basis, ranking.weights, ranking.model]).toEqual([
          whole.basis,
          whole.weights,
          whole.model,
        ]);
      }),
      { numRuns },
    );
  });

  it('are one another’s complement', () => {
    fc.assert(
      fc.property(question(), subset(), (one, chosen) => {
        const only = some(one, chosen);
        const exclude = one.catalogue.activities
          .map(({ id }) => id)
          .filter((id) => !only.includes(id));
        expect(JSON.stringify(list(one, { only }))).toBe(JSON.stringify(list(one, { exclude })));
      }),
      { numRuns },
    );
  });

  it('take lists and sets, in any order, with repeats, and note ids that the catalogue does not have', () => {
    fc.assert(
      fc.property(question(), subset(), (one, chosen) => {
        const only = some(one, chosen);
        const expected = JSON.stringify(list(one, { only }));
        expect(JSON.stringify(list(one, { only: new Set(only) }))).toBe(expected);
        expect(JSON.stringify(list(one, { only: [...only, ...only].reverse() }))).toBe(expected);
        expect(list(one, { only }).notes).not.toContain('unknown-ids');
        const { notes, ...rest } = list(one, { only: [...only, 'nowhere else'] });
        expect(notes).toContain('unknown-ids');
        expect(rest.considered).toBe(only.length);
        expect(list(one, { exclude: ['nowhere else'] }).notes).toContain('unknown-ids');
      }),
      { numRuns: 60 },
    );
  });

  it('of nothing is nothing, and of everything is all', () => {
    fc.assert(
      fc.property(question(), (one) => {
        expect(list(one, { only: [] })).toMatchObject({ matches: [], considered: 0 });
        const ids = one.catalogue.activities.map(({ id }) => id);
        expect(JSON.stringify(list(one, { only: ids, exclude: [] }))).toBe(
          JSON.stringify(list(one)),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('minScore and standing', () => {
  it('cut the list at the score, the score itself included', () => {
    fc.assert(
      fc.property(
        question(),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, n, any) => {
          const whole = list(one);
          const { matches } = whole;
          const minScore =
            matches.length > 0 && n % 2 === 0 ? matches[n % matches.length]!.score : any;
          const cut = list(one, { minScore });
          expect(JSON.stringify(cut.matches)).toBe(
            JSON.stringify(matches.filter(({ score }) => score >= minScore)),
          );
          expect(cut.matches.length + cut.belowMinScore).toBe(matches.length + whole.belowMinScore);
        },
      ),
      { numRuns },
    );
  });

  it('share the list out by standing', () => {
    fc.assert(
      fc.property(question(), (one) => {
        const { matches } = list(one);
        for (const standing of ['ready', 'ask-first'] as const) {
          const own = list(one, { standing }).matches;
          expect(figures(own)).toBe(
            figures(matches.filter((match) => match.standing === standing)),
          );
          expect(own.map(({ rank: place }) => place)).toEqual(own.map((_, at) => at + 1));
        }
      }),
      { numRuns },
    );
  });

  it('account for every activity that is considered: listed, ruled out or below', () => {
    fc.assert(
      fc.property(question(), ({ listing: { standing: _, ...listing }, ...one }) => {
        const ranking = list({ ...one, listing }, { ...listing, ...all });
        const { matches, ruledOutTotal, belowMinScore, considered, ruledOut } = ranking;
        expect(matches.length + ruledOutTotal + belowMinScore).toBe(considered);
        const counts = requirementIds.map((id) => ruledOut[id]);
        expect(Math.max(...counts)).toBeLessThanOrEqual(ruledOutTotal);
        expect(counts.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(ruledOutTotal);
      }),
      { numRuns },
    );
  });
});

describe('Policies', () => {
  it.each(requirementIds)(
    'of %s: exclude lists the part of ask that has nothing open there',
    (id) => {
      fc.assert(
        fc.property(question(), (one) => {
          const by = (policy: 'ask' | 'accept' | 'exclude') =>
            list(one, { unknown: { ...one.options.unknown, [id]: policy } });
          const [asked, accepted, excluded] = [by('ask'), by('accept'), by('exclude')];
          const isOpen = (match: (typeof asked.matches)[number]) =>
            match.ask.some(({ requirement }) => requirement === id);
          expect(figures(excluded.matches)).toBe(
            figures(asked.matches.filter((match) => !isOpen(match))),
          );
          const scores = new Map(accepted.matches.map(({ id, score }) => [id, score]));
          for (const match of asked.matches) {
            expect(scores.get(match.id)).toBeGreaterThanOrEqual(match.score);
            if (!isOpen(match)) expect(scores.get(match.id)).toBe(match.score);
          }
          expect(accepted.ruledOut).toEqual(asked.ruledOut);
          for (const { ask, caveats } of accepted.matches) {
            expect(ask.some(({ requirement }) => requirement === id)).toBe(false);
            expect(caveats.every(({ state }) => state !== 'unmet')).toBe(true);
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});
