import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BenefitCrosswalk,
  buildCatalogue,
  type ConceptScheme,
  type CrosswalkLine,
  scoreAll,
  socialNeeds,
} from '../../src/index.ts';
import { matchingCase } from '../arbitraries/matching-case.ts';
import { benefitOf } from '../oracle/plain-benefits.ts';
import { situationOf } from '../oracle/plain-ranking.ts';

const asOf = '2026-11-25';
const idsOf = (scheme: ConceptScheme): readonly string[] => [
  ...new Set(scheme.flatMap(({ concepts }) => Object.keys(concepts))),
];

const line: fc.Arbitrary<CrosswalkLine> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record(
        { company: tenths(), movement: tenths(), calm: tenths() },
        { requiredKeys: ['company'] },
      )
      .map((benefits) => benefits),
  },
  { weight: 1, arbitrary: fc.constant({ none: 'no reason' }) },
);

function tenths(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 10 }).map((value) => value / 10);
}

const crosswalkFor = (scheme: ConceptScheme): fc.Arbitrary<BenefitCrosswalk> =>
  fc.tuple(...idsOf(scheme).map(() => fc.option(line, { freq: 3 }))).map((lines) => ({
    schemaVersion: 1,
    id: 'any',
    version: '1',
    concepts: Object.fromEntries(
      idsOf(scheme).flatMap((id, at) => (lines[at] ? [[id, lines[at]] as const] : [])),
    ),
    branches: { second: { calm: 0.5 } },
  }));

const cases = matchingCase.chain((one) =>
  fc.record({ one: fc.constant(one), crosswalk: crosswalkFor(one.concepts) }),
);

describe('What an activity gives for a need', () => {
  it('is what the plain definition says, of any scheme and any crosswalk', () => {
    let inferred = 0;
    fc.assert(
      fc.property(cases, ({ one: { concepts, all }, crosswalk }) => {
        const catalogue = buildCatalogue(all, { asOf, concepts, benefits: crosswalk });
        for (const need of socialNeeds) {
          const patient = { socialNeeds: { [need]: 1 } };
          const situation = situationOf(catalogue, patient, {});
          const { socialNeed } = scoreAll(catalogue, patient).factors;
          const plain = all.map((activity) => benefitOf(activity, need, situation));
          const differs = plain.findIndex((own, row) => Math.abs(own - socialNeed[row]!) > 1e-12);
          if (differs >= 0) expect([need, socialNeed[differs]]).toEqual([need, plain[differs]]);
          inferred += plain.filter(
            (own) => own !== situation.parameters.factors.socialNeed.unspoken,
          ).length;
        }
      }),
      { numRuns: 400 },
    );
    expect(inferred).toBeGreaterThan(1_000);
  });
});
