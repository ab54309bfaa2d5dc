/** All metrics there are. */
import { averagePrecision, inferredAp } from './average-precision.ts';
import { expectedReciprocalRank } from './cascade.ts';
import { dcg, ndcg } from './discounted-gain.ts';
import { reciprocalRank, success } from './first-relevant.ts';
import { interpolatedPrecision } from './interpolated-precision.ts';
import { judgedShare } from './judged-share.ts';
import type { MetricKind } from './metric-kind.ts';
import { fMeasure, hits, precision, recall, rPrecision } from './precision.ts';
import { accuracy, bpref } from './preference.ts';
import { compat, rankBiasedPrecision } from './rank-biased.ts';

export const metricKinds: readonly MetricKind[] = [
  ndcg,
  dcg,
  precision,
  recall,
  fMeasure,
  rPrecision,
  hits,
  success,
  averagePrecision,
  reciprocalRank,
  rankBiasedPrecision,
  expectedReciprocalRank,
  bpref,
  accuracy,
  inferredAp,
  interpolatedPrecision,
  compat,
  judgedShare,
];
