import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Figure,
  type Gap,
  type GapOptions,
  gaps,
  type RankingRow,
} from '../../src/evaluate/index.ts';

const times = (count: number, one: RankingRow): RankingRow[] =>
  Array.from({ length: count }, () => one);

const BYS = ['all', 'area', 'need', 'area-and-need'] as const;
const FIGURES = [
  ...(['patients', 'emptyLists', 'shortLists', 'affected'] as const),
  ...(['mostOfEmpty', 'mostOfShort'] as const),
];
type FigureName = (typeof FIGURES)[number] | 'meanShare';

const taken = fc.constantFrom(0, 0, 0, 1, 3, 7, 10);
const patientRow = (mostNeeds: number): fc.Arbitrary<RankingRow> =>
  fc.record({
    area: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd', undefined),
    needs: fc.uniqueArray(fc.constantFrom('k', 'l', 'm'), { maxLength: mostNeeds }),
    considered: fc.constantFrom(10, 30, 70),
    ruledOut: fc.record({ x: taken, y: taken }),
    listed: fc.constantFrom(0, 0, 1, 2, 5, 9),
  });
const rankingsOf = (mostNeeds: number): fc.Arbitrary<RankingRow[]> =>
  fc
    .array(fc.tuple(patientRow(mostNeeds), fc.integer({ min: 1, max: 7 })), { maxLength: 14 })
    .map((some) => some.flatMap(([one, count]) => times(count, one)));
const leasts = fc.constantFrom(2, 3, 5, 10);

const keyOf = ({ area, need }: Partial<Gap>): string =>
  JSON.stringify([area === undefined ? 'all' : [area], need === undefined ? 'all' : [need]]);

/** Every figure of one name and requirement in all four tables, by group. */
const everywhere = (rows: readonly RankingRow[], requirement: string, options: GapOptions) => {
  const found = BYS.flatMap((by) => gaps(rows, { ...options, by }));
  return new Map(
    found.filter((gap) => gap.requirement === requirement).map((gap) => [keyOf(gap), gap]),
  );
};

/** Groups whose figures add up to that of another: by area always, by need where nobody has two. */
const partitions = (groups: Iterable<Gap>, withNeeds: boolean) => {
  const all = [...groups];
  const parts = (total: Gap, key: 'area' | 'need') =>
    all.filter((gap) => {
      const { [key]: _, ...rest } = gap;
      return gap[key] !== undefined && keyOf(rest) === keyOf(total);
    });
  return all.flatMap((total) => [
    ...(total.area === undefined ? [{ total, parts: parts(total, 'area') }] : []),
    ...(total.need === undefined && withNeeds ? [{ total, parts: parts(total, 'need') }] : []),
  ]);
};

/** What a reader can reckon: the groups whose suppressed figure follows from all sums of the tables. */
const reckoned = (
  table: ReadonlyMap<string, Gap>,
  name: FigureName,
  withNeeds: boolean,
): string[] => {
  const unknown = [...table].filter(([, gap]) => gap[name] === 'suppressed').map(([key]) => key);
  const equations = partitions(table.values(), withNeeds).map(({ total, parts }) => {
    const equation = new Array<number>(unknown.length).fill(0);
    for (const [gap, sign] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const at = unknown.indexOf(keyOf(gap));
      if (at >= 0) equation[at] = (equation[at] ?? 0) + sign;
    }
    return equation;
  });
  return unknown.filter((_, at) => isFixed(equations, at));
};

