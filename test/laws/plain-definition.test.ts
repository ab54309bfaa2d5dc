import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultModel,
  explain,
  factorIds,
  type Match,
  type Ranking,
  rank,
  requirementIds,
  scoreAll,
} from '../../src/index.ts';
import { greatCircleKm } from '../../src/math/geodesy.ts';
import { travelModes } from '../../src/model/vocabulary.ts';
import { catalogueOf, question, townHall } from '../arbitraries.ts';
import {
  type PlainMatch,
  plainFactorIds,
  plainJudgements,
  plainRanking,
  plainRequirementIds,
} from '../oracle/plain-ranking.ts';

const CLOSE = 1e-12;

const isClose = (a: number, b: number) => Math.abs(a - b) <= CLOSE;

/** `requirement/fact`, as the plain definition writes it. */
const asked = ({ ask }: Match) =>
  ask.map(({ requirement, fact }) => `${requirement}/${fact}`).sort();

const written = (meets: Match['meets'] | PlainMatch['meets']) =>
  meets
    .map(({ date, start, end, timeZone, here }) => {
      return [date, start, end, timeZone, here?.date, here?.start, here?.end].join();
    })
    .join('\n');

/** The same order, but that scores which differ by rounding alone may stand either way round. */
const expectSameOrder = (
  matches: readonly { readonly id: string }[],
  plain: readonly PlainMatch[],
) => {
  const ids = matches.map(({ id }) => id);
  const plainIds = plain.map(({ id }) => id);
  if (ids.join('\n') === plainIds.join('\n')) return;
  expect([...ids].sort()).toEqual([...plainIds].sort());
  const scores = new Map(plain.map(({ id, score }) => [id, score]));
  const own = ids.map((id) => scores.get(id));
  for (const [at, score] of own.entries()) {
    if (at > 0 && !isClose(own[at - 1]!, score!)) expect(own[at - 1]).toBeGreaterThan(score!);
    // Exactly equal scores are not a matter of rounding.
    if (at > 0 && own[at - 1] === score) {
      expect(plainIds.indexOf(ids[at - 1]!)).toBeLessThan(plainIds.indexOf(ids[at]!));
    }
  }
};

const expectSame = (ranking: Ranking, plain: ReturnType<typeof plainRanking>) => {
  expectSameOrder(ranking.matches, plain.matches);
  const byId = new Map(plain.matches.map((match) => [match.id, match]));
  for (const match of ranking.matches) {
    const other = byId.get(match.id)!;
    const figures = ['score', 'likelihood', 'utility', 'aversion'] as const;
    const differs =
      figures.find((figure) => !isClose(match[figure], other[figure])) ??
      factorIds.find((id) => !isClose(match.contributions[id].utility, other.utilities[id]));
    if (differs) expect({ differs, ...match }).toEqual(other);
    if (match.standing !== other.standing) expect(match.standing).toBe(other.standing);
    if (asked(match).join() !== other.ask.join()) expect(asked(match)).toEqual(other.ask);
    if (written(match.meets) !== written(other.meets)) expect(match.meets).toEqual(other.meets);
  }
  const { considered, ruledOut, ruledOutTotal, belowMinScore, basis, weights } = ranking;
  expect({ considered, ruledOut, ruledOutTotal, belowMinScore }).toEqual({
    considered: plain.considered,
    ruledOut: plain.ruledOut,
    ruledOutTotal: plain.ruledOutTotal,
    belowMinScore: plain.belowMinScore,
  });
  expect(isClose(basis, plain.basis), 'basis').toBe(true);
  for (const id of factorIds) expect(isClose(weights[id], plain.weights[id]), id).toBe(true);
};

