import { expect, it } from 'vitest';
import { danishEnglishBenefits } from '../../src/concepts/crosswalk/danish-english-benefits.ts';
import { packCrosswalk, unpackCrosswalk } from '../../src/concepts/crosswalk/packed-crosswalk.ts';
import { danishEnglishScheme } from '../../src/concepts/index.ts';
import { packBranch, unpackBranch } from '../../src/concepts/packed.ts';

it('A branch that is packed and unpacked is what it was, in two thirds of the bytes', () => {
  expect(danishEnglishScheme.length).toBeGreaterThan(30);
  const packed = danishEnglishScheme.map(packBranch);
  const through = JSON.parse(JSON.stringify(packed)) as typeof packed;
  expect(through.map(unpackBranch)).toEqual(danishEnglishScheme);
  const [bytes, all] = [packed, danishEnglishScheme].map((one) => JSON.stringify(one).length);
  expect(bytes).toBeLessThan(0.8 * (all as number));
});

it('Packing refuses what would not come back', () => {
  const branch = { branch: 'own', role: 'activity' } as const;
  const prefLabel = { da: 'a', en: 'a' };
  const bad = { a: { prefLabel, altLabel: { da: ['x|y'] } } };
  expect(() => packBranch({ ...branch, concepts: bad })).toThrow(RangeError);
  const none = { a: { prefLabel, altLabel: {} } };
  expect(() => packBranch({ ...branch, concepts: none })).toThrow(RangeError);
  expect(() => packBranch({ ...branch, concepts: { a: null } })).toThrow(RangeError);
  expect(() => packBranch({ ...branch, concepts: { 7: { prefLabel } } })).toThrow(RangeError);
});

it('So is a crosswalk, in half of the bytes, whatever its lines say', () => {
  const own = { schemaVersion: 1, id: 'own', version: '1' } as const;
  const concepts = {
    a: { calm: 0.25 },
    b: { none: 'nobody knows' },
    c: { calm: 1, movement: 0 },
    d: { calm: 0.5, source: 'a paper' },
  };
  for (const one of [danishEnglishBenefits, { ...own, concepts }, { ...own, concepts: {} }]) {
    const packed = packCrosswalk(one);
    const through = JSON.parse(JSON.stringify(packed)) as typeof packed;
    expect(unpackCrosswalk(through)).toEqual(one);
  }
  const [bytes, all] = [packCrosswalk(danishEnglishBenefits), danishEnglishBenefits].map(
    (one) => JSON.stringify(one).length,
  );
  expect(bytes).toBeLessThan((all as number) / 2);
});
