/** Every activity with its figures, as columns, for research. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FactorId } from '../factors/registry.ts';
import type { Patient } from '../model/patient.ts';
import { type RequirementId, requirementIds } from '../requirements/registry.ts';
import { assess } from './assess.ts';
import { type ModelName, nameOf, type Weights } from './model.ts';
import { type RankOptions, settle } from './options.ts';
import { planScoring, scoreRows } from './score.ts';

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
  /** Bit i is set where requirement `requirementIds[i]` rules the activity out. */
  readonly ruledOutBy: Uint32Array;
  readonly requirementIds: readonly RequirementId[];
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
  const { model, ...settings } = settle(catalogue, options);
  const everything = { ...settings, model, only: undefined, exclude: new Set<string>() };
  const assessment = assess(catalogue, patient, everything);
  const scoring = planScoring(assessment, model);
  const rows = Int32Array.from({ length: catalogue.size }, (_, row) => row);
  const { joint } = model.parameters;
  const columns = scoreRows(rows, scoring, { assessment, joint });
  const standing = new Uint8Array(catalogue.size);
  for (const row of rows) {
    if (assessment.barred[row] === 0) {
      standing[row] = assessment.asked[row] === 0 ? READY : ASK_FIRST;
    } else {
      columns.likelihood[row] = 0;
      columns.score[row] = 0;
    }
  }
  return {
    ids: catalogue.activities.map(({ id }) => id),
    ...columns,
    standing,
    ruledOutBy: assessment.barred,
    requirementIds,
    weights: scoring.shares,
    basis: scoring.basis,
    model: nameOf(model, catalogue.statisticsHash),
  };
};
