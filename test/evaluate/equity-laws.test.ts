import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EquityRow, type Estimate, equity, type Served } from '../../src/evaluate/index.ts';

const times = (count: number, one: EquityRow): EquityRow[] =>
  Array.from({ length: count }, () => one);

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const providers = {
  a: { size: 'small', described: 'thin' },
  b: { size: 'small' },
  c: { size: 'large', described: 'thin' },
  d: { size: 'large', described: 'full' },
  e: { size: 'large', described: 'full' },
  f: {},
};
const options = { least: 1, atLeast: 2, k: 4, repetitions: 1000 };

const score = fc.oneof(
  fc.constantFrom(0, 0.3, 0.5, 0.9, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const matches = fc
  .tuple(fc.shuffledSubarray(ids), fc.array(score, { minLength: 6, maxLength: 6 }))
  .map(([some, scores]) => some.map((id, at) => ({ id, score: scores[at]! })));
const groups = fc.record({
  age: fc.constantFrom('old', 'young', undefined),
  area: fc.constantFrom('n1', 'n1', 'n2', 's1', 's2'),
});
const rows = fc.array(fc.record({ groups, basis: fc.constantFrom(0, 0.3, 0.5, 0.8, 1), matches }), {
  maxLength: 12,
}) as fc.Arbitrary<EquityRow[]>;

const numRuns = 60;
const same = (one: unknown, other: unknown) =>
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));

const figureOf = (one: Estimate | number): number => {
  if (typeof one === 'number') return one;
  if (one === null || one === 'suppressed') return Number.NaN;
  return one.value;
};

/** NaN is of nobody. */
const expectNear = (found: number, expected: number) =>
  Number.isNaN(expected) ? expect(found).toBeNaN() : expect(found).toBeCloseTo(expected, 12);

