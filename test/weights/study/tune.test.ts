import { describe, expect, it } from 'vitest';
import { holm, measure, metric } from '../../../src/evaluate/index.ts';
import { defaultModel, rank } from '../../../src/index.ts';
import {
  type Candidate,
  coordinateAscent,
  type JudgedList,
  learn,
  type StudyJudgement,
  tuneRidge,
  type Weights,
} from '../../../src/weights/index.ts';
import {
  catalogue,
  even,
  far,
  judgements,
  patients,
  pseudonyms,
  quick,
  scores,
  studyOf,
  worker,
} from './world.ts';

const [METRIC] = quick.metrics as [string];

/** What can be learnt of one patient, straight from the columns. */
const observationOf = (at: number): JudgedList => ({
  group: pseudonyms[at]!,
  items: judgements
    .filter(({ patient }) => patient === pseudonyms[at])
    .map(({ id, grade }) => {
      const row = scores[at]!.ids.indexOf(id);
      const utilities = Object.entries(scores[at]!.factors).map(([f, column]) => [f, column[row]!]);
      return { grade, utilities: Object.fromEntries(utilities) };
    }),
});

const measuredOf = (pseudonym: string, weights: Weights): number => {
  const own = rank(catalogue, patients[pseudonym]!, { weights, k: Infinity });
  const run = { [pseudonym]: own.matches.map(({ id }) => id) };
  const rows = judgements
    .filter(({ patient }) => patient === pseudonym)
    .map(({ patient, ...row }) => ({ query: patient, id: row.id, grade: row.grade }));
  return measure(run, rows, [METRIC], { repetitions: 1 }).rows[0]!.value;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('What a study measures', () => {
  const whole = { reportShare: 0, folds: Infinity };

  it('is, of given weights, what rank lists for those people', () => {
    const [base, row] = studyOf(whole).compare([{ name: 'even', weights: even }]);
    expect(row?.metrics[0]?.mean).toBeCloseTo(
      mean(pseudonyms.map((one) => measuredOf(one, even))),
      12,
    );
    const byDefault = pseudonyms.map((one) => measuredOf(one, { ...defaultModel.weights }));
    expect(base).toMatchObject({ name: 'default', baseline: null, folds: pseudonyms.length });
    expect(base?.metrics[0]).toMatchObject({ patients: 20, difference: null });
    expect(base?.metrics[0]?.mean).toBeCloseTo(mean(byDefault), 12);
    expect(row?.metrics[0]?.difference?.difference).toBeCloseTo(
      row!.metrics[0]!.mean! - base!.metrics[0]!.mean!,
      12,
    );
  });

  it('is, of what is learnt, on each patient by all others alone, the ridge tuned without them too', () => {
    const few = pseudonyms.slice(0, 8);
    const rows = judgements.filter(({ patient }) => few.includes(patient));
    const [, learnt, ascent] = studyOf(whole, rows).compare([
      { name: 'learnt', learn: { ridges: [0.1, 10] } },
      { name: 'ascent', ascent: { metric: 'nDCG', restarts: 0 } },
    ]);
    const all = few.map((_, at) => observationOf(at));
    const expected = few.map((pseudonym, at) => {
      const others = all.filter((_, other) => other !== at);
      const fit = learn(others, { ridge: tuneRidge(others, { ridges: [0.1, 10] }).ridge });
      if (!fit.ok) throw new Error(fit.reason);
      const climbed = coordinateAscent(others, metric('nDCG').of, { restarts: 0 });
      return [measuredOf(pseudonym, fit.value.weights), measuredOf(pseudonym, climbed.weights)];
    });
    expect(learnt?.metrics[0]?.mean).toBeCloseTo(mean(expected.map(([value]) => value!)), 12);
    expect(ascent?.metrics[0]?.mean).toBeCloseTo(mean(expected.map(([, value]) => value!)), 12);
    const fit = learn(all, { ridge: learnt!.fit!.ridge! });
    expect(fit.ok && fit.value.weights).toEqual(learnt?.fit?.weights);
    expect(fit.ok && fit.value.intervals).toEqual(learnt?.fit?.intervals);
  });

  it('finds the weights of the link worker who judged', () => {
    // Of four intervals of 95 % one misses for every seventh seed or so: how often they hold is for simulations to say.
    const [, learnt] = studyOf({ reportShare: 0 }).compare([
      { name: 'learnt', learn: { level: 0.999 } },
    ]);
    for (const [factor, interval] of Object.entries(learnt!.fit!.intervals!)) {
      expect(interval![0]).toBeLessThan(worker.weights[factor]!);
      expect(interval![1]).toBeGreaterThan(worker.weights[factor]!);
    }
  });

  it('is, of a model, by its own parameters', () => {
    const { factors } = defaultModel.parameters;
    const parameters = {
      ...defaultModel.parameters,
      factors: { ...factors, distance: { ...factors.distance, scale: 3 } },
    };
    const model = {
      kind: 'weight-model' as const,
      schemaVersion: 1 as const,
      name: 'near',
      version: '1',
      weights: even,
      parameters,
      obtained: { method: 'given' as const, on: '2026-01-01' },
      intendedUse: 'a test',
    };
    const run = Object.fromEntries(
      pseudonyms.map((one) => {
        const scoring = { schemaVersion: 1 as const, weights: even, parameters };
        const { matches } = rank(catalogue, patients[one]!, { model: scoring, k: 5 });
        return [one, matches.map(({ id }) => id)];
      }),
    );
    const rows = judgements.map(({ patient, id, grade }) => ({ query: patient, id, grade }));
    const study = studyOf({ ...whole, metrics: ['nDCG@5'] });
    const [, own, plain] = study.compare([
      { name: 'near', model },
      { name: 'even', weights: even },
    ]);
    expect(own?.metrics[0]?.mean).toBeCloseTo(
      measure(run, rows, ['nDCG@5']).summary['nDCG@5']!.mean,
      12,
    );
    expect(own?.metrics[0]?.mean).not.toBe(plain?.metrics[0]?.mean);
  });

  it('does not depend on the order of rows', () => {
    const candidates: readonly Candidate[] = [{ name: 'learnt', learn: { ridge: 1 } }];
    const study = studyOf({ groups: { 'anon-1': { age: 'old' } } });
    study.compare(candidates);
    study.settle('learnt');
    const reversed = studyOf(
      {
        patients: new Map(Object.entries(patients).reverse()),
        groups: { 'anon-1': { age: 'old' } },
      },
      [...judgements].reverse(),
    );
    reversed.compare(candidates);
    reversed.settle('learnt');
    expect(JSON.stringify(reversed)).toBe(JSON.stringify(study));
  });

  it('takes nothing to learn from what no list can hold, and counts it', () => {
    const candidates: readonly Candidate[] = [{ name: 'learnt', learn: { ridge: 1 } }];
    const [, before] = studyOf(whole).compare(candidates);
    const barred = scores.map(({ ids, likelihood }) =>
      ids.filter((_, row) => likelihood[row] === 0),
    );
    expect(barred.every(({ length }) => length > 1)).toBe(true);
    const extra = pseudonyms.flatMap((patient, at) => [
      { patient, id: barred[at]![0]!, grade: 9, site: 'Nordby' },
      { patient, id: 'gone', grade: 9, site: 'Nordby' },
    ]);
    const study = studyOf(whole, [...judgements, ...extra]);
    const [, after] = study.compare(candidates);
    expect(after?.fit).toEqual(before?.fit);
    expect([before?.unlistable, after?.unlistable]).toEqual([0, 40]);
    expect(study.data).toMatchObject({ judgements: 160, notInCatalogue: 20 });
    expect(after!.metrics[0]!.mean!).toBeLessThan(before!.metrics[0]!.mean!);
  });

  it('takes choices for learning alone', () => {
    const shown = judgements.filter(({ patient }) => patient === 'anon-0').map(({ id }) => id);
    const choices = Array.from({ length: 9 }, () => ({
      patient: 'anon-0',
      shown,
      chosen: shown[2]!,
    }));
    const candidates: readonly Candidate[] = [
      { name: 'even', weights: even },
      { name: 'learnt', learn: { ridge: 1 } },
    ];
    const [, given, learnt] = studyOf(whole).compare(candidates);
    const [, alike, other] = studyOf({ ...whole, choices }).compare(candidates);
    expect(alike?.metrics).toEqual(given?.metrics);
    expect(other?.fit?.weights).not.toEqual(learnt?.fit?.weights);
  });
});

describe('The patients put aside', () => {
  it('change nothing until the study is settled, and alone are reported on', () => {
    const candidates: readonly Candidate[] = [{ name: 'learnt', learn: { ridge: 1 } }];
    const figures = (rows: readonly StudyJudgement[]) => {
      const study = studyOf({}, rows);
      study.compare(candidates);
      const { metrics, baselineMetrics } = study.settle('learnt');
      return [JSON.stringify(study.tried), JSON.stringify([metrics, baselineMetrics])] as const;
    };
    const [tried, looked] = figures(judgements);
    const sides = pseudonyms.map((pseudonym) => {
      const turned = judgements.map((row) =>
        row.patient === pseudonym ? { ...row, grade: (row.grade * 5) % 7 } : row,
      );
      const [others, look] = figures(turned);
      return { isAside: others === tried, isReported: look !== looked };
    });
    expect(sides.filter(({ isAside }) => isAside)).toHaveLength(6);
    // What is learnt from the others changes what is reported of these; they change nothing of that.
    expect(sides.every(({ isAside, isReported }) => !isAside || isReported)).toBe(true);
  });

  it('are as many of each site as of all, to a patient', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const study = studyOf({ seed, reportShare: 0.5 });
      study.compare([{ name: 'even', weights: even }]);
      const { subgroups, metrics } = study.settle('even');
      expect(metrics[0]?.patients).toBe(10);
      const sizes = subgroups.map(({ group, difference }) => [group, difference?.patients]);
      expect(sizes.map(([group]) => group)).toEqual(['Nordby', 'Sydby', 'Vestby']);
      for (const [, size] of sizes) expect([3, 4]).toContain(size);
    }
  });

  it('are looked at once, unless it is forced, and then all that follows says so', () => {
    const study = studyOf();
    study.compare([
      { name: 'even', weights: even },
      { name: 'far', weights: far },
    ]);
    const first = study.settle('even');
    expect(first).toMatchObject({ look: 1, name: 'even', baseline: 'default', isForced: false });
    expect(study.settle('even')).toEqual(first);
    expect(study.looks).toHaveLength(1);
    expect(() => study.settle('far')).toThrow(
      new RangeError(
        'settle: the patients put aside were looked at before (1); choosing by them is no report; force: true goes on and tells of it',
      ),
    );
    expect(study.looks).toHaveLength(1);
    expect(study.settle('far', { force: true })).toMatchObject({ look: 2, isForced: true });
    study.compare([{ name: 'late', learn: { ridge: 1 } }]);
    expect(study.tried.map(({ name, looks }) => [name, looks])).toEqual([
      ['default', 0],
      ['even', 0],
      ['far', 0],
      ['late', 2],
    ]);
    const ps = study.looks.map(({ metrics }) => metrics[0]!.difference!);
    expect(ps.map((one) => one.holm)).toEqual(holm(ps.map(({ p }) => p)));
  });

  it('are not looked at where there are none, nor for what was not tried or cannot be fitted', () => {
    const alike = judgements.map((row) => ({ ...row, grade: 1 }));
    const study = studyOf({}, alike);
    study.compare([{ name: 'none', learn: {} }]);
    expect(() => study.settle('none')).toThrow(
      new RangeError(
        'name: expected a candidate that can be fitted, got one that is no-comparisons',
      ),
    );
    expect(() => study.settle('unknown')).toThrow(RangeError);
    expect(study.looks).toEqual([]);
    const open = studyOf({ reportShare: 0 });
    open.compare([{ name: 'even', weights: even }]);
    expect(() => open.settle('even')).toThrow(
      new RangeError('settle: expected patients put aside, got a reportShare of 0'),
    );
  });
});