describe('The plain definition', () => {
  it('knows every factor and every requirement', () => {
    expect([...plainFactorIds].sort()).toEqual([...factorIds].sort());
    expect([...plainRequirementIds].sort()).toEqual([...requirementIds].sort());
  });

  it('says what rank says: ids in order, figures to 1e-12, standing, questions and counts', () => {
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options, listing }) => {
        const all = { ...options, ...listing, k: Number.POSITIVE_INFINITY };
        expectSame(rank(catalogue, patient, all), plainRanking(catalogue, patient, all));
      }),
      { numRuns: 200 },
    );
  });

  it('says what explain says of every requirement: its state, and what is not known', () => {
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options }) => {
        for (const activity of catalogue.activities) {
          const plain = plainJudgements(catalogue, patient, activity, options);
          const told = explain(catalogue, patient, activity.id, options);
          for (const id of requirementIds) {
            const own = told.requirements.find(({ requirement }) => requirement === id);
            const open = own?.findings.filter(({ state }) => state === 'unknown') ?? [];
            const { state = 'met', facts = [] } = plain[id] ?? {};
            expect(own?.state ?? 'met', `${activity.id} ${id}`).toBe(state);
            if (state !== 'unknown') continue;
            const asked = new Set(open.map(({ fact }): string => fact));
            expect([...asked].sort(), `${activity.id} ${id}`).toEqual([...facts].sort());
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says what rank says of catalogues that fill words, blocks and shortlists, and run over', () => {
    // Around the bits of one and two words, and more than any block or shortlist is long.
    const sizes = fc.constantFrom(31, 32, 33, 64, 65, 90, 200, 1023, 1025, 2048, 2500, 4100);
    fc.assert(
      fc.property(question(), sizes, fc.nat(30), ({ catalogue, patient, options }, size, k) => {
        fc.pre(catalogue.size > 0);
        const { activities } = catalogue;
        // A stride that is prime to most sizes, so that equal activities do not lie in a row.
        const many = Array.from({ length: size }, (_, at) => ({
          ...activities[(at * 7 + (at >> 5)) % activities.length]!,
          id: `${at % 10}-${at}`,
        }));
        const large = catalogueOf(many, catalogue);
        const all = { ...options, k: Number.POSITIVE_INFINITY };
        const plain = plainRanking(large, patient, all);
        const ranking = rank(large, patient, all);
        expectSame(ranking, plain);
        const first = rank(large, patient, { ...options, k });
        expect(first).toEqual({ ...ranking, matches: ranking.matches.slice(0, k) });
        const told = [0, k, size - 1].map((at) => explain(large, patient, many[at]!.id, options));
        const places = new Map(ranking.matches.map(({ id, rank: place }) => [id, place]));
        expect(told.map(({ rank: place }) => place)).toEqual(told.map(({ id }) => places.get(id)));
        const { score, ids } = scoreAll(large, patient, options);
        for (const { id, score: own } of ranking.matches.slice(0, 50)) {
          expect(score[ids.indexOf(id)]).toBe(own);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says what rank says at the very edge of the reach: within at the limit, beyond one bit further', () => {
    const { modes } = defaultModel.parameters.travel;
    const venue = fc.record({
      lat: fc.double({ min: 55, max: 57, noNaN: true }),
      lng: fc.double({ min: 11, max: 14, noNaN: true }),
    });
    fc.assert(
      fc.property(
        venue,
        fc.constantFrom(...travelModes),
        fc.boolean(),
        (point, mode, byMinutes) => {
          const km = greatCircleKm(townHall, point);
          const { overheadMinutes, detour, kmPerHour } = modes[mode];
          const limit = byMinutes ? overheadMinutes + (60 * km * detour) / kmPerHour : km * detour;
          const catalogue = catalogueOf([{ id: 'a', title: 'choir', places: [{ point }] }]);
          const listed = (reach: number) => {
            const travel = { modes: [mode], [byMinutes ? 'reachMinutes' : 'reachKm']: reach };
            const someone = { home: townHall, travel, interests: [{ text: 'choir' }] };
            expectSame(rank(catalogue, someone), plainRanking(catalogue, someone));
            return rank(catalogue, someone).matches.length;
          };
          expect([listed(limit), listed(limit * (1 - Number.EPSILON))]).toEqual([1, 0]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