describe('Of any rankings', () => {
  it('the order of the rows, of the activities and of their labels changes nothing, byte for byte', () => {
    fc.assert(
      fc.property(
        rows.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        fc.shuffledSubarray(Object.entries(providers), { minLength: 6 }),
        fc.constantFrom(1, 3),
        ([all, shuffled], labels, least) => {
          const turned = shuffled.map((one) => ({
            ...one,
            groups: Object.fromEntries(Object.entries(one.groups).reverse()),
          }));
          const other = Object.fromEntries(
            labels.map(([id, own]) => [id, Object.fromEntries(Object.entries(own).reverse())]),
          );
          same(
            equity(all, { providers }, { ...options, least }),
            equity(turned, { providers: other }, { ...options, least }),
          );
        },
      ),
      { numRuns },
    );
  });

  it('the figures are those of the plain definition', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const found = equity(all, { providers }, options);
        const isServed = ({ matches }: EquityRow) =>
          matches.slice(0, 4).filter(({ score }) => score >= 0.5).length >= 2;
        const utility = ({ matches }: EquityRow) =>
          [0, 1, 2, 3].reduce((sum, at) => sum + (matches[at]?.score ?? 0), 0) / 4;
        const mean = (numbers: number[]) =>
          numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
        const share = (some: EquityRow[]) => mean(some.map((one) => (isServed(one) ? 1 : 0)));
        const check = (figures: Served, isIn: (row: EquityRow) => boolean) => {
          const own = all.filter((one) => isIn(one) && one.basis >= 0.5);
          const small = all.filter((one) => isIn(one) && one.basis < 0.5);
          expect(figures.patients).toBe(own.length);
          expectNear(figureOf(figures.shareServed), share(own));
          expectNear(figureOf(figures.expectedUtility), mean(own.map(utility)));
          expect(figures.ofSmallBasis.patients).toBe(small.length);
          expectNear(figureOf(figures.ofSmallBasis.shareServed), share(small));
          return own;
        };
        check(found.everybody, () => true);
        for (const { dimension, group, difference, ...figures } of found.patients) {
          const isIn = (one: EquityRow) => (one.groups[dimension] ?? null) === group;
          const own = check(figures, isIn);
          const others = all.filter((one) => !isIn(one) && one.basis >= 0.5);
          expectNear(figureOf(difference.shareServed), share(own) - share(others));
          expectNear(
            figureOf(difference.expectedUtility),
            mean(own.map(utility)) - mean(others.map(utility)),
          );
        }
        const exposure = (id: string) =>
          all.reduce((sum, { matches }) => {
            const place = matches.slice(0, 4).findIndex((match) => match.id === id);
            return place < 0 ? sum : sum + 1 / Math.log2(2 + place);
          }, 0);
        const total = ids.reduce((sum, id) => sum + exposure(id), 0);
        for (const one of found.providers) {
          const own = ids.filter((id) => {
            const labels: EquityRow['groups'] = providers[id as 'a'];
            return (labels[one.dimension] ?? null) === one.group;
          });
          const part = own.reduce((sum, id) => sum + exposure(id), 0) / total;
          expect(one.activities).toBe(own.length);
          expect(one.shareOfSupply).toBe(own.length / 6);
          expectNear(figureOf(one.shareOfExposure), part);
          expectNear(figureOf(one.ratio), part / (own.length / 6));
          const never = own.filter((id) => exposure(id) === 0).length;
          expect(one.shareNeverShown).toBe(never / own.length);
        }
        // The mean difference of two activities, by twice the mean.
        const pairs = ids.flatMap((one) => ids.map((other) => exposure(one) - exposure(other)));
        if (total > 0) {
          expect(found.gini).toBeCloseTo(mean(pairs.map(Math.abs)) / (2 * (total / 6)), 12);
        } else expect(found.gini).toBeNull();
      }),
      { numRuns },
    );
  });

  it('shares and means are from 0 to 1, differences from −1 to 1, and intervals contain them and no more', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(0.5, 0.95, 0.99), (all, level) => {
        const found = equity(all, { providers }, { ...options, level });
        const isWithin = (one: Estimate, low: number, high: number) => {
          if (one === null || one === 'suppressed') return;
          const { value, interval } = one;
          const ordered = [low, interval[0], value, interval[1], high];
          expect(ordered.every(Number.isFinite)).toBe(true);
          for (const [at, next] of ordered.slice(1).entries()) {
            expect(next).toBeGreaterThanOrEqual(ordered[at]! - 1e-12);
          }
          expect(interval[0]).toBeLessThanOrEqual(value);
          expect(interval[1]).toBeGreaterThanOrEqual(value);
        };
        for (const figures of [found.everybody, ...found.patients]) {
          isWithin(figures.shareServed, 0, 1);
          isWithin(figures.expectedUtility, 0, 1);
          isWithin(figures.ofSmallBasis.shareServed, 0, 1);
        }
        for (const { difference } of found.patients) {
          isWithin(difference.shareServed, -1, 1);
          isWithin(difference.expectedUtility, -1, 1);
        }
        for (const { shareOfExposure, ratio, shareOfSupply } of found.providers) {
          isWithin(shareOfExposure, 0, 1);
          isWithin(ratio, 0, 1 / shareOfSupply);
        }
        if (found.gini !== null) {
          expect(found.gini).toBeGreaterThanOrEqual(0);
          expect(found.gini).toBeLessThanOrEqual(5 / 6 + 1e-12);
        }
      }),
      { numRuns },
    );
  });

  it('the shares of exposure of a dimension add up to 1, and those of supply', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { providers: found } = equity(all, { providers }, options);
        for (const dimension of ['size', 'described']) {
          const own = found.filter((one) => one.dimension === dimension);
          const sum = (numbers: number[]) => numbers.reduce((so, one) => so + one, 0);
          expect(sum(own.map(({ shareOfSupply }) => shareOfSupply))).toBeCloseTo(1, 12);
          const shares = own.map(({ shareOfExposure }) => figureOf(shareOfExposure));
          if (all.some(({ matches }) => matches.length > 0)) expect(sum(shares)).toBeCloseTo(1, 12);
          else expect(shares.every(Number.isNaN)).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('two groups of the same lists are served alike, and as well as both together', () => {
    fc.assert(
      fc.property(rows, rows, (all, rest) => {
        const within = (area: string, some: EquityRow[]) =>
          some.map((one) => ({ ...one, groups: { area } }));
        const others = within('rest', rest);
        const apart = equity([...within('x', all), ...within('y', all), ...others], {}, options);
        const merged = equity([...within('z', all), ...within('z', all), ...others], {}, options);
        const find = ({ patients }: ReturnType<typeof equity>, name: string) =>
          patients.find(({ group }) => group === name);
        const [x, y, z] = [find(apart, 'x'), find(apart, 'y'), find(merged, 'z')];
        expect({ ...y, group: 'x' }).toEqual(all.length > 0 ? x : { group: 'x' });
        if (!x || !z) return;
        expect(z.patients).toBe(2 * Number(x.patients));
        expectNear(figureOf(z.shareServed), figureOf(x.shareServed));
        expectNear(figureOf(z.expectedUtility), figureOf(x.expectedUtility));
        same(find(merged, 'rest'), find(apart, 'rest'));
        same(merged.everybody, apart.everybody);
      }),
      { numRuns },
    );
  });
});

