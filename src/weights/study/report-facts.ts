/** What a study itself can say in a report, and nothing that it did not do. */
import type { Weights } from '../weights.ts';
import { LEAST_PATIENTS, type MetricOutcome } from './outcome.ts';
import type {
  ReportedAgreement,
  ReportedRobustness,
  ReportFact,
  SubgroupFact,
  TriedFact,
} from './report-fact.ts';
import type { StudyRecord } from './study-record.ts';

export const dataFact = ({ data }: StudyRecord): ReportFact => {
  const { patients, development, report, judgements, choices, sites, notInCatalogue } = data;
  return {
    code: 'data',
    patients,
    development,
    report,
    judgements,
    choices,
    sites,
    notInCatalogue,
  };
};

export const catalogueFact = ({ data }: StudyRecord): ReportFact => ({
  code: 'catalogue',
  activities: data.activities,
  asOf: data.asOf,
});

export const hashesFact = ({ data, settings, hash }: StudyRecord): ReportFact => ({
  code: 'hashes',
  data: data.hash,
  study: hash,
  statistics: data.statisticsHash,
  scoringModel: settings.scoringModel,
});

export const factorsFact = ({ tried }: StudyRecord): readonly ReportFact[] => {
  const weights = tried.find(({ fit }) => fit !== null)?.fit?.weights;
  return weights === undefined ? [] : [{ code: 'factors', factors: Object.keys(weights).sort() }];
};

export const methodFacts = ({ tried }: StudyRecord): readonly ReportFact[] =>
  onePerName(tried).map(({ name, kind, definition, fit }) => ({
    code: 'method',
    name,
    kind,
    ridge: fit?.ridge ?? null,
    isTuned: 'learn' in definition && definition.learn.ridges !== undefined,
    metric: 'ascent' in definition ? definition.ascent.metric : null,
  }));

export const weightFacts = ({ tried }: StudyRecord): readonly ReportFact[] => {
  const fitted = onePerName(tried).flatMap(({ name, fit }) =>
    fit === null ? [] : [{ name, fit }],
  );
  if (fitted.length === 0) return [];
  return [
    {
      code: 'weights',
      rows: fitted.flatMap(({ name, fit: { weights, intervals } }) =>
        sharesOf(weights).map(([factor, weight]) => ({
          name,
          factor,
          weight,
          interval: intervals?.[factor] ?? null,
        })),
      ),
    },
    ...fitted.flatMap(({ name, fit: { held } }): readonly ReportFact[] =>
      held.length === 0 ? [] : [{ code: 'held', name, factors: held }],
    ),
  ];
};

export const protocolFacts = ({ data, settings, tried }: StudyRecord): readonly ReportFact[] => {
  const { reportShare, seed, by, folds, metrics, level, repetitions, permutations } = settings;
  const differences = tried.flatMap((row) => row.metrics.filter((one) => one.difference !== null));
  return [
    { code: 'split', reportShare, bySite: data.sites.length > 0, seed },
    { code: 'folds', by, folds, seed },
    { code: 'measuring', metrics, level, repetitions, permutations },
    { code: 'tests', tests: differences.length, candidates: onePerName(tried).length },
  ];
};

export const uncertaintyFacts = ({ data, tried }: StudyRecord): readonly ReportFact[] => [
  ...(tried[0]?.metrics ?? []).map(
    ({ metric, unjudged, undefined: none, patients }): ReportFact => ({
      code: 'unjudged',
      metric,
      unjudged,
      undefined: none,
      patients,
    }),
  ),
  ...tried.slice(0, 1).map(
    ({ unlistable }): ReportFact => ({
      code: 'unlistable',
      unlistable,
      judgements: data.developmentJudgements,
    }),
  ),
  ...failedFacts(tried),
];

const failedFacts = (tried: StudyRecord['tried']): readonly ReportFact[] =>
  onePerName(tried).flatMap(({ name, failed, folds, reason }): readonly ReportFact[] => {
    const reasons = [...failed.map((one) => one.reason), ...(reason === null ? [] : [reason])];
    if (reasons.length === 0) return [];
    return [
      { code: 'failed', name, failed: failed.length, folds, reasons: [...new Set(reasons)].sort() },
    ];
  });

