import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Observation,
  type SiteSummary,
  type SiteSummaryOptions,
  siteSummary,
  startFit,
} from '../../../src/weights/index.ts';
import { shuffled, simulatedChoices, simulatedPairs } from '../learn/people.ts';
import { mixed, open } from './partitions.ts';

const observations = simulatedPairs({
  coefficients: { a: 3, b: 1 },
  patients: 20,
  each: 4,
  seed: 4,
});
const { request } = startFit(['a', 'b']);
const at = (coefficients: readonly number[]) => ({ ...request, coefficients });

const told = (rows: readonly Observation[], options: Partial<SiteSummaryOptions> = {}) => {
  const { answer } = siteSummary(rows, request, { site: 'north', ...options });
  return answer.kind === 'site-summary' ? 'summary' : answer.suppressed;
};

const summaryOf = (rows: readonly Observation[], asked = request): SiteSummary => {
  const { answer } = siteSummary(rows, asked, { site: 'north', ...open });
  if (answer.kind !== 'site-summary') throw new Error(answer.suppressed);
  return answer;
};

const patients = (count: number): Observation[] =>
  observations.filter(({ group }) => Number(group.slice(1)) < count);

describe('What a site answers', () => {
  it('is the log likelihood, its slope and its curvature, as differences of it tell', () => {
    const rows = simulatedChoices({ coefficients: { a: 3, b: 1 }, patients: 9, each: 4, seed: 4 });
    const here = [0.7, -0.4];
    const step = 1e-5;
    const moved = (factor: number, by: number) =>
      summaryOf(rows, at(here.map((own, place) => (place === factor ? own + by : own))));
    const { score, information } = summaryOf(rows, at(here));
    for (const factor of [0, 1]) {
      const [up, down] = [moved(factor, step), moved(factor, -step)];
      const slope = (up.logLikelihood - down.logLikelihood) / (2 * step);
      expect(score[factor]).toBeCloseTo(slope, 5);
      for (const other of [0, 1]) {
        const curve = (up.score[other]! - down.score[other]!) / (2 * step);
        expect(information[factor]![other]).toBeCloseTo(-curve, 4);
      }
    }
  });

  it('is, for intervals by patients, the sum over patients of the products of their own scores', () => {
    const here = at([1, 0.5]);
    const { scoreProducts } = summaryOf(observations, here);
    const groups = [...new Set(observations.map(({ group }) => group))];
    const own = groups.map((patient) =>
      summaryOf(
        observations.filter(({ group }) => group === patient),
        here,
      ),
    );
    for (const [row, column] of [
      [0, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      const sum = own.reduce((all, { score }) => all + score[row]! * score[column]!, 0);
      expect(scoreProducts[row]![column]).toBeCloseTo(sum, 10);
    }
  });

  it('has the same bytes in whatever order the observations come, and stays what it is as JSON', () => {
    fc.assert(
      fc.property(mixed, fc.integer(), (rows, seed) => {
        const asked = startFit(['a', 'b', 'c']).request;
        const settings = { site: 'x', ...open };
        const once = siteSummary(rows, asked, settings);
        const again = siteSummary(shuffled(rows, seed), asked, settings);
        expect(JSON.stringify(again)).toBe(JSON.stringify(once));
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });
});

describe('A site keeps its figures to itself', () => {
  it('where they rest on fewer than three patients, or than it says', () => {
    const lax = { maxCoefficients: Infinity, maxShare: 1 };
    expect(told(patients(2), lax)).toBe('few-patients');
    expect(told(patients(3), lax)).toBe('summary');
    expect(told(patients(3), { ...lax, minPatients: 4 })).toBe('few-patients');
    expect(told([], { ...lax, minPatients: 1 })).toBe('few-patients');
  });

  it('where there are more coefficients than .33 for each patient, or than it says', () => {
    expect(told(patients(6), { maxShare: 1 })).toBe('many-coefficients');
    expect(told(patients(7), { maxShare: 1 })).toBe('summary');
    expect(told(patients(7), { maxShare: 1, maxCoefficients: 0.2 })).toBe('many-coefficients');
  });

  it('where two patients make up more than .9 of a figure, or what it says', () => {
    const same = (group: string, count: number): Observation[] =>
      Array.from({ length: count }, () => ({
        group,
        better: { a: 1, b: 0.2 },
        worse: { a: 0, b: 0.1 },
      }));
    const others = Array.from({ length: 10 }, (_, place) => same(`p${place}`, 1)).flat();
    expect(told(others)).toBe('summary');
    expect(told([...others, ...same('x', 40), ...same('y', 60)])).toBe('dominated');
    const three = [...others, ...same('x', 40), ...same('y', 40), ...same('z', 40)];
    expect(told(three)).toBe('summary');
    const some = [...others, ...same('x', 2), ...same('y', 1)]; // 3 of 13
    expect(told(some)).toBe('summary');
    expect(told(some, { maxShare: 0.2 })).toBe('dominated');
    const oneDiffers = others.map((row, place) =>
      place > 0 && 'worse' in row ? { ...row, worse: { a: 0, b: 0.2 } } : row,
    );
    expect(told(oneDiffers)).toBe('dominated');
  });

  it('where it is asked at coefficients so large that hardly anybody is left to be surprised', () => {
    const surprised = (group: string): Observation => ({
      group,
      better: { a: 0, b: 0.5 },
      worse: { a: 1, b: 0.4 },
    });
    const rows = [...observations, surprised('p3')].map((row) =>
      'better' in row && row.group !== 'p3' && row.better.a! < row.worse.a!
        ? { ...row, better: row.worse, worse: row.better }
        : row,
    );
    const asked = (a: number) => siteSummary(rows, at([a, 0]), { site: 'north' }).answer.kind;
    expect(asked(1)).toBe('site-summary');
    expect(asked(1000)).toBe('site-refusal');
    expect(asked(1e308)).toBe('site-refusal');
    const odds = rows.map((row) =>
      'better' in row ? { ...row, better: row.worse, worse: row.better } : row,
    );
    const all = siteSummary(odds, at([1e308, 1e308]), { site: 'north', maxShare: 1 });
    expect(all.answer).toMatchObject({ suppressed: 'dominated' });
  });

  it('after it has answered 25 different requests, or as many as it says; the same one again is no other', () => {
    for (const [most, options] of [
      [25, {}],
      [2, { maxSteps: 2 }],
    ] as const) {
      let ledger = siteSummary(observations, request, { site: 'n', ...options }).ledger;
      for (let step = 1; step < most; step++) {
        const next = siteSummary(observations, at([step / 100, 0]), {
          site: 'n',
          ...options,
          ledger,
        });
        expect(next.answer.kind).toBe('site-summary');
        ledger = next.ledger;
      }
      const again = siteSummary(observations, request, { site: 'n', ...options, ledger });
      expect(again.answer.kind).toBe('site-summary');
      const over = siteSummary(observations, at([9, 9]), { site: 'n', ...options, ledger });
      expect(over.answer).toMatchObject({ suppressed: 'too-many-steps' });
      expect(over.ledger).toEqual(ledger);
      expect(ledger.answered).toHaveLength(most);
    }
  });

  it('where its patients have changed since its last answer, since the difference could be one of them', () => {
    const { ledger } = siteSummary(patients(15), request, { site: 'n' });
    const { answer } = siteSummary(patients(16), at([1, 1]), { site: 'n', ledger });
    expect(answer).toMatchObject({ suppressed: 'data-changed' });
    const same = siteSummary(shuffled(patients(15), 3), at([1, 1]), { site: 'n', ledger });
    expect(same.answer.kind).toBe('site-summary');
  });

  it('and says so in a record without a figure', () => {
    const { answer } = siteSummary(patients(2), request, { site: 'north' });
    expect(answer).toEqual({
      kind: 'site-refusal',
      schemaVersion: 1,
      site: 'north',
      request: expect.stringMatching(/^[0-9a-f]{64}$/),
      suppressed: 'few-patients',
    });
  });
});

describe('A wrong call at a site', () => {
  it('names what is wrong, and quotes no observation', () => {
    const bad = [{ ...observations[0]!, group: 'Ingrid', weight: -77 }];
    const call = () => siteSummary(bad, request, { site: 'n' });
    expect(call).toThrow('observations/0/weight');
    expect(call).not.toThrow(/Ingrid|77/);
    expect(() => siteSummary(observations, request, { site: ' ' })).toThrow(/site/);
    expect(() => siteSummary(observations, request, { site: 'n', minPatients: 0 })).toThrow(
      RangeError,
    );
    expect(() => siteSummary(observations, request, { site: 'n', maxSteps: 0 })).toThrow(
      RangeError,
    );
    expect(() => siteSummary(observations, request, { site: 'n', maxShare: 2 })).toThrow(
      RangeError,
    );
    expect(() => siteSummary(observations, at([1]), { site: 'n' })).toThrow(/request/);
    expect(() => siteSummary(observations, at([1, NaN]), { site: 'n' })).toThrow(
      /coefficients\[1\]/,
    );
  });
});