/** Whether the equations leave one value to unknown `at`: Gauss–Jordan, with it as the last column. */
const isFixed = (equations: readonly (readonly number[])[], at: number): boolean => {
  const last = (equations[0]?.length ?? 0) - 1;
  const matrix = equations.map((equation) => {
    const copy = [...equation];
    const own = copy.splice(at, 1);
    return [...copy, ...own];
  });
  let done = 0;
  for (let column = 0; column <= last; column++) {
    const pivot = matrix.findIndex((line, i) => i >= done && Math.abs(line[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    if (column === last) return true;
    const [line = []] = matrix.splice(pivot, 1);
    const scaled = line.map((value) => value / (line[column] ?? 1));
    for (const [i, other] of matrix.entries()) {
      const factor = other[column] ?? 0;
      matrix[i] = other.map((value, k) => value - factor * (scaled[k] ?? 0));
    }
    matrix.splice(done, 0, scaled);
    done += 1;
  }
  return false;
};

const numberOf = (gap: Gap | undefined, name: FigureName): number => Number(gap?.[name] ?? 0);

describe('Of any rankings', () => {
  it('the order changes nothing, byte for byte', () => {
    fc.assert(
      fc.property(
        rankingsOf(3).chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
        fc.constantFrom(...BYS),
        fc.constantFrom(1, 5),
        ([rows, shuffled], by, least) => {
          const text = JSON.stringify(gaps(rows, { by, least }));
          expect(JSON.stringify(gaps(shuffled, { by, least }))).toBe(text);
        },
      ),
    );
  });

  it('the figures of the parts add up to those of the whole', () => {
    fc.assert(
      fc.property(rankingsOf(1), (rows) => {
        const table = everywhere(rows, 'x', { least: 1 });
        for (const { total, parts } of partitions(table.values(), true)) {
          for (const name of FIGURES) {
            const sum = parts.reduce((so, part) => so + numberOf(part, name), 0);
            expect(sum).toBe(total[name]);
          }
          const shares = parts.reduce(
            (so, part) => so + numberOf(part, 'meanShare') * numberOf(part, 'patients'),
            0,
          );
          expect(shares).toBeCloseTo(numberOf(total, 'meanShare') * numberOf(total, 'patients'), 9);
        }
      }),
    );
  });

  it('no suppressed figure but a zero can be reckoned from all the tables', () => {
    let suppressed = 0;
    fc.assert(
      fc.property(rankingsOf(1), leasts, (rows, least) => {
        for (const requirement of ['x', 'y']) {
          const table = everywhere(rows, requirement, { least });
          const truth = everywhere(rows, requirement, { least: 1 });
          for (const name of [...FIGURES, 'meanShare' as const]) {
            suppressed += [...table.values()].filter((gap) => gap[name] === 'suppressed').length;
            for (const key of reckoned(table, name, true)) {
              expect([name, key, numberOf(truth.get(key), name)]).toEqual([name, key, 0]);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(suppressed).toBeGreaterThan(500);
  });

  it('what is suppressed of a known sum is together nothing or enough, and not one each', () => {
    fc.assert(
      fc.property(rankingsOf(1), leasts, (rows, least) => {
        const table = everywhere(rows, 'x', { least });
        const truth = everywhere(rows, 'x', { least: 1 });
        for (const name of FIGURES) {
          for (const { total, parts } of partitions(table.values(), true)) {
            if (total[name] === 'suppressed') continue;
            const hidden = parts
              .filter((part) => part[name] === 'suppressed')
              .map((part) => numberOf(truth.get(keyOf(part)), name))
              .filter((count) => count > 0);
            const sum = hidden.reduce((so, count) => so + count, 0);
            expect(sum === 0 || (sum >= least && hidden.length > 1)).toBe(true);
            expect(sum === 0 || sum > hidden.length).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('no shown count is small, nor is that of those who have not the need', () => {
    fc.assert(
      fc.property(rankingsOf(3), leasts, (rows, least) => {
        const table = everywhere(rows, 'x', { least });
        for (const name of FIGURES) {
          for (const gap of table.values()) {
            const { need, ...without } = gap;
            const count = gap[name];
            if (count === 'suppressed') continue;
            expect(count === 0 || count >= least).toBe(true);
            const total = table.get(keyOf(without))?.[name];
            if (need === undefined || count === 0 || typeof total !== 'number') continue;
            expect(total === count || total - count >= least).toBe(true);
          }
          for (const key of reckoned(table, name, false)) {
            const truth = everywhere(rows, 'x', { least: 1 });
            expect(numberOf(truth.get(key), name)).toBe(0);
          }
        }
      }),
    );
  });

  it('no suppressed count is squeezed by what is shown beside it', () => {
    let squeezes = 0;
    fc.assert(
      fc.property(rankingsOf(2), leasts, fc.constantFrom(...BYS), (rows, least, by) => {
        const leaves = (whole: Figure, part: Figure, hidden: Figure): void => {
          if (hidden !== 'suppressed' || whole === 'suppressed' || part === 'suppressed') return;
          squeezes += 1;
          expect(whole - part).toBeGreaterThanOrEqual(least);
        };
        for (const gap of gaps(rows, { least, by })) {
          leaves(gap.patients, gap.emptyLists, gap.shortLists);
          leaves(gap.patients, gap.shortLists, gap.emptyLists);
          leaves(gap.affected, gap.mostOfEmpty, gap.mostOfShort);
          leaves(gap.affected, gap.mostOfShort, gap.mostOfEmpty);
          // A part that is shown would be a lower bound.
          const { affected, emptyLists, shortLists, mostOfEmpty, mostOfShort } = gap;
          const noted = (part: Figure) => part !== 'suppressed' && part > 0;
          if (affected === 'suppressed')
            expect(noted(mostOfEmpty) || noted(mostOfShort)).toBe(false);
          if (emptyLists === 'suppressed') expect(noted(mostOfEmpty)).toBe(false);
          if (shortLists === 'suppressed') expect(noted(mostOfShort)).toBe(false);
        }
      }),
    );
    expect(squeezes).toBeGreaterThan(10);
  });

  it('what is shown is the truth, and a suppressed group shows nothing', () => {
    fc.assert(
      fc.property(rankingsOf(3), leasts, (rows, least) => {
        const table = everywhere(rows, 'x', { least });
        const truth = everywhere(rows, 'x', { least: 1 });
        expect([...table.keys()]).toEqual([...truth.keys()]);
        for (const [key, gap] of table) {
          const names = [...FIGURES, 'meanShare' as const];
          const shown = names.filter((name) => gap[name] !== 'suppressed');
          for (const name of shown) expect(gap[name]).toBe(truth.get(key)?.[name]);
          if (gap.patients === 'suppressed') expect(shown).toEqual([]);
          expect(gap.meanShare === 'suppressed').toBe(gap.affected === 'suppressed');
        }
      }),
    );
  });
});
