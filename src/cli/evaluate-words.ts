/** The words of `evaluate`, in both languages. */
import type { CompareWarning } from '../evaluate/index.ts';
import type { Locale } from '../index.ts';

export interface EvaluateWords {
  /** Heads of columns. */
  readonly columns: {
    readonly metric: string;
    readonly mean: string;
    readonly interval: string;
    readonly patients: string;
    /** For so many the metric is not defined. */
    readonly undefinedFor: string;
    readonly unjudged: string;
    readonly patient: string;
    readonly value: string;
    readonly baseline: string;
    readonly difference: string;
    readonly better: string;
    readonly dimension: string;
    readonly group: string;
    readonly interaction: string;
  };
  readonly comparison: string;
  readonly bySubgroup: string;
  readonly notStated: string;
  readonly judged: (patients: number, level: string) => string;
  readonly missing: (patients: number) => string;
  readonly withoutJudgements: (patients: number) => string;
  readonly warnings: (warning: CompareWarning) => string;
}

const en: EvaluateWords = {
  columns: {
    metric: 'metric',
    mean: 'mean',
    interval: 'interval',
    patients: 'patients',
    undefinedFor: 'undefined',
    unjudged: 'not judged',
    patient: 'patient',
    value: 'value',
    baseline: 'baseline',
    difference: 'difference',
    better: 'better/alike/worse',
    dimension: 'dimension',
    group: 'group',
    interaction: 'interaction',
  },
  comparison: 'Against the baseline, paired by patient',
  bySubgroup: 'By group. Interaction: how much greater the difference is there than for all others',
  notStated: '(not stated)',
  judged: (patients, level) =>
    `${patients} patients judged; ${level} intervals by a bootstrap over patients.`,
  missing: (patients) => `${patients} judged without a list: each scores 0.`,
  withoutJudgements: (patients) =>
    patients === 1
      ? '1 list without judgements was left out.'
      : `${patients} lists without judgements were left out.`,
  warnings: (warning) => {
    switch (warning.code) {
      case 'metric-not-in-both':
        return `${warning.metric}: not in both, left out.`;
      case 'unpaired-queries':
        return `${warning.metric}: ${warning.queries} patients have a value of only one of the two, and are left out.`;
      case 'post-hoc-subgroup':
        return `* ${warning.dimension} was not declared before anybody looked (--declared): an idea to test on other people, not a finding.`;
    }
  },
};

const da: EvaluateWords = {
  columns: {
    metric: 'mål',
    mean: 'middel',
    interval: 'interval',
    patients: 'personer',
    undefinedFor: 'udefineret',
    unjudged: 'ikke bedømt',
    patient: 'person',
    value: 'værdi',
    baseline: 'grundlag',
    difference: 'forskel',
    better: 'bedre/lige/værre',
    dimension: 'dimension',
    group: 'gruppe',
    interaction: 'vekselvirkning',
  },
  comparison: 'Over for grundlaget, parret person for person',
  bySubgroup:
    'Gruppe for gruppe. Vekselvirkning: hvor meget større forskellen er dér end for alle andre',
  notStated: '(ikke oplyst)',
  judged: (patients, level) =>
    `${patients} personer er bedømt; ${level}-intervaller ved bootstrap over personer.`,
  missing: (patients) => `${patients} bedømte har ingen liste: hver tæller som 0.`,
  withoutJudgements: (patients) =>
    patients === 1
      ? '1 liste uden bedømmelser er udeladt.'
      : `${patients} lister uden bedømmelser er udeladt.`,
  warnings: (warning) => {
    switch (warning.code) {
      case 'metric-not-in-both':
        return `${warning.metric}: findes ikke begge steder og er udeladt.`;
      case 'unpaired-queries':
        return `${warning.metric}: ${warning.queries} personer har kun den ene af de to værdier og er udeladt.`;
      case 'post-hoc-subgroup':
        return `* ${warning.dimension} var ikke valgt, før nogen så på tallene (--declared): en idé, der må prøves på andre, og ikke et fund.`;
    }
  },
};

export const evaluateWords: { readonly [L in Locale]: EvaluateWords } = { en, da };