export const findingFacts = ({ tried, looks }: StudyRecord): readonly ReportFact[] => {
  const late = onePerName(tried.filter((row) => row.looks > 0)).map(({ name }) => name);
  const seen = onePerName(tried.filter((row) => row.isForced)).map(({ name }) => name);
  return [
    ...(tried.length === 0
      ? []
      : [
          {
            code: 'tried' as const,
            rows: tried.flatMap((row) =>
              row.metrics.map((one) => rowOf(one, row.name, row.baseline)),
            ),
          },
        ]),
    ...failedFacts(tried),
    ...(seen.length === 0 ? [] : [{ code: 'fitted-on-reported' as const, names: seen }]),
    ...(looks.length === 0
      ? []
      : [
          {
            code: 'looks' as const,
            rows: looks.flatMap(({ look, isForced, ...row }) => [
              ...row.metrics.map((one) => ({
                ...rowOf(one, row.name, row.baseline),
                look,
                isForced,
              })),
              ...row.baselineMetrics.map((one) => ({
                ...rowOf(one, row.baseline, null),
                look,
                isForced,
              })),
            ]),
          },
        ]),
    ...(looks.length > 1 ? [{ code: 'looked-again' as const, looks: looks.length }] : []),
    ...(late.length === 0 ? [] : [{ code: 'tried-after-look' as const, names: late }]),
  ];
};

export const subgroupFacts = ({ tried, looks }: StudyRecord): readonly ReportFact[] => {
  const rows = [
    ...tried.map((row) => ['development', row] as const),
    ...looks.map((row) => ['report', row] as const),
  ].flatMap(([half, { name, subgroups }]) =>
    subgroups.map(
      ({ metric, dimension, group, isPostHoc, difference }): SubgroupFact => ({
        half,
        name,
        metric,
        dimension,
        group,
        isPostHoc,
        result: difference && {
          patients: difference.patients,
          difference: difference.difference,
          interval: difference.interval,
          interaction: difference.interaction?.interval ?? null,
        },
      }),
    ),
  );
  if (rows.length === 0) return [];
  const postHoc = [...new Set(rows.flatMap((row) => (row.isPostHoc ? [row.dimension] : [])))];
  const hidden = rows.filter(({ result }) => result === null).length;
  return [
    { code: 'subgroups', rows },
    ...(postHoc.length === 0 ? [] : [{ code: 'post-hoc' as const, dimensions: postHoc.sort() }]),
    ...(hidden === 0
      ? []
      : [{ code: 'suppressed' as const, groups: hidden, least: LEAST_PATIENTS }]),
  ];
};

export const agreementFacts = (agreement: readonly ReportedAgreement[]): readonly ReportFact[] =>
  agreement.map(({ measure, value, interval, items, raters }) => ({
    code: 'agreement',
    measure,
    value: Number.isNaN(value) ? null : value,
    interval: interval.some(Number.isNaN) ? null : interval,
    items,
    raters,
  }));

export const robustnessFacts = (robustness: readonly ReportedRobustness[]): readonly ReportFact[] =>
  robustness.flatMap(({ of, stability, smaa }) => [
    ...(stability === undefined
      ? []
      : [
          {
            code: 'stability' as const,
            of,
            rows: stability.map(({ factor, weight, from, to }) => ({ factor, weight, from, to })),
          },
        ]),
    ...(smaa === undefined
      ? []
      : [
          {
            code: 'acceptability' as const,
            of,
            draws: smaa.draws,
            rows: [...smaa.alternatives]
              .map(({ id, acceptability }) => ({ id, first: acceptability[0] ?? 0 }))
              .filter(({ first }) => first > 0)
              .sort((one, other) => other.first - one.first || (one.id < other.id ? -1 : 1)),
          },
        ]),
  ]);

const rowOf = (one: MetricOutcome, name: string, baseline: string | null): TriedFact => ({
  name,
  baseline,
  metric: one.metric,
  mean: one.mean,
  interval: one.interval,
  patients: one.patients,
  difference: one.difference && {
    difference: one.difference.difference,
    interval: one.difference.interval,
    p: one.difference.p,
    holm: one.difference.holm,
    effectSize: one.difference.effectSize,
  },
});

const sharesOf = (weights: Weights): readonly (readonly [string, number])[] => {
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return Object.keys(weights)
    .sort()
    .map((factor) => [factor, weights[factor]! / all]);
};

/** A candidate may be held against several baselines; it is one candidate all the same. */
const onePerName = (tried: StudyRecord['tried']): StudyRecord['tried'] =>
  [...new Map([...tried].reverse().map((row) => [row.name, row])).values()].reverse();
