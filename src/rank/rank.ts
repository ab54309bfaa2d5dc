/** The few best activities for one patient: rule out, score, order, and make objects for what is shown. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Patient } from '../model/patient.ts';
import { type Assessment, assess } from './assess.ts';
import { figuresOf, matchOf, standingOf } from './match.ts';
import { nameOf, type Weights } from './model.ts';
import { type RankOptions, type Settings, settle } from './options.ts';
import { orderOf, type Placed, shortlist } from './order.ts';
import type { Note, Ranking } from './ranking.ts';
import { eachScored, type Scorer, scorerFor } from './score.ts';
import { CANDIDATES_A_PLACE, chooseVarious } from './variety.ts';

/**
 * Ranks the activities of a catalogue for one patient, best first; ties go to the shorter journey, then to the
 * smaller id. What a known fact rules out is never listed. The same input gives the same output, whatever the order
 * of the activities. Throws a `TypeError` or `RangeError` that names a bad option.
 *
 * @example rank(catalogue, patient, { k: 5, weights: { distance: 0.4 } }).matches.map((match) => match.id)
 */
export const rank = (
  catalogue: Catalogue,
  patient: Patient,
  options: RankOptions = {},
): Ranking => {
  const settings = settle(catalogue, options);
  const assessment = assess(catalogue, patient, settings);
  const scorer = scorerFor(assessment, settings.model);
  const { considered, ruledOut, open } = assessment;
  const { k, variety } = settings;
  const list = shortlist(variety > 0 ? k * CANDIDATES_A_PLACE : k, orderOf(assessment));
  const listable = eachListable({ assessment, scorer, settings }, list.offer);
  const best = list.best();
  const chosen = variety > 0 ? various(best, { assessment, scorer, settings }) : best;
  return {
    matches: chosen.map(({ row }, at) => matchOf({ assessment, scorer, row }, at + 1)),
    considered,
    ruledOut,
    ruledOutTotal: considered - open.length,
    belowMinScore: listable.below,
    basis: scorer.basis,
    weights: scorer.shares,
    model: nameOf(settings.model, catalogue),
    notes: notesOf(catalogue, patient, { settings, weights: scorer.shares }),
    ...(variety > 0 ? { varietyCost: Math.max(0, mean(best.slice(0, k)) - mean(chosen)) } : {}),
  };
};

/** The candidates made various, each as certain as it is scored. */
const various = (
  candidates: readonly Placed[],
  { assessment, scorer, settings }: { assessment: Assessment; scorer: Scorer; settings: Settings },
): readonly Placed[] =>
  chooseVarious(candidates, assessment.query, {
    ...settings,
    certainty: (row) => {
      const { likelihood, aversion } = figuresOf({ assessment, scorer, row });
      return likelihood * (1 - aversion);
    },
  });

const mean = (placed: readonly Placed[]): number =>
  placed.length === 0 ? 0 : placed.reduce((sum, { score }) => sum + score, 0) / placed.length;

/** Visits every row that may be listed with its score, and counts those that score 0 or below `minScore`. */
export const eachListable = (
  { assessment, scorer, settings }: { assessment: Assessment; scorer: Scorer; settings: Settings },
  visit: (row: number, score: number) => void,
): { readonly below: number } => {
  const { minScore, standing } = settings;
  let below = 0;
  eachScored(scorer, assessment.open, (row, { score }, at) => {
    const own = score[at] as number;
    if (own === 0 || own < minScore) below += 1;
    else if (!standing || standingOf(assessment, row) === standing) visit(row, own);
  });
  return { below };
};

const notesOf = (
  { rows }: Catalogue,
  { home, travel }: Patient,
  { settings, weights }: { readonly settings: Settings; readonly weights: Weights },
): readonly Note[] => {
  const notes: Note[] = [];
  if (Object.values(weights).every((weight) => weight === 0)) notes.push('nothing-to-rank-by');
  if (!home && (travel?.reachMinutes ?? travel?.reachKm) !== undefined) {
    notes.push('reach-without-home');
  }
  const ids = [...(settings.only ?? []), ...settings.exclude];
  if (ids.some((id) => !rows.has(id))) notes.push('unknown-ids');
  return notes;
};
