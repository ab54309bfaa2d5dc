/**
 * The whole ranking, slowly and plainly: DESIGN §3 and §4 as loops over objects. The engine is checked against it, so
 * it shares none of the engine's code but what a single word and a wish are read as, elementary functions, the great
 * circle and dates.
 */
import type {
  Activity,
  Catalogue,
  FactorId,
  Patient,
  RankOptions,
  RequirementId,
} from '../../src/index.ts';
import { defaultModel } from '../../src/index.ts';
import { dayNumber } from '../../src/math/calendar.ts';
import { aversionOf, factors, scalesOf } from './plain-factors.ts';
import { requirements } from './plain-requirements.ts';
import { meetsOf, type PlainMeeting } from './plain-schedule.ts';
import { compare, type Judgement, product, type Situation, sum } from './plain-situation.ts';
import { minutesTo } from './plain-travel.ts';

/** What the plain definition says of one activity. */
export interface PlainMatch {
  readonly id: string;
  readonly score: number;
  readonly likelihood: number;
  readonly utility: number;
  readonly aversion: number;
  readonly utilities: { readonly [F in FactorId]: number };
  readonly standing: 'ready' | 'ask-first';
  /** `requirement/fact`, each once, in order of the code units. */
  readonly ask: readonly string[];
  /** The next dates that fit. */
  readonly meets: readonly PlainMeeting[];
  /** One way; infinite where unknown. */
  readonly minutes: number;
}

export interface PlainRanking {
  readonly matches: readonly PlainMatch[];
  readonly considered: number;
  readonly ruledOut: { readonly [R in RequirementId]: number };
  readonly ruledOutTotal: number;
  readonly belowMinScore: number;
  readonly basis: number;
  readonly weights: { readonly [F in FactorId]: number };
}

/** The catalogue gives its activities, dates, zone and statistics, nothing that was computed from them. */
export const plainRanking = (
  catalogue: Catalogue,
  patient: Patient,
  options: RankOptions = {},
): PlainRanking => {
  const { k = 10, model = defaultModel, minScore = 0, standing } = options;
  const weights = { ...model.weights, ...options.weights };
  const policies = { ...model.parameters.unknown, ...options.unknown };
  const { parameters } = model;
  const situation = situationOf(catalogue, patient, options);
  const only = options.only && [...options.only];
  const exclude = [...(options.exclude ?? [])];
  const considered = catalogue.activities.filter(
    ({ id }) => (only === undefined || only.includes(id)) && !exclude.includes(id),
  );

  const scales = scalesOf(situation);
  const ids = Object.keys(factors) as FactorId[];
  const total = sum(ids.map((id) => weights[id]));
  // Beside the greatest, since the product of very small ones is rounded to nothing.
  const applies = (id: FactorId) => weights[id] > 0 && scales[id] > 0;
  const most = Math.max(0, ...ids.filter(applies).map((id) => scales[id]));
  const parts = ids.map((id) => (applies(id) ? weights[id] * (scales[id] / most) : 0));
  const applied = sum(parts) * most;
  const shares = parts.map((part) => (sum(parts) === 0 ? 0 : part / sum(parts)));

  const ruledOut = Object.fromEntries(Object.keys(requirements).map((id) => [id, 0])) as {
    [R in RequirementId]: number;
  };
  let ruledOutTotal = 0;
  let belowMinScore = 0;
  const listed: PlainMatch[] = [];
  for (const activity of considered) {
    let isOut = false;
    const ask: string[] = [];
    const chances: number[] = [];
    for (const id of Object.keys(requirements) as RequirementId[]) {
      const judgement = requirements[id](activity, situation);
      if (judgement === undefined) continue;
      const { state } = judgement;
      if (state === 'unmet' || (state === 'unknown' && policies[id] === 'exclude')) {
        ruledOut[id] += 1;
        isOut = true;
      } else if (state === 'unknown' && policies[id] === 'ask') {
        ask.push(...judgement.facts.map((fact) => `${id}/${fact}`));
        chances.push(...judgement.chances);
      }
    }
    if (isOut) {
      ruledOutTotal += 1;
      continue;
    }
    const likelihood = parameters.joint === 'smallest' ? Math.min(1, ...chances) : product(chances);
    const utilities = ids.map((id) => (scales[id] === 0 ? 0 : factors[id](activity, situation)));
    const utility = sum(utilities.map((value, at) => value * (shares[at] as number)));
    const aversion = aversionOf(activity, situation);
    const score = likelihood * utility * (1 - aversion);
    const own = ask.length === 0 ? 'ready' : 'ask-first';
    if (score === 0 || score < minScore) {
      belowMinScore += 1;
      continue;
    }
    if (standing !== undefined && own !== standing) continue;
    listed.push({
      id: activity.id,
      score,
      likelihood,
      utility,
      aversion,
      utilities: byFactor(ids, utilities),
      standing: own,
      ask: ask.sort(),
      meets: meetsOf(activity, situation),
      minutes: minutesTo(activity, situation),
    });
  }
  listed.sort((a, b) => b.score - a.score || compare(a.minutes, b.minutes) || compare(a.id, b.id));
  return {
    matches: listed.slice(0, k),
    considered: considered.length,
    ruledOut,
    ruledOutTotal,
    belowMinScore,
    basis: applied / total,
    weights: byFactor(ids, shares),
  };
};

/** What every requirement that the patient has says of one activity. */
export const plainJudgements = (
  catalogue: Catalogue,
  patient: Patient,
  activity: Activity,
  options: RankOptions = {},
): { readonly [R in RequirementId]?: Judgement } => {
  const situation = situationOf(catalogue, patient, options);
  const judged = Object.entries(requirements).map(([id, judge]) => [
    id,
    judge(activity, situation),
  ]);
  return Object.fromEntries(judged.filter(([, judgement]) => judgement !== undefined));
};

export const situationOf = (
  { asOf, horizonDays, timeZone, statistics, concepts, benefits, activities }: Catalogue,
  patient: Patient,
  { model = defaultModel, now = asOf, travelMinutes }: RankOptions,
): Situation => {
  const firstDay = dayNumber(asOf.slice(0, 10));
  return {
    patient,
    parameters: model.parameters,
    statistics,
    concepts,
    benefits,
    activities,
    now,
    today: dayNumber(now.slice(0, 10)),
    firstDay,
    lastDay: firstDay + horizonDays,
    timeZone,
    travelMinutes,
  };
};

const byFactor = (ids: readonly FactorId[], values: readonly number[]) =>
  Object.fromEntries(ids.map((id, at) => [id, values[at]])) as { [F in FactorId]: number };

/** The factors and requirements that are defined here. */
export const plainFactorIds: readonly string[] = Object.keys(factors);
export const plainRequirementIds: readonly string[] = Object.keys(requirements);