describe('Everything that was tried', () => {
  it('stays in its order, with a p-value beside those of all others, earlier and later', () => {
    const study = studyOf({ metrics: ['nDCG(judged=only)', 'RR'] });
    const [, alone] = study.compare([{ name: 'far', weights: far }]);
    study.compare([{ name: 'even', weights: even }]);
    study.compare([{ name: 'learnt', learn: { ridge: 1 } }], { baseline: 'even' });
    expect(study.tried.map(({ name, baseline }) => [name, baseline])).toEqual([
      ['default', null],
      ['far', 'default'],
      ['even', 'default'],
      ['even', null],
      ['learnt', 'even'],
    ]);
    const differences = study.tried.flatMap(({ metrics }) =>
      metrics.flatMap(({ difference }) => (difference === null ? [] : [difference])),
    );
    expect(differences).toHaveLength(6);
    expect(differences.map((one) => one.holm)).toEqual(holm(differences.map(({ p }) => p)));
    const before = alone!.metrics[0]!.difference!;
    expect(before.p).toBeLessThan(0.1);
    expect(study.tried[1]!.metrics[0]!.difference!.holm).toBeGreaterThan(before.holm);
  });

  it('stays where it failed, with the folds and the reason', () => {
    // One patient alone prefers anything: without them nothing can be learnt, with them not by patients.
    const rows = judgements.map((row) => (row.patient === 'anon-0' ? row : { ...row, grade: 1 }));
    const study = studyOf({ reportShare: 0 }, rows);
    study.compare([
      { name: 'patients', learn: { ridge: 1 } },
      { name: 'model', learn: { ridge: 1, covariance: 'model' } },
      { name: 'tuned', learn: { ridges: [1], prior: even } },
      { name: 'ascent', ascent: { metric: 'nDCG' } },
    ]);
    const [, byPatients, byModel] = study.tried;
    expect(byPatients).toMatchObject({ fit: null, reason: 'one-patient', folds: 5 });
    expect(byPatients?.failed).toHaveLength(5);
    expect(byPatients?.metrics[0]).toMatchObject({ mean: null, interval: null, difference: null });
    expect(byModel).toMatchObject({ reason: null, failed: [{ reason: 'no-comparisons' }] });
    expect(byModel?.metrics[0]?.patients).toBe(16);
    expect(byModel?.metrics[0]?.difference?.patients).toBe(16);
    expect(study.tried[3]?.reason).toBe('no-ridge-fits');
    expect(study.tried[4]?.reason).toBe(null);
  });

  it('has no figure where it could be fitted for two patients alone', () => {
    // Two patients prefer anything, one of each large site: only the small site is left out of a fit that can be made.
    const sites = pseudonyms.map((_, at) => ['large', 'other'][at % 2]!);
    sites[2] = 'small';
    sites[3] = 'small';
    const rows = judgements.map((row) => {
      const at = pseudonyms.indexOf(row.patient);
      return { ...row, site: sites[at]!, grade: at < 2 ? row.grade : 1 };
    });
    const study = studyOf({ by: 'site', reportShare: 0 }, rows);
    const [, row] = study.compare([{ name: 'learnt', learn: { ridge: 1 } }]);
    expect(row?.failed.map(({ reason }) => reason)).toEqual(['one-patient', 'one-patient']);
    expect(row?.metrics).toMatchObject([
      { mean: null, interval: null, patients: 2, difference: null },
    ]);
  });

  it('is not computed again, whatever it is called', () => {
    let units = 0;
    const study = studyOf({ onProgress: () => units++ });
    const first = study.compare([{ name: 'learnt', learn: { ridge: 1 } }]);
    expect(units).toBe(14 + 2 * 6); // patients scored, folds and the whole
    expect(study.compare([{ name: 'learnt', learn: { ridge: 1 } }])).toEqual(first);
    expect(study.tried).toHaveLength(2);
    const [, again] = study.compare([{ name: 'twin', learn: { ridge: 1 } }]);
    expect(units).toBe(26);
    expect(again?.hash).toBe(first[1]?.hash);
    expect(study.tried).toHaveLength(3);
  });

  it('keeps its name', () => {
    const study = studyOf();
    study.compare([{ name: 'mine', weights: even }]);
    expect(() => study.compare([{ name: 'mine', weights: far }])).toThrow(
      new RangeError('candidates: expected one definition for "mine", got another than before'),
    );
    expect(() =>
      study.compare([
        { name: 'new', weights: even },
        { name: 'new', weights: far },
      ]),
    ).toThrow(RangeError);
    expect(study.tried.map(({ name }) => name)).toEqual(['default', 'mine']);
  });
});

