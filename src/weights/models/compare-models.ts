/** What tells two weight models apart, and what it changes for patients. */

import { kindOf } from '../../evaluate/kind.ts';
import { rbo } from '../../evaluate/rank-overlap.ts';
import { checkKeys, checkNumber } from '../../evaluate/settle.ts';
import type { Patient } from '../../model/patient.ts';
import { pointer } from '../../model/pointer.ts';
import { isPlainObject } from '../../model/shape.ts';
import { rank } from '../../rank/rank.ts';
import { weightColumn } from '../weights.ts';
import type { RankedCatalogue } from './ranked-catalogue.ts';
import { hashOfModel, toScoringModel, type WeightModel } from './weight-model.ts';

export interface CompareModelsOptions {
  /** With `patients`: what the models change is looked for in their lists. */
  readonly catalogue?: RankedCatalogue;
  readonly patients?: readonly Patient[];
  /** How many activities are listed, 10 unless told. */
  readonly k?: number;
}

export interface ModelComparison {
  /** By factor, in code unit order: shares of the whole weight. */
  readonly weights: readonly WeightChange[];
  /** Share of the weight that one would have to move to get from the one to the other, 0 to 1. */
  readonly moved: number;
  /** Where the parameters of the scoring models differ. */
  readonly parameters: readonly FieldChange[];
  /** Where all else differs: name, version, how obtained, what for. */
  readonly provenance: readonly FieldChange[];
  /** What the one is to the other: `same` where nothing differs. */
  readonly lineage: 'same' | 'parent' | 'child' | 'siblings' | 'unrelated';
  /** Null unless a catalogue and patients were given. */
  readonly effect: ModelEffect | null;
}

export interface WeightChange {
  readonly factor: string;
  readonly one: number;
  readonly other: number;
  /** other − one. */
  readonly change: number;
}

export interface FieldChange {
  /** JSON pointer (RFC 6901). */
  readonly path: string;
  /** Absent where the one has no such field. */
  readonly one?: unknown;
  readonly other?: unknown;
}

/** What the models change in the lists of some patients. */
export interface ModelEffect {
  readonly k: number;
  readonly patients: number;
  /** Patients whose lists are empty by both; they count in no mean. */
  readonly withoutList: number;
  /** Mean rank-biased overlap (p .9) of the two lists, 1 where they are alike; null where nobody has a list. */
  readonly rbo: number | null;
  /** Mean share of the longer list that both have; null where nobody has a list. */
  readonly overlap: number | null;
  /** Patients who get another activity first. */
  readonly otherFirst: number;
  /** Whose lists are least alike; the first of them. Null where nobody has a list. */
  readonly greatest: {
    /** Place in `patients`, from 0. */
    readonly place: number;
    readonly rbo: number;
    readonly overlap: number;
  } | null;
}

/** Holds two models against each other. Throws a `TypeError` or `RangeError` that names a bad argument and quotes no patient. */
export const compareModels = (
  one: WeightModel,
  other: WeightModel,
  options: CompareModelsOptions = {},
): ModelComparison => {
  checkKeys(options, ['catalogue', 'patients', 'k']);
  const [from, to] = [toScoringModel(one), toScoringModel(other)];
  const [shares, others] = [weightColumn({ ...from.weights }), weightColumn({ ...to.weights })];
  const weights = shares.factors.map((factor, at): WeightChange => {
    const [share, next] = [shares.shares[at]!, others.shares[at]!];
    return { factor, one: share, other: next, change: next - share };
  });
  return {
    weights,
    moved: weights.reduce((sum, { change }) => sum + Math.abs(change), 0) / 2,
    parameters: differences(from.parameters, to.parameters, ['parameters']),
    provenance: differences(restOf(one), restOf(other), []),
    lineage: lineageOf(one, other),
    effect: effectOf([from, to], options),
  };
};

const restOf = ({ weights: _, parameters: __, ...rest }: WeightModel): object => rest;

const lineageOf = (one: WeightModel, other: WeightModel): ModelComparison['lineage'] => {
  const [hash, otherHash] = [hashOfModel(one), hashOfModel(other)];
  if (hash === otherHash) return 'same';
  if (other.parent?.hash === hash) return 'parent';
  if (one.parent?.hash === otherHash) return 'child';
  const isShared = one.parent !== undefined && one.parent.hash === other.parent?.hash;
  return isShared ? 'siblings' : 'unrelated';
};

/** The leaves at which two JSON values differ, by path in code unit order. */
const differences = (
  one: unknown,
  other: unknown,
  path: readonly string[],
): readonly FieldChange[] => {
  if (isPlainObject(one) && isPlainObject(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
    return keys.flatMap((key) => differences(one[key], other[key], [...path, key]));
  }
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  return [
    {
      path: pointer(path),
      ...(one === undefined ? {} : { one }),
      ...(other === undefined ? {} : { other }),
    },
  ];
};

type Models = readonly [ReturnType<typeof toScoringModel>, ReturnType<typeof toScoringModel>];

const effectOf = (models: Models, options: CompareModelsOptions): ModelEffect | null => {
  const { catalogue, patients, k = 10 } = options;
  if (catalogue === undefined && patients === undefined) return null;
  if (catalogue === undefined) throw new TypeError('catalogue: expected one beside patients');
  if (!Array.isArray(patients)) {
    throw new TypeError(`patients: expected a list, got ${kindOf(patients)}`);
  }
  checkNumber('k', k, [Number.isSafeInteger(k) && k >= 1, 'a whole number of 1 or more']);
  let [alike, shared, otherFirst, withoutList] = [0, 0, 0, 0];
  let greatest: ModelEffect['greatest'] = null;
  for (const [place, patient] of patients.entries()) {
    const [list, next] = models.map((model) =>
      rank(catalogue, patient, { model, k }).matches.map(({ id }) => id),
    ) as [string[], string[]];
    if (list.length + next.length === 0) {
      withoutList += 1;
      continue;
    }
    const likeness = rbo(list, next);
    const both = list.filter((id) => next.includes(id)).length;
    const overlap = both / Math.max(list.length, next.length);
    alike += likeness;
    shared += overlap;
    if (list[0] !== next[0]) otherFirst += 1;
    if (greatest === null || likeness < greatest.rbo) greatest = { place, rbo: likeness, overlap };
  }
  const count = patients.length - withoutList;
  const mean = (sum: number): number | null => (count === 0 ? null : sum / count);
  return {
    k,
    patients: patients.length,
    withoutList,
    rbo: mean(alike),
    overlap: mean(shared),
    otherFirst,
    greatest,
  };
};
