/** Stability, verified by the engine: the same catalogue ranked on both sides of each end. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  buildCatalogue,
  type Catalogue,
  defaultModel,
  type Weights as EngineWeights,
  type Match,
  type Patient,
  parseActivities,
  parsePatient,
  rank,
  scoreAll,
} from '../../../src/index.ts';
import {
  type Alternative,
  alternativesOf,
  type Stability,
  type StabilityOptions,
  stability,
} from '../../../src/weights/index.ts';
import { withShare } from '../arbitraries.ts';

const municipality = new URL('../../../fixtures/municipality/', import.meta.url);
const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, municipality), 'utf8'));

const { activities } = parseActivities(read('activities.json') as unknown[]);
const catalogue: Catalogue = buildCatalogue(activities, { asOf: '2026-11-25' });
const patients = readdirSync(new URL('patients/', municipality)).map((file): Patient => {
  const parsed = parsePatient(read(`patients/${file}`));
  if (!parsed.ok) throw new Error('the door refuses a patient of the fixture');
  return parsed.value;
});

const asked: readonly Required<StabilityOptions>[] = [
  { of: 'first', k: 1 },
  { of: 'top', k: 3 },
  { of: 'top', k: 5 },
  { of: 'order', k: Infinity },
];

const models: readonly EngineWeights[] = [
  defaultModel.weights,
  { interests: 0.1, accessibility: 0.1, distance: 0.7, socialNeed: 0.1 },
  { interests: 0.25, accessibility: 0.25, distance: 0, socialNeed: 0.5 },
];

/** Far enough from an end that rounding is nothing, near enough that nothing else has its turn. */
const STEP = 1e-7;

describe('stability, of the patients of the municipality', () => {
  const seen = { within: 0, beyond: 0, zero: 0, one: 0 };

  it('says what rank does on both sides of each end', () => {
    for (const patient of patients) {
      for (const model of models) verify(patient, model);
    }
    expect(seen.within).toBeGreaterThan(250);
    expect(seen.beyond).toBeGreaterThan(150);
    expect(Math.min(seen.zero, seen.one)).toBeGreaterThan(25);
  });

  const verify = (patient: Patient, model: EngineWeights): void => {
    const scores = scoreAll(catalogue, patient, { weights: model });
    const { alternatives, weights } = alternativesOf(scores);
    if (Object.keys(weights).length < 2) return;
    const listAt = (factor: string, share: number): readonly Listed[] => {
      const moved = withShare(weights, factor, share);
      // rank takes weights times their scales before it shares them out
      const unscaled = Object.fromEntries(
        Object.entries(scores.weightScales).map(([factor, scale]) => [
          factor,
          scale > 0 ? (moved[factor] ?? 0) / scale : 0,
        ]),
      ) as unknown as EngineWeights;
      return rank(catalogue, patient, { weights: unscaled, k: Infinity }).matches;
    };
    const twins = twinsOf(alternatives);
    const [factor, weight] = Object.entries(weights)[0]!;
    const before = listAt(factor, weight); // where it is
    for (const options of asked) {
      const { k, ...of } = options;
      for (const row of stability(alternatives, weights, k === Infinity ? of : options)) {
        check(row, {
          kept: keptBy(options, twins),
          holdsAt: holdsOf(options, before),
          before,
          listAt,
        });
      }
    }
  };

  const check = (row: Stability, { kept, holdsAt, before, listAt }: Ranked): void => {
    const { factor, weight, from, to, below, above } = row;
    for (const [end, direction, overtakings] of [
      [from, -1, below],
      [to, 1, above],
    ] as const) {
      if (direction * (end - weight) > 2 * STEP) {
        const within = listAt(factor, end - direction * STEP);
        expect(kept(within), `${factor} within ${end}`).toEqual(kept(before));
        seen.within += 1;
      }
      if (overtakings.length === 0) {
        expect(end).toBe(direction > 0 ? 1 : 0);
        expect(holdsAt(listAt(factor, end)), `${factor} at ${end}`).toBe(true);
        seen[direction > 0 ? 'one' : 'zero'] += 1;
        continue;
      }
      const share = end + direction * STEP;
      expect(share > 0 && share < 1, `${factor} ends at ${end}`).toBe(true);
      const beyond = listAt(factor, share);
      expect(kept(beyond), `${factor} beyond ${end}`).not.toEqual(kept(before));
      const placeOf = new Map(beyond.map(({ id }, at) => [id, at]));
      for (const { rises, falls } of overtakings) {
        const fallen = placeOf.get(falls) ?? beyond.length;
        expect(placeOf.get(rises), `${rises} before ${falls}`).toBeLessThan(fallen);
      }
      seen.beyond += 1;
    }
  };
});

type Listed = Pick<Match, 'id' | 'score'>;

interface Ranked {
  readonly kept: (list: readonly Listed[]) => readonly string[];
  readonly holdsAt: (last: readonly Listed[]) => boolean;
  readonly before: readonly Listed[];
  readonly listAt: (factor: string, share: number) => readonly Listed[];
}

/** What must stay of a list. */
const keptBy =
  ({ of, k }: Required<StabilityOptions>, twins: ReadonlyMap<string, string>) =>
  (list: readonly Listed[]): readonly string[] => {
    const told = list.map(({ id }) => twins.get(id)!);
    if (of === 'order') return told;
    return of === 'first' ? told.slice(0, 1) : told.slice(0, k).sort();
  };

/** Whether nobody has got ahead at the very end, where others may be level: then the journey or the id decides. */
const holdsOf =
  ({ of, k }: Required<StabilityOptions>, before: readonly Listed[]) =>
  (last: readonly Listed[]): boolean => {
    const scores = new Map(last.map(({ id, score }) => [id, score]));
    const held = before.map(({ id }) => scores.get(id) ?? 0);
    if (of === 'order') {
      return held.every((score, at) => at === 0 || score <= held[at - 1]! + ROUNDING);
    }
    return Math.min(...held.slice(0, k)) >= (last[k - 1]?.score ?? 0) - ROUNDING;
  };

const ROUNDING = 1e-12;

/**
 * One name for all that nothing but rounding tells apart under any weights: whose turn it is among them is rounding's, and where they are
 * level rank looks at the journey.
 */
const twinsOf = (alternatives: readonly Alternative[]): ReadonlyMap<string, string> =>
  new Map(
    alternatives.map(({ id, utilities, multiplier = 1 }) => [
      id,
      Object.values(utilities)
        .map((utility) => (multiplier * utility).toFixed(9))
        .join(),
    ]),
  );