describe('Whole sites', () => {
  it('are left out one at a time', () => {
    const [, row] = studyOf({ by: 'site' }).compare([{ name: 'learnt', learn: { ridge: 1 } }]);
    expect(row?.folds).toBe(3);
    expect(row?.failed).toEqual([]);
  });

  it('must be told', () => {
    const [{ site: _, ...first }, ...rest] = judgements as [StudyJudgement, ...StudyJudgement[]];
    const others = rest.filter(({ patient }) => patient !== first.patient);
    expect(() => studyOf({ by: 'site', reportShare: 0 }, [first, ...others])).toThrow(
      new TypeError('judgements: expected a site for every patient, as by is site'),
    );
  });
});

describe('A study tells of its work', () => {
  it('unit by unit, the patients first', () => {
    const seen: string[] = [];
    const study = studyOf();
    study.compare([{ name: 'even', weights: even }], {
      onProgress: ({ candidate, done, of }) => seen.push(`${candidate} ${done}/${of}`),
    });
    expect(seen.slice(0, 2)).toEqual(['null 1/14', 'null 2/14']);
    expect(seen.slice(14)).toEqual(
      ['default', 'even'].flatMap((name) => [1, 2, 3, 4, 5, 6].map((at) => `${name} ${at}/6`)),
    );
  });
});
