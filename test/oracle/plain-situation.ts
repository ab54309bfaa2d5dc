/** What one activity is looked at with, and what a requirement says of it. */
import type {
  AccessFeature,
  Activity,
  BenefitCrosswalk,
  ConceptScheme,
  Patient,
  ScoringModel,
  Statistics,
} from '../../src/index.ts';

/** All that one activity is looked at with. Days are numbers from 1970-01-01. */
export interface Situation {
  readonly patient: Patient;
  readonly parameters: ScoringModel['parameters'];
  readonly statistics: Statistics;
  /** What words mean. */
  readonly concepts: ConceptScheme;
  /** What something of a concept gives. */
  readonly benefits: BenefitCrosswalk;
  /** All of the catalogue. */
  readonly activities: readonly Activity[];
  /** As it was stated: a date, or an instant with offset. */
  readonly now: string;
  readonly today: number;
  /** First and last day that the catalogue can be asked about. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly timeZone: string | undefined;
  readonly travelMinutes: ReadonlyMap<string, number> | undefined;
}

export type State = 'met' | 'unknown' | 'unmet';

/** A requirement of the patient, seen from one activity; `facts` are those that are not known. */
export interface Judgement {
  readonly state: State;
  readonly facts: readonly string[];
  readonly chances: readonly number[];
}

export const MET: Judgement = { state: 'met', facts: [], chances: [] };
export const UNMET: Judgement = { state: 'unmet', facts: [], chances: [] };
/** One chance, whatever number of facts. */
export const unknown = (chance: number, ...facts: readonly string[]): Judgement => ({
  state: 'unknown',
  facts,
  chances: [chance],
});

/** The chance that a feature of which nothing is known is offered. */
export const baseRate = ({ statistics }: Situation, feature: AccessFeature): number => {
  const { yes, known } = statistics.access[feature];
  return (yes + 5) / (known + 10);
};

export const sum = (values: readonly number[]): number =>
  values.reduce((all, value) => all + value, 0);
export const product = (values: readonly number[]): number =>
  values.reduce((all, value) => all * value, 1);
export const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
