/** The words of `tune`, in both languages. */
import type { Locale } from '../index.ts';
import type { StudyData } from '../weights/index.ts';

export interface StudyWords {
  readonly columns: {
    readonly candidate: string;
    readonly metric: string;
    readonly mean: string;
    readonly interval: string;
    readonly difference: string;
    readonly better: string;
    readonly dimension: string;
    readonly group: string;
    readonly patients: string;
    readonly interaction: string;
  };
  /** `candidate` is null while patients are scored. */
  readonly progress: (candidate: string | null, done: number, of: number) => string;
  readonly data: (data: StudyData) => string;
  readonly notInCatalogue: (judgements: number) => string;
  readonly tried: string;
  readonly weights: string;
  readonly bySubgroup: string;
  readonly notStated: string;
  readonly few: string;
  readonly failed: (told: {
    readonly name: string;
    readonly failed: number;
    readonly folds: number;
    readonly reasons: string;
  }) => string;
  readonly notFitted: (name: string, reason: string) => string;
  readonly forced: (name: string) => string;
  readonly look: (look: number, name: string) => string;
  readonly lookForced: string;
  readonly notSettled: string;
  readonly postHoc: (dimension: string) => string;
}

const en: StudyWords = {
  columns: {
    candidate: 'candidate',
    metric: 'metric',
    mean: 'mean',
    interval: 'interval',
    difference: 'difference',
    better: 'better/alike/worse',
    dimension: 'dimension',
    group: 'group',
    patients: 'patients',
    interaction: 'interaction',
  },
  progress: (candidate, done, of) =>
    candidate === null ? `patients scored: ${done} of ${of}` : `${candidate}: ${done} of ${of}`,
  data: ({ patients, judgements, development, report }) =>
    `${judgements} judgements of ${patients} patients: ${development} to try candidates on, ${report} put aside.`,
  notInCatalogue: (judgements) =>
    `${judgements} judgements are of activities not in the directory.`,
  tried: 'Everything that was tried, on patients left out of the fit; Holm over all of it',
  weights: 'Weights, fitted on all patients that are not put aside',
  bySubgroup: 'By group. Interaction: how much greater the difference is there than for all others',
  notStated: '(not stated)',
  few: '(few)',
  failed: ({ name, failed, folds, reasons }) =>
    `${name}: ${failed} of ${folds} folds could not be fitted (${reasons}); their patients count in nothing.`,
  notFitted: (name, reason) => `${name} cannot be fitted on all of them: ${reason}.`,
  forced: (name) => `${name} was fitted on these very people: its figures are too good.`,
  look: (look, name) => `Look ${look} at the patients put aside: ${name}`,
  lookForced: 'These patients were looked at before: the figures are no report.',
  notSettled: 'The patients put aside were not looked at yet (--settle NAME).',
  postHoc: (dimension) =>
    `* ${dimension} was not declared before anybody looked (--declared): an idea to test on other people, not a finding.`,
};

const da: StudyWords = {
  columns: {
    candidate: 'kandidat',
    metric: 'mål',
    mean: 'middel',
    interval: 'interval',
    difference: 'forskel',
    better: 'bedre/lige/værre',
    dimension: 'dimension',
    group: 'gruppe',
    patients: 'personer',
    interaction: 'vekselvirkning',
  },
  progress: (candidate, done, of) =>
    candidate === null ? `personer beregnet: ${done} af ${of}` : `${candidate}: ${done} af ${of}`,
  data: ({ patients, judgements, development, report }) =>
    `${judgements} bedømmelser af ${patients} personer: ${development} at prøve kandidater på, ${report} lagt til side.`,
  notInCatalogue: (judgements) =>
    `${judgements} bedømmelser er af aktiviteter, der ikke er i kataloget.`,
  tried: 'Alt, hvad der er prøvet, på personer uden for tilpasningen; Holm over det hele',
  weights: 'Vægte, tilpasset alle personer, der ikke er lagt til side',
  bySubgroup:
    'Gruppe for gruppe. Vekselvirkning: hvor meget større forskellen er dér end for alle andre',
  notStated: '(ikke oplyst)',
  few: '(få)',
  failed: ({ name, failed, folds, reasons }) =>
    `${name}: ${failed} af ${folds} dele kunne ikke tilpasses (${reasons}); deres personer tæller ikke med.`,
  notFitted: (name, reason) => `${name} kan ikke tilpasses dem alle: ${reason}.`,
  forced: (name) => `${name} er tilpasset netop disse personer: tallene er for gode.`,
  look: (look, name) => `Blik ${look} på de personer, der er lagt til side: ${name}`,
  lookForced: 'Der er set på disse personer før: tallene er ingen rapport.',
  notSettled: 'Der er endnu ikke set på de personer, der er lagt til side (--settle NAVN).',
  postHoc: (dimension) =>
    `* ${dimension} var ikke valgt, før nogen så på tallene (--declared): en idé, der må prøves på andre, og ikke et fund.`,
};

export const studyWords: { readonly [L in Locale]: StudyWords } = { en, da };
