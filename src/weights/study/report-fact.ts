/** A fact of a report: a code with parameters, of what was run and of nothing else. */
import type { Agreement } from '../../evaluate/ratings.ts';
import type { Interval } from '../../math/interval.ts';
import type { Smaa } from '../robustness/smaa.ts';
import type { Stability } from '../robustness/stability.ts';
import type { CandidateKind } from './candidate.ts';
import type { FitReason } from './candidate-fit.ts';
import type { MetricOutcome, OutcomeDifference } from './outcome.ts';
import type { StudyData } from './study-data.ts';
import type { StudySettings } from './study-record.ts';

/** How far those who judged agree, by a measure of linkmatch/evaluate. */
export interface ReportedAgreement extends Agreement {
  /** Such as `Krippendorff’s α, ordinal`. */
  readonly measure: string;
}

/** How far one list withstands other weights. */
export interface ReportedRobustness {
  /** Which list it is of, in words that name nobody. */
  readonly of: string;
  readonly stability?: readonly Stability[];
  readonly smaa?: Smaa;
}

export type ReportFact =
  | ({ readonly code: 'data' } & Pick<
      StudyData,
      'patients' | 'development' | 'report' | 'judgements' | 'choices' | 'sites' | 'notInCatalogue'
    >)
  | { readonly code: 'catalogue'; readonly activities: number; readonly asOf: string }
  | {
      readonly code: 'hashes';
      readonly data: string;
      readonly study: string;
      readonly statistics: string;
      readonly scoringModel: string;
    }
  | { readonly code: 'factors'; readonly factors: readonly string[] }
  | { readonly code: 'value-functions' }
  | { readonly code: 'aggregation' }
  | {
      readonly code: 'method';
      readonly name: string;
      readonly kind: CandidateKind;
      readonly ridge: number | null;
      readonly isTuned: boolean;
      readonly metric: string | null;
    }
  | { readonly code: 'weights'; readonly rows: readonly WeightFact[] }
  | { readonly code: 'held'; readonly name: string; readonly factors: readonly string[] }
  | {
      readonly code: 'split';
      readonly reportShare: number;
      readonly bySite: boolean;
      readonly seed: number;
    }
  | ({ readonly code: 'folds' } & Pick<StudySettings, 'by' | 'folds' | 'seed'>)
  | ({ readonly code: 'measuring' } & Pick<
      StudySettings,
      'metrics' | 'level' | 'repetitions' | 'permutations'
    >)
  | { readonly code: 'tests'; readonly tests: number; readonly candidates: number }
  | {
      readonly code: 'unjudged';
      readonly metric: string;
      readonly unjudged: number;
      readonly undefined: number;
      readonly patients: number;
    }
  | { readonly code: 'unlistable'; readonly unlistable: number; readonly judgements: number }
  | { readonly code: 'tried'; readonly rows: readonly TriedFact[] }
  | {
      readonly code: 'failed';
      readonly name: string;
      readonly failed: number;
      readonly folds: number;
      readonly reasons: readonly FitReason[];
    }
  | { readonly code: 'looks'; readonly rows: readonly LookFact[] }
  | { readonly code: 'looked-again'; readonly looks: number }
  | { readonly code: 'tried-after-look'; readonly names: readonly string[] }
  | { readonly code: 'fitted-on-reported'; readonly names: readonly string[] }
  | { readonly code: 'subgroups'; readonly rows: readonly SubgroupFact[] }
  | { readonly code: 'post-hoc'; readonly dimensions: readonly string[] }
  | { readonly code: 'suppressed'; readonly groups: number; readonly least: number }
  | {
      readonly code: 'agreement';
      readonly measure: string;
      readonly value: number | null;
      readonly interval: Interval | null;
      readonly items: number;
      readonly raters: number;
    }
  | {
      readonly code: 'stability';
      readonly of: string;
      readonly rows: readonly Pick<Stability, 'factor' | 'weight' | 'from' | 'to'>[];
    }
  | {
      readonly code: 'acceptability';
      readonly of: string;
      readonly draws: number;
      readonly rows: readonly { readonly id: string; readonly first: number }[];
    };

export interface WeightFact {
  readonly name: string;
  readonly factor: string;
  readonly weight: number;
  readonly interval: Interval | null;
}

type Difference = Pick<OutcomeDifference, 'difference' | 'interval' | 'p' | 'holm' | 'effectSize'>;

export interface TriedFact
  extends Pick<MetricOutcome, 'metric' | 'mean' | 'interval' | 'patients'> {
  readonly name: string;
  readonly baseline: string | null;
  readonly difference: Difference | null;
}

export interface LookFact extends TriedFact {
  readonly look: number;
  readonly isForced: boolean;
}

export interface SubgroupFact {
  readonly half: 'development' | 'report';
  readonly name: string;
  readonly metric: string;
  readonly dimension: string;
  readonly group: string | null;
  readonly isPostHoc: boolean;
  /** Null where it is of fewer than three patients, or would tell of them. */
  readonly result: {
    readonly patients: number;
    readonly difference: number;
    readonly interval: Interval;
    readonly interaction: Interval | null;
  } | null;
}
