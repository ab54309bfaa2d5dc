import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASK_FIRST,
  buildCatalogue,
  explain,
  factorIds,
  type RankOptions,
  READY,
  RULED_OUT,
  rank,
  requirementIds,
  scoreAll,
} from '../../src/index.ts';
import { asOf, question } from '../arbitraries.ts';

const numRuns = 60;

describe('rank, explain and scoreAll', () => {
  it('give every match the same figures, bit for bit, under the same options', () => {
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options, listing }) => {
        const settings = { ...options, ...listing };
        const ranking = rank(catalogue, patient, settings);
        const scores = scoreAll(catalogue, patient, settings);
        expect(scores.ids).toEqual(catalogue.activities.map(({ id }) => id));
        expect(scores.weights).toEqual(ranking.weights);
        expect(scores.basis).toBe(ranking.basis);
        expect(scores.model).toEqual(ranking.model);
        for (const match of ranking.matches) {
          const told = explain(catalogue, patient, match.id, settings);
          const {
            contributions,
            requirements: _,
            disliked,
            unmet,
            highlights: __,
            aheadOf: ___,
            shortfall: ____,
            outOf,
            basis,
            weights,
            model,
            ...rest
          } = told;
          expect(unmet).toEqual([]);
          expect(disliked.length > 0 || match.aversion === 0).toBe(true);
          expect(outOf).toBeGreaterThanOrEqual(match.rank);
          expect({ basis, weights, model }).toEqual({
            basis: ranking.basis,
            weights: ranking.weights,
            model: ranking.model,
          });
          const bare = Object.fromEntries(
            factorIds.map((id) => {
              const { evidence: _, ...contribution } = contributions[id];
              return [id, contribution];
            }),
          );
          expect({ ...rest, contributions: bare }).toEqual(match);
          const row = catalogue.rows.get(match.id)!;
          for (const figure of ['score', 'likelihood', 'utility', 'aversion'] as const) {
            expect(scores[figure][row]).toBe(match[figure]);
          }
          for (const id of factorIds) {
            expect(scores.factors[id][row]).toBe(match.contributions[id].utility);
          }
          expect(scores.standing[row]).toBe(match.standing === 'ready' ? READY : ASK_FIRST);
        }
      }),
      { numRuns },
    );
  });

  it('agree on what is not listed: explain gives it no place, and scoreAll says what rules it out', () => {
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options, listing: { k: _, ...listing } }) => {
        const settings = { ...options, ...listing, k: Number.POSITIVE_INFINITY };
        const { matches } = rank(catalogue, patient, settings);
        const listed = new Set(matches.map(({ id }) => id));
        const scores = scoreAll(catalogue, patient, settings);
        for (const [row, { id }] of catalogue.activities.entries()) {
          const told = explain(catalogue, patient, id, settings);
          expect(told.rank !== undefined, `${id} has a place`).toBe(listed.has(id));
          expect(told.outOf).toBe(matches.length);
          expect(scores.score[row]).toBe(told.score);
          expect(scores.likelihood[row]).toBe(told.likelihood);
          expect(scores.utility[row]).toBe(told.utility);
          expect(scores.standing[row] === RULED_OUT).toBe(told.standing === 'ruled-out');
          const bits = requirementIds.filter((id) => scores.ruledOutBy[id][row] === 1);
          const unmet = told.unmet.map(({ requirement }) => requirement);
          expect(bits).toEqual(requirementIds.filter((id) => unmet.includes(id)));
        }
      }),
      { numRuns },
    );
  });

  it('give the same bytes when called twice', () => {
    fc.assert(
      fc.property(question(), ({ catalogue, patient, options, listing }) => {
        const settings = { ...options, ...listing };
        const answers = () =>
          JSON.stringify([
            rank(catalogue, patient, settings),
            scoreAll(catalogue, patient, settings),
            catalogue.activities.map(({ id }) => explain(catalogue, patient, id, settings)),
          ]);
        expect(answers()).toBe(answers());
      }),
      { numRuns },
    );
  });

  it('do not hear of what was asked before: another patient in between changes nothing', () => {
    fc.assert(
      fc.property(question(), question(), ({ catalogue, patient, options }, other) => {
        const before = JSON.stringify(rank(catalogue, patient, options));
        rank(catalogue, other.patient);
        scoreAll(other.catalogue, other.patient, other.options);
        expect(JSON.stringify(rank(catalogue, patient, options))).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});

const deepFreeze = <T>(value: T): T => {
  if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value)) {
    for (const own of Object.values(value)) deepFreeze(own);
    Object.freeze(value);
  }
  return value;
};

/** As JSON, maps and sets included. */
const written = (...values: readonly unknown[]) =>
  JSON.stringify(values, (_, value) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );

describe('No argument', () => {
  it('is changed by any call, and a frozen one will do', () => {
    fc.assert(
      fc.property(
        question(),
        ({ catalogue: { activities, asOf, timeZone, statistics }, patient, options, listing }) => {
          const { only, exclude, ...rest } = listing;
          const settings: RankOptions = {
            ...options,
            ...rest,
            ...(only ? { only: new Set(only) } : {}),
            ...(exclude ? { exclude: [...exclude] } : {}),
          };
          const ids = activities.map(({ id }) => id);
          const frame = { asOf, statistics, ...(timeZone ? { timeZone } : {}) };
          const before = written(activities, statistics, patient, settings);
          for (const value of [activities, statistics, patient, settings]) deepFreeze(value);
          const catalogue = buildCatalogue(activities, deepFreeze(frame));
          const built = written(catalogue);
          rank(catalogue, patient, settings);
          scoreAll(catalogue, patient, settings);
          for (const id of ids) explain(catalogue, patient, id, settings);
          expect(written(activities, statistics, patient, settings)).toBe(before);
          expect(written(catalogue)).toBe(built);
        },
      ),
      { numRuns },
    );
  });

  it('stays tied to the catalogue: changing the list afterwards changes no ranking', () => {
    const list = [
      { id: 'a', title: 'choir' },
      { id: 'b', title: 'choir' },
    ];
    const catalogue = buildCatalogue(list, { asOf });
    const call = () => JSON.stringify(rank(catalogue, { interests: [{ text: 'choir' }] }));
    const before = call();
    list.reverse().pop();
    expect(call()).toBe(before);
  });
});
