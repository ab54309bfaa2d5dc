/** Laws hold emptily of what never happens: here it is seen that everything does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  explain,
  factorIds,
  parseActivity,
  parsePatient,
  type RequirementId,
  rank,
  requirementIds,
} from '../../src/index.ts';
import { activities, patient, question, questionOfTime } from '../arbitraries.ts';

const cases = fc.sample(question(), { numRuns: 800, seed: 20261125 });

const timely = fc.sample(questionOfTime(), { numRuns: 500, seed: 20261125 });

const told = cases.flatMap(({ catalogue, patient, options }) =>
  catalogue.activities.map(({ id }) => explain(catalogue, patient, id, options)),
);
const rankings = cases.map(({ catalogue, patient, options, listing }) =>
  rank(catalogue, patient, { ...options, ...listing }),
);

/** What is said by the patient alone, so that it is never unknown. */
const CERTAIN: readonly RequirementId[] = ['recent', 'unwanted'];
const OFTEN = 40;

describe('The arbitraries', () => {
  it('make only what passes the door, without a remark', () => {
    for (const all of fc.sample(activities(), 300)) {
      for (const one of all)
        expect(parseActivity(one)).toEqual({ ok: true, value: one, issues: [] });
    }
    for (const one of fc.sample(patient(), 500)) {
      expect(parsePatient(one)).toEqual({ ok: true, value: one, issues: [] });
    }
  });

  it.each(requirementIds)('reach every state of %s that it can have, and every policy', (id) => {
    const reports = told.flatMap(({ requirements }) =>
      requirements.filter(({ requirement }) => requirement === id),
    );
    for (const state of ['met', 'unknown', 'unmet'] as const) {
      const own = reports.filter((report) => report.state === state);
      const isNever = state === 'unknown' && CERTAIN.includes(id);
      if (isNever) expect(own).toEqual([]);
      else expect(own.length, state).toBeGreaterThan(OFTEN);
    }
    expect(new Set(reports.map(({ policy }) => policy)).size).toBe(3);
  });

  it.each(factorIds)('reach %s applying or not, and utilities from low to high', (id) => {
    const own = told.map(({ contributions }) => contributions[id]);
    expect(own.some(({ applies }) => !applies)).toBe(true);
    const utilities = own.filter(({ applies }) => applies).map(({ utility }) => utility);
    expect(Math.min(...utilities)).toBeLessThan(0.1);
    expect(Math.max(...utilities)).toBeGreaterThan(0.9);
    expect(utilities.some((utility) => utility > 0.1 && utility < 0.9)).toBe(true);
  });

  it('reach lists that are empty, short and long, ties, both standings, aversion and every note', () => {
    const lengths = rankings.map(({ matches }) => matches.length);
    expect(Math.min(...lengths)).toBe(0);
    expect(Math.max(...lengths)).toBeGreaterThan(7);
    expect(lengths.filter((length) => length >= 3).length).toBeGreaterThan(80);
    const ties = rankings.filter(({ matches }) =>
      matches.some(({ score }, at) => at > 0 && matches[at - 1]!.score === score),
    );
    expect(ties.length).toBeGreaterThan(40);
    const standings = told.map(({ standing }) => standing);
    for (const one of ['ready', 'ask-first', 'ruled-out'] as const) {
      expect(standings.filter((standing) => standing === one).length, one).toBeGreaterThan(100);
    }
    const averse = told.filter(({ aversion, score }) => aversion > 0 && aversion < 1 && score > 0);
    expect(averse.length).toBeGreaterThan(20);
    const notes = new Set(rankings.flatMap((ranking) => ranking.notes));
    expect([...notes].sort()).toEqual(['nothing-to-rank-by', 'reach-without-home', 'unknown-ids']);
    expect(cases.some(({ catalogue }) => catalogue.size === 0)).toBe(true);
    expect(cases.some(({ catalogue }) => catalogue.size === 1)).toBe(true);
  });

  it('reach everything that may be asked, and dates of none, some and more than are shown', () => {
    const facts = new Set(
      told.flatMap(({ requirements }) =>
        requirements.flatMap(({ requirement, findings }) =>
          findings.flatMap(({ state, fact }) =>
            state === 'unknown' && requirement !== 'access' ? [`${requirement} ${fact}`] : [],
          ),
        ),
      ),
    );
    for (const fact of ['dates', 'dropIn', 'schedule']) expect(facts).toContain(`time ${fact}`);
    for (const fact of ['groupSize', 'indoorsOrOutdoors']) {
      expect(facts).toContain(`setting ${fact}`);
    }
    const dates = timely.flatMap(({ catalogue, patient, options }) =>
      rank(catalogue, patient, options).matches.map(({ meets }) => meets.length),
    );
    for (const number of [0, 1, 2, 3]) {
      expect(dates.filter((one) => one === number).length, String(number)).toBeGreaterThan(15);
    }
  });

  it('reach several questions about one activity', () => {
    expect(told.filter(({ ask }) => ask.length > 1).length).toBeGreaterThan(50);
  });
});
