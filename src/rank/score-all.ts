/** Every activity with its figures, as columns, for research. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { BLOCK_ROWS } from '../catalogue/interest-match.ts';
import { type FactorId, factorIds } from '../factors/registry.ts';
import { has, rowsOf } from '../math/bitset.ts';
import type { Patient } from '../model/patient.ts';
import { type RequirementId, requirementIds } from '../requirements/registry.ts';
import { type Assessment, assess } from './assess.ts';
import { type ModelName, nameOf, type Weights } from './model.ts';
import { type RankOptions, settle } from './options.ts';
import { minutesOf } from './order.ts';
import { columnsOf, type ScoreColumns, scorerFor } from './score.ts';

/** Values of `Scores.standing`. */
export const RULED_OUT = 0;
export const ASK_FIRST = 1;
export const READY = 2;

/** Figures of all activities of a catalogue, one place a row, in the catalogue's order. */
export interface Scores {
  readonly ids: readonly string[];
  /** Utility of each factor, 0 to 1; all 0 where it does not apply. */
  readonly factors: { readonly [F in FactorId]: Float64Array };
  readonly utility: Float64Array;
  /** 0 where the activity is ruled out. */
  readonly likelihood: Float64Array;
  readonly aversion: Float64Array;
  /** 0 where the activity is ruled out. */
  readonly score: Float64Array;
  /** RULED_OUT, ASK_FIRST or READY. */
  readonly standing: Uint8Array;
  /** 1 where the requirement rules the activity out. */
  readonly ruledOutBy: { readonly [R in RequirementId]: Uint8Array };
  /** Minutes of the journey, which settle ties: 0 where one can stay at home, Infinity where nothing is known. */
  readonly travelMinutes: Float64Array;
  /** What the model's weight of each factor is taken times before it is shared out; 0 where it does not apply. */
  readonly weightScales: Weights;
  readonly weights: Weights;
  readonly basis: number;
  readonly model: ModelName;
}

/**
 * Scores every activity, those that are ruled out too, by the same computation as `rank`. The options that choose
 * what is listed (`k`, `minScore`, `standing`, `only`, `exclude`) change nothing here.
 */
export const scoreAll = (
  catalogue: Catalogue,
  patient: Patient,
  options: RankOptions = {},
): Scores => {
  const settings = settle(catalogue, options);
  const everything = { ...settings, only: undefined, exclude: new Set<string>() };
  const assessment = assess(catalogue, patient, everything);
  const scorer = scorerFor(assessment, settings.model);
  const columns = columnsOf(catalogue.size);
  for (let first = 0; first < catalogue.size; first += BLOCK_ROWS) {
    const length = Math.min(BLOCK_ROWS, catalogue.size - first);
    const rows = new Int32Array(length);
    for (let at = 0; at < length; at++) rows[at] = first + at;
    copyInto(columns, scorer.score(rows), first);
  }
  const standing = new Uint8Array(catalogue.size);
  const travelMinutes = new Float64Array(catalogue.size);
  const minutes = minutesOf(assessment);
  for (let row = 0; row < catalogue.size; row++) {
    travelMinutes[row] = minutes(row);
    if (!has(assessment.barred, row)) {
      standing[row] = has(assessment.asked, row) ? ASK_FIRST : READY;
    } else {
      columns.likelihood[row] = 0;
      columns.score[row] = 0;
    }
  }
  return {
    ids: [...catalogue.rows.keys()],
    ...columns,
    standing,
    ruledOutBy: ruledOutBy(assessment, catalogue.size),
    travelMinutes,
    weightScales: scorer.scales,
    weights: scorer.shares,
    basis: scorer.basis,
    model: nameOf(settings.model, catalogue),
  };
};

/** Copies as much of a block as fits behind `first`. */
const copyInto = (to: ScoreColumns, block: ScoreColumns, first: number): void => {
  const copy = (target: Float64Array, source: Float64Array) =>
    target.set(source.subarray(0, target.length - first), first);
  for (const id of factorIds) copy(to.factors[id], block.factors[id]);
  copy(to.utility, block.utility);
  copy(to.likelihood, block.likelihood);
  copy(to.aversion, block.aversion);
  copy(to.score, block.score);
};

const ruledOutBy = ({ requirements }: Assessment, size: number): Scores['ruledOutBy'] => {
  const columns = Object.fromEntries(
    requirementIds.map((id) => [id, new Uint8Array(size)]),
  ) as Scores['ruledOutBy'];
  for (const { id, barred } of requirements) for (const row of rowsOf(barred)) columns[id][row] = 1;
  return columns;
};
