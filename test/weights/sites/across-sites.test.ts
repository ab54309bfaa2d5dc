import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FitRequest,
  fitAcrossSites,
  type LearnOptions,
  learn,
  mergeSites,
  type SiteLedger,
  type SitesFitOptions,
  type SitesResult,
  siteSummary,
  startFit,
  stepFit,
} from '../../../src/weights/index.ts';
import { shuffled, simulatedChoices, simulatedLists, simulatedPairs } from '../learn/people.ts';
import { gap, mixed, open, partitioned, saidBy, throughJson } from './partitions.ts';

const ENOUGH = 1e-8;

const fitted = (result: SitesResult) => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

const prior = { a: 2, b: 1, c: 1 };

describe('A fit over sites is the fit of all patients in one place', () => {
  const options: fc.Arbitrary<SitesFitOptions> = fc.record({
    ridge: fc.constantFrom(0.5, 3),
    prior: fc.constantFrom(prior, { a: 1, b: 1, c: 1 }),
    scale: fc.constantFrom(0.5, 4),
    nonNegative: fc.boolean(),
    covariance: fc.constantFrom('patients' as const, 'model' as const),
    alike: fc.constantFrom('comparisons' as const, 'groups' as const),
    level: fc.constantFrom(0.9, 0.95),
  });

  it('whatever was observed, wherever the patients are, with a ridge and a prior', () => {
    const seen = { fitted: 0 };
    fc.assert(
      fc.property(
        mixed,
        options,
        fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
        (observations, how, at) => {
          const pooled = learn(observations, how);
          const sites = partitioned(observations, (patient) => at[patient]!);
          const across = fitAcrossSites(sites, { ...how, ...open });
          if (!pooled.ok) {
            expect(across).toMatchObject({ ok: false, reason: pooled.reason });
            return;
          }
          expect(gap(saidBy(pooled.value), saidBy(fitted(across)))).toBeLessThan(ENOUGH);
          seen.fitted += 1;
        },
      ),
      { numRuns: 50 },
    );
    expect(seen.fitted).toBeGreaterThan(12);
  });

  const simulated = { coefficients: { a: 4, b: 2, c: -2 }, patients: 24, each: 5, seed: 5 };
  const kinds = [
    ['pairs', simulatedPairs(simulated)],
    ['choices of one out of five', simulatedChoices(simulated)],
    ['judged lists', simulatedLists(simulated)],
    [
      'all of them',
      [simulatedPairs(simulated), simulatedChoices(simulated), simulatedLists(simulated)].flat(),
    ],
  ] as const;
  const ways: readonly (readonly [string, (patient: number) => number])[] = [
    ['one site', () => 0],
    ['five, by turns', (patient) => patient % 5],
    ['three of very different size', (patient) => (patient < 2 ? 0 : patient < 8 ? 1 : 2)],
  ];
  const settings: readonly LearnOptions[] = [
    {},
    { nonNegative: false, covariance: 'model' },
    { alike: 'groups' },
    { ridge: 2, prior },
  ];
  it.each(kinds)('of %s, without a ridge too, with a factor held at 0', (_name, observations) => {
    for (const how of settings) {
      const pooled = learn(observations, how);
      if (!pooled.ok) throw new Error(pooled.reason);
      const isHeld = how.nonNegative !== false;
      expect(pooled.value.findings.map(({ factor }) => factor)).toEqual(isHeld ? ['c'] : []);
      for (const [, siteOf] of ways) {
        const { ridge: _, ...rest } = how;
        const ridge = how.ridge === undefined ? {} : { ridge: 2 };
        const across = fitAcrossSites(partitioned(observations, siteOf), {
          ...rest,
          ...ridge,
          ...open,
        });
        expect(gap(saidBy(pooled.value), saidBy(fitted(across)))).toBeLessThan(ENOUGH);
      }
    }
  });

  it('with a site for each patient', () => {
    const observations = simulatedLists(simulated);
    const pooled = learn(observations);
    if (!pooled.ok) throw new Error(pooled.reason);
    const across = fitAcrossSites(
      partitioned(observations, (patient) => patient),
      open,
    );
    expect(fitted(across).sites).toHaveLength(24);
    expect(gap(saidBy(pooled.value), saidBy(fitted(across)))).toBeLessThan(ENOUGH);
  });

  it('and says who was in it, and how often each was asked', () => {
    const observations = simulatedPairs(simulated);
    const across = fitted(
      fitAcrossSites(
        partitioned(observations, (at) => 2 - (at % 3)),
        { maxCoefficients: 1 },
      ),
    );
    expect(across.sites).toEqual(['s0', 's1', 's2']);
    expect(across.leftOut).toEqual([]);
    expect(across.steps).toBeGreaterThan(5);
    expect(across.steps).toBeLessThanOrEqual(25);
  });
});

describe('The order of sites and of patients, and who was merged first,', () => {
  const observations = simulatedPairs({
    coefficients: { a: 3, b: 1 },
    patients: 80,
    each: 4,
    seed: 8,
  });

  it('changes not a bit of the result', () => {
    const sites = partitioned(observations, (at) => at % 4);
    const once = fitted(fitAcrossSites(sites));
    const again = shuffled(sites, 1).map(({ site, observations: rows }) => ({
      site,
      observations: shuffled(rows, 7),
    }));
    expect(JSON.stringify(fitAcrossSites(again))).toBe(JSON.stringify({ ok: true, value: once }));
  });

  it('nor does sending everything as JSON, by way of regions, with a state that is read anew at every step', () => {
    const sites = partitioned(observations, (at) => at % 4);
    let state = throughJson(startFit(['b', 'a']));
    const ledgers = new Map<string, SiteLedger>();
    for (;;) {
      const request = throughJson(state.request);
      const answers = sites.map(({ site, observations: rows }) => {
        const told = siteSummary(rows, request, { site, ledger: ledgers.get(site) });
        ledgers.set(site, throughJson(told.ledger));
        return throughJson(told.answer);
      });
      const regions = [
        mergeSites([answers[3]!, answers[0]!]),
        mergeSites([mergeSites([answers[2]!]), answers[1]!]),
      ];
      const step = stepFit(state, throughJson(regions));
      if (step.isDone) {
        expect(step.result).toEqual(fitAcrossSites(sites));
        return;
      }
      state = throughJson(step.state);
    }
  });
});

