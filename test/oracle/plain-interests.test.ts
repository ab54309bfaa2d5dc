/** How well interests are met: the engine and the plain definition, bit for bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue, explain, type Patient, scoreAll } from '../../src/engine.ts';
import {
  matchingCase as cases,
  type MatchingCase,
  seriesCase as series,
} from '../arbitraries/matching-case.ts';
import { model } from '../arbitraries.ts';
import { aversionOf, factors, likes } from './plain-factors.ts';
import { frequencies, matchOf } from './plain-interests.ts';
import { situationOf } from './plain-ranking.ts';
import { boilerplateOf } from './plain-words.ts';

const asOf = '2026-11-25';

const expectSame = ({ concepts, all, interests }: MatchingCase, options: object = {}) => {
  const catalogue = buildCatalogue(all, { asOf, concepts });
  const patient: Patient = { interests };
  const s = situationOf(catalogue, patient, options);
  expect(catalogue.statistics.boilerplate, 'boilerplate').toEqual(boilerplateOf(all));
  expect(catalogue.statistics.terms, 'terms').toEqual(frequencies(s));
  const { utilities, aversion } = columns(catalogue, patient, options);
  for (const [row, activity] of all.entries()) {
    const { evidence } = explain(catalogue, patient, activity.id, options).contributions.interests;
    const matches = likes(s).map((like) => matchOf(like, activity, s));
    expect(
      evidence.map(({ match }) => match),
      activity.id,
    ).toEqual(matches);
    const utility = matches.length === 0 ? 0 : factors.interests(activity, s);
    expect(utilities[row], activity.id).toBe(utility);
    expect(aversion[row], activity.id).toBe(aversionOf(activity, s));
  }
};

const columns = (
  catalogue: Parameters<typeof scoreAll>[0],
  patient: Patient,
  options: Parameters<typeof scoreAll>[2],
) => {
  const { factors: own, aversion } = scoreAll(catalogue, patient, options);
  return { utilities: own.interests, aversion };
};

describe('The plain definition of a match', () => {
  it('is what the engine gives, bit for bit, with any scheme and with none', () => {
    fc.assert(
      fc.property(cases, (given) => expectSame(given)),
      { numRuns: 300 },
    );
  });

  it('is what the engine gives with other parameters', () => {
    fc.assert(
      fc.property(cases, model(), (given, own) => expectSame(given, { model: own })),
      { numRuns: 300 },
    );
  });

  it('is what the engine gives where many titles share a sentence', () => {
    fc.assert(
      fc.property(series, (given) => expectSame(given)),
      { numRuns: 100 },
    );
  });
});