/** Lists of three kinds of patients, each several times, in areas that make up regions. */
const kind = fc.constantFrom<EquityRow['matches']>(
  [],
  [],
  [{ id: 'c', score: 0.3 }],
  [{ id: 'b', score: 0.1 }],
  [
    { id: 'a', score: 0.9 },
    { id: 'd', score: 0.7 },
  ],
  [
    { id: 'd', score: 0.9 },
    { id: 'c', score: 0.7 },
    { id: 'e', score: 0.2 },
  ],
);
const regions = { n1: 'n', n2: 'n', s1: 's', s2: 's', s3: 's', w: 'w' };
const many = fc
  .array(
    fc.tuple(
      fc.constantFrom<keyof typeof regions>('n1', 'n1', 'n2', 's1', 's1', 's2', 's3', 'w'),
      fc.constantFrom('old', 'old', 'young', undefined),
      kind,
      fc.constantFrom(1, 1, 0.2),
      fc.integer({ min: 1, max: 9 }),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((some) =>
    some.flatMap(([area, age, matches, basis, count]) =>
      times(count, { groups: { area, age, region: regions[area] }, basis, matches }),
    ),
  );
const leasts = fc.constantFrom(2, 3, 5, 10);

/** A figure of a set: over which kinds it sums, whether it is shown, and what it counts. */
interface Cell {
  readonly name: string;
  readonly parts: readonly number[];
  readonly isShown: boolean;
  readonly counts: readonly number[];
}

/** What can be reckoned from shown sums by adding and subtracting: a basis of them, by Gauss–Jordan. */
const spanOf = (shown: readonly Cell[]) => {
  const basis: { readonly pivot: number; readonly vector: readonly number[] }[] = [];
  const rest = (parts: readonly number[]): number[] => {
    let left = [...parts];
    for (const { pivot, vector } of basis) {
      const factor = left[pivot]!;
      if (factor !== 0) left = left.map((one, at) => one - factor * vector[at]!);
    }
    return left;
  };
  const isNothing = (left: readonly number[]) => left.every((one) => Math.abs(one) < 1e-9);
  for (const { parts } of shown) {
    const left = rest(parts);
    if (isNothing(left)) continue;
    const pivot = left.findIndex((one) => Math.abs(one) >= 1e-9);
    basis.push({ pivot, vector: left.map((one) => one / left[pivot]!) });
  }
  return (parts: readonly number[]) => isNothing(rest(parts));
};

/** Cells that nobody may reckon but do: alone, or added to others of which no part is the same. */
const reckoned = (cells: readonly Cell[], isTelling: (some: readonly Cell[]) => boolean) => {
  const isKnown = spanOf(cells.filter(({ isShown }) => isShown));
  const hidden = cells.filter(({ isShown }) => !isShown);
  const found: string[] = [];
  for (let subset = 1; subset < 1 << hidden.length; subset++) {
    const some = hidden.filter((_, at) => ((subset >> at) & 1) === 1);
    const parts = some[0]!.parts.map((_, at) => some.reduce((so, cell) => so + cell.parts[at]!, 0));
    if (parts.some((part) => part > 1) || !isKnown(parts)) continue;
    if (isTelling(some)) found.push(some.map(({ name }) => name).join(' + '));
  }
  return found;
};

const isSmall = (count: number, least: number) => count > 0 && count < least;

/** All figures of one sort, of everybody and of each group, beside what they are without suppression. */
const cellsOf = (
  all: readonly EquityRow[],
  least: number,
  shownOf: (figures: Served) => boolean,
  truthOf: (figures: Served, rows: readonly EquityRow[]) => readonly number[],
): readonly Cell[] => {
  const settings = { ...options, atLeast: 2 };
  const found = equity(all, {}, { ...settings, least });
  const truth = equity(all, {}, settings);
  const names = (one: EquityRow) => JSON.stringify([one.groups.area, one.groups.age ?? null]);
  const kinds = [...new Set(all.map(names))];
  const cell = (
    figures: Served,
    true_: Served,
    name: string,
    isIn: (one: EquityRow) => boolean,
  ) => ({
    name,
    parts: kinds.map((one) => (all.some((row) => names(row) === one && isIn(row)) ? 1 : 0)),
    isShown: shownOf(figures),
    counts: truthOf(true_, all.filter(isIn)),
  });
  return [
    cell(found.everybody, truth.everybody, 'everybody', () => true),
    ...found.patients.map((group, at) =>
      cell(group, truth.patients[at]!, `${group.dimension} ${group.group}`, (one) => {
        return (one.groups[group.dimension] ?? null) === group.group;
      }),
    ),
  ];
};

const isShown = (figure: unknown) => figure !== 'suppressed';
const countsOf = (patients: unknown, share: Estimate): readonly number[] => {
  const all = Number(patients);
  const part = all === 0 ? 0 : Math.round(all * figureOf(share));
  return [part, all - part];
};
/** Patients with enough basis whose lists hold anything that scores. */
const contributors = (_: Served, rows: readonly EquityRow[]) => [
  rows.filter(({ basis, matches }) => basis >= 0.5 && matches.length > 0).length,
];

describe('Of any table that is suppressed', () => {
  const sorts: readonly (readonly [
    name: string,
    shown: (figures: Served) => boolean,
    truth: (figures: Served) => readonly number[],
  ])[] = [
    ['patients', ({ patients }) => isShown(patients), ({ patients }) => [Number(patients)]],
    [
      'those served',
      ({ shareServed }) => isShown(shareServed),
      ({ patients, shareServed }) => countsOf(patients, shareServed),
    ],
    [
      'patients of small basis',
      ({ ofSmallBasis }) => isShown(ofSmallBasis.patients),
      ({ ofSmallBasis }) => [Number(ofSmallBasis.patients)],
    ],
    [
      'those of small basis served',
      ({ ofSmallBasis }) => isShown(ofSmallBasis.shareServed),
      ({ ofSmallBasis }) => countsOf(ofSmallBasis.patients, ofSmallBasis.shareServed),
    ],
  ];

  it.each(sorts)(
    'no suppressed number of %s can be reckoned, nor a sum of them that is small',
    (_, shown, truth) => {
      let suppressed = 0;
      fc.assert(
        fc.property(many, leasts, (all, least) => {
          const cells = cellsOf(all, least, shown, truth);
          suppressed += cells.filter((cell) => !cell.isShown).length;
          const sums = (some: readonly Cell[]) =>
            some[0]!.counts.map((_, at) => some.reduce((so, { counts }) => so + counts[at]!, 0));
          const telling = reckoned(cells, (some) => {
            const isOneAlone = some.length === 1 && sums(some).every((sum) => sum > 0);
            return isOneAlone || sums(some).some((sum) => isSmall(sum, least));
          });
          expect(telling).toEqual([]);
          for (const cell of cells.filter(({ isShown }) => isShown)) {
            for (const count of cell.counts) expect(isSmall(count, least)).toBe(false);
          }
        }),
        { numRuns: 150 },
      );
      expect(suppressed).toBeGreaterThan(50);
    },
  );

  it('no suppressed mean can be reckoned, nor the sum of several that fewer than least make up', () => {
    let suppressed = 0;
    fc.assert(
      fc.property(many, leasts, (all, least) => {
        const shown = ({ expectedUtility }: Served) => isShown(expectedUtility);
        const cells = cellsOf(all, least, shown, contributors);
        suppressed += cells.filter((cell) => !cell.isShown).length;
        const telling = reckoned(cells, (some) => {
          const sum = some.reduce((so, { counts: [count = 0] }) => so + count, 0);
          return isSmall(sum, least) || (some.length === 1 && sum > 0);
        });
        expect(telling).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(suppressed).toBeGreaterThan(50);
  });

  it('what is shown is the truth, and a difference is shown only beside its group and everybody', () => {
    fc.assert(
      fc.property(many, leasts, (all, least) => {
        const found = equity(all, { providers }, { ...options, least });
        const truth = equity(all, { providers }, options);
        const isTrue = (shown: unknown, true_: unknown): void => {
          if (shown === 'suppressed') return;
          if (shown === null || typeof shown !== 'object') {
            expect(shown).toBe(true_);
            return;
          }
          expect(Object.keys(shown)).toEqual(Object.keys(true_ as object));
          for (const [key, one] of Object.entries(shown)) {
            isTrue(one, (true_ as { [key: string]: unknown })[key]);
          }
        };
        isTrue(found, truth);
        const { everybody } = found;
        for (const { difference, ...group } of found.patients) {
          for (const name of ['shareServed', 'expectedUtility'] as const) {
            const isBeside = isShown(group[name]) && isShown(everybody[name]);
            expect(isShown(difference[name])).toBe(isBeside);
          }
          if (!isShown(group.shareServed)) expect(isShown(group.expectedUtility)).toBe(false);
          if (!isShown(group.patients)) expect(isShown(group.shareServed)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('patients of two suppressed groups may change places, and nothing shown tells of it', () => {
    let swapped = 0;
    fc.assert(
      fc.property(many, leasts, fc.nat(), fc.nat(), (all, least, one, other) => {
        const inAreas = all.map(({ groups: { area }, ...row }) => ({ ...row, groups: { area } }));
        const settings = { ...options, least };
        const before = equity(inAreas, {}, settings);
        const hidden = before.patients.filter(
          ({ shareServed, expectedUtility, ofSmallBasis }) =>
            ![shareServed, expectedUtility, ofSmallBasis.shareServed].some(isShown),
        );
        const places = [...inAreas.keys()].filter((at) =>
          hidden.some(({ group }) => group === inAreas[at]!.groups.area),
        );
        const first = places[one % places.length] ?? -1;
        const rest = places.filter(
          (at) => inAreas[at]!.groups.area !== inAreas[first]!.groups.area,
        );
        const second = rest[other % rest.length] ?? -1;
        if (second < 0) return;
        const changed = inAreas.map((row, at) => {
          if (at === first) return { ...inAreas[second]!, groups: row.groups };
          return at === second ? { ...inAreas[first]!, groups: row.groups } : row;
        });
        const after = equity(changed, {}, settings);
        const pattern = (table: typeof before) =>
          JSON.stringify(table).replaceAll(/-?\d[\d.e+-]*/g, '#');
        const sizes = (table: typeof before) =>
          table.patients.map(({ patients, ofSmallBasis }) => [patients, ofSmallBasis.patients]);
        if (pattern(before) !== pattern(after)) return;
        if (JSON.stringify(sizes(before)) !== JSON.stringify(sizes(after))) return;
        if (JSON.stringify(inAreas[first]) !== JSON.stringify(changed[first])) swapped += 1;
        same(before, after);
      }),
      { numRuns: 400 },
    );
    expect(swapped).toBeGreaterThan(3);
  });
});

describe('Of any table of activities that is suppressed', () => {
  const labels = {
    a: { kind: 'sport', venue: 'hall' },
    b: { kind: 'choir', venue: 'church' },
    c: { kind: 'walk', venue: 'park' },
    d: { kind: 'sport', venue: 'field' },
    e: { kind: 'sport', venue: 'hall' },
    f: { kind: 'choir' },
  };

  it('no suppressed exposure can be reckoned, nor a sum of them that few patients make up', () => {
    let suppressed = 0;
    fc.assert(
      fc.property(many, leasts, (all, least) => {
        const found = equity(all, { providers: labels }, { ...options, least });
        const lists = all.map(({ matches }) => matches.slice(0, 4).map(({ id }) => id));
        const patients = (some: readonly number[]) =>
          lists.filter((list) => list.some((id) => some[ids.indexOf(id)] === 1)).length;
        const cells = found.providers.map(({ dimension, group, shareOfExposure }): Cell => {
          const parts = ids.map((id) => {
            const own: EquityRow['groups'] = labels[id as 'a'];
            return (own[dimension] ?? null) === group ? 1 : 0;
          });
          const name = `${dimension} ${group}`;
          return { name, parts, isShown: isShown(shareOfExposure), counts: [patients(parts)] };
        });
        suppressed += cells.filter((cell) => !cell.isShown).length;
        const whole = { name: 'all', parts: ids.map(() => 1), isShown: true, counts: [] };
        if (patients(whole.parts) < least) {
          expect(cells.some((cell) => cell.isShown && cell.counts[0]! > 0)).toBe(false);
          return;
        }
        const union = (some: readonly Cell[]) =>
          patients(ids.map((_, at) => (some.some(({ parts }) => parts[at] === 1) ? 1 : 0)));
        const telling = reckoned([...cells, whole], (some) => {
          return some.length === 1 ? some[0]!.counts[0]! > 0 : isSmall(union(some), least);
        });
        expect(telling).toEqual([]);
        for (const cell of cells.filter(({ isShown }) => isShown)) {
          expect(isSmall(cell.counts[0]!, least)).toBe(false);
        }
        expect(found.gini === 'suppressed').toBe(cells.some((cell) => !cell.isShown));
      }),
      { numRuns: 150 },
    );
    expect(suppressed).toBeGreaterThan(50);
  });
});