describe('Where a fit over sites has no result', () => {
  it('it says why as learn does', () => {
    const level = Array.from({ length: 20 }, (_, at) => ({
      group: `p${at}`,
      better: { a: 0.8, b: 0.5 },
      worse: { a: at % 3 === 0 ? 0.9 : 0.2, b: 0.5 },
    }));
    const sites = partitioned(level, (at) => at % 2);
    expect(fitAcrossSites(sites)).toEqual({ ok: false, reason: 'not-identified', leftOut: [] });
    const clear = level.map((row) => ({ ...row, better: { a: 1, b: 1 }, worse: { a: 0, b: 0.5 } }));
    const odd = clear.map((row, at) => (at % 2 ? row : { ...row, worse: { a: 0.5, b: 0 } }));
    const result = fitAcrossSites(
      partitioned(odd, (at) => at % 2),
      open,
    );
    expect(result).toMatchObject({ ok: false, reason: 'separable' });
  });

  it('a site that refused at first stays out, though it goes on to answer', () => {
    const observations = simulatedPairs({
      coefficients: { a: 3, b: 1 },
      patients: 40,
      each: 5,
      seed: 2,
    });
    const [one, other] = partitioned(observations, (at) => at % 2);
    const answer = (
      { observations: rows }: typeof one & object,
      request: FitRequest,
      site: string,
    ) => siteSummary(rows, request, { site }).answer;
    const first = startFit(['a', 'b']);
    const refused = siteSummary(one!.observations, first.request, { site: 'x', minPatients: 99 });
    const step = stepFit(first, [refused.answer, answer(other!, first.request, 'y')]);
    if (step.isDone) throw new Error('done too soon');
    const { request } = step.state;
    const without = stepFit(step.state, [answer(other!, request, 'y')]);
    const late = [answer(one!, request, 'x'), answer(other!, request, 'y')];
    expect(stepFit(step.state, late)).toEqual(without);
  });

  it('a site that refuses at the first step is left out and named, one that does later ends it', () => {
    const observations = simulatedPairs({
      coefficients: { a: 3, b: 1 },
      patients: 42,
      each: 5,
      seed: 2,
    });
    const sites = partitioned(observations, (at) => (at < 2 ? 0 : 1 + (at % 2)));
    const without = fitted(fitAcrossSites(sites));
    expect(without.leftOut).toEqual([{ site: 's0', suppressed: 'few-patients' }]);
    expect(without.sites).toEqual(['s1', 's2']);
    const rest = sites.filter(({ site }) => site !== 's0');
    expect(gap(saidBy(without), saidBy(fitted(fitAcrossSites(rest))))).toBe(0);

    expect(fitAcrossSites(rest, { maxSteps: 3 })).toEqual({
      ok: false,
      reason: 'refused',
      leftOut: [
        { site: 's1', suppressed: 'too-many-steps' },
        { site: 's2', suppressed: 'too-many-steps' },
      ],
    });
    expect(fitAcrossSites(sites, { minPatients: 30 })).toMatchObject({ reason: 'refused' });
  });
});

describe('A wrong call of a coordinator', () => {
  const observations = simulatedPairs({
    coefficients: { a: 3, b: 1 },
    patients: 40,
    each: 5,
    seed: 2,
  });
  const [one, other] = partitioned(observations, (at) => at % 2);
  const first = startFit(['a', 'b']);
  const answerOf = (
    { site, observations: rows }: NonNullable<typeof one>,
    request = first.request,
  ) => siteSummary(rows, request, { site }).answer;

  it('is told: answers to another step, a site twice, one that is missing, factors that do not fit', () => {
    const answers = [answerOf(one!), answerOf(other!)];
    const step = stepFit(first, answers);
    if (step.isDone) throw new Error('done too soon');
    expect(() => stepFit(step.state, answers)).toThrow(/the request of this step/);
    expect(() => stepFit(step.state, [answerOf(one!, step.state.request)])).toThrow(/all sites/);
    expect(() => stepFit(first, [answers[0]!, answers[0]!])).toThrow(/each site once/);
    expect(() => stepFit(first, [])).toThrow(RangeError);
    expect(() => mergeSites([answers[0]!, answerOf(other!, step.state.request)])).toThrow(
      /one request/,
    );
  });

  it('is told: what a fit cannot begin with', () => {
    expect(() => startFit([])).toThrow(RangeError);
    expect(() => startFit(['a', 'a'])).toThrow(/each once/);
    expect(() => startFit(['a'], { prior: { b: 1 }, ridge: 1 })).toThrow(/prior/);
    expect(() => startFit(['a'], { prior: { a: 1 } })).toThrow(/ridge above 0/);
    expect(() => startFit(['a'], { ridges: 1 } as never)).toThrow(/ridges/);
    expect(() => startFit(['a'], { ridge: { ridge: 1 } as never })).toThrow(
      /ridge: expected a number/,
    );
    expect(() => fitAcrossSites([])).toThrow(/sites/);
    expect(() => fitAcrossSites([{ site: 'x' }] as never)).toThrow(/sites\[0\]/);
  });
});
