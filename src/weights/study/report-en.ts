/** A report in English. */
import type { ReportWords } from './report-words.ts';

const listed = (names: readonly string[]): string => names.join(', ');

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const factors: ReportWords['factors'] = {
  interests: 'Interests',
  accessibility: 'Accessibility',
  distance: 'Distance',
  socialNeed: 'Social need',
};

const named = (ids: readonly string[]): string => listed(ids.map((id) => factors[id] ?? id));

const percent = (share: number): string => `${Number((100 * share).toFixed(1))} %`;

export const reportEn: ReportWords = {
  untitled: 'Report of a study of weights',
  on: (date) => `Reported on ${date}.`,
  summary: (incomplete, items) =>
    `**${incomplete} of ${items} items are not fully stated.** Each of them is marked “Not stated” below.`,
  complete: '**All items are stated.**',
  figures:
    'Figures are those of the study as it was run. What stands without figures was stated by its authors. No figure is of fewer than 3 patients.',
  notStated: 'Not stated:',
  sections: {
    'ispor-1': '1 Defining the decision problem',
    'ispor-2': '2 Selecting and structuring criteria',
    'ispor-3': '3 Measuring performance',
    'ispor-4': '4 Scoring alternatives',
    'ispor-5': '5 Weighting criteria',
    'ispor-6': '6 Calculating aggregate scores',
    'ispor-7': '7 Dealing with uncertainty',
    'ispor-8': '8 Reporting and examining findings',
    'de-croon': 'Health recommender (De Croon et al. 2021)',
    conduct: 'Conduct of the study',
  },
  items: {
    'decision-problem': {
      asks: 'Description of the decision problem',
      lacks: 'what is to be decided, for whom, among what.',
    },
    'decision-problem-validated': {
      asks: 'Validation of the decision problem',
      lacks: 'who checked the decision problem, and how.',
    },
    'criteria-identified': {
      asks: 'How criteria were identified',
      lacks: 'how the criteria were found, and why so.',
    },
    'criteria-defined': {
      asks: 'Definitions of the criteria',
      lacks: 'why the criteria are defined as they are.',
    },
    'criteria-validated': {
      asks: 'Validation of the criteria and the value tree',
      lacks:
        'who checked that the criteria are complete, do not overlap and are independent in preference.',
    },
    'performance-sources': {
      asks: 'Sources of performance',
      lacks: 'where the facts on activities come from, and why from there.',
    },
    'performance-validated': {
      asks: 'Validation of the performance matrix',
      lacks: 'who checked the facts on activities, and how.',
    },
    'scoring-methods': {
      asks: 'How alternatives are scored',
      lacks: 'why the value functions are as they are.',
    },
    'scores-validated': {
      asks: 'Validation of the scores',
      lacks: 'who judged, and how the scores were checked.',
    },
    'weighting-methods': {
      asks: 'How criteria are weighted',
      lacks: 'why these methods of weighting were taken.',
    },
    'weights-validated': { asks: 'Weights and their validation', lacks: '' },
    'aggregation-function': {
      asks: 'Aggregation function',
      lacks: 'why the aggregation fits the decision.',
    },
    'aggregation-validated': {
      asks: 'Validation of the aggregation',
      lacks: 'who checked that the ranking makes sense, and how.',
    },
    'uncertainty-sources': {
      asks: 'Sources of uncertainty',
      lacks: 'which uncertainty there is beside that of the figures.',
    },
    'uncertainty-analysis': {
      asks: 'Uncertainty analysis',
      lacks: 'why this analysis of uncertainty is enough.',
    },
    'findings-reported': { asks: 'Method and findings', lacks: '' },
    'findings-examined': {
      asks: 'Examination of the findings',
      lacks: 'what the findings mean for the decision, and their limits.',
    },
    'target-user': {
      asks: 'Target user',
      lacks: 'who uses the recommendations, and to whom they apply.',
    },
    'recommended-item': {
      asks: 'What is recommended',
      lacks: 'what kind of thing is recommended.',
    },
    presentation: {
      asks: 'How recommendations are presented',
      lacks: 'how the recommendations are shown to the user.',
    },
    dataset: { asks: 'Data set', lacks: 'where the data can be found, or why they cannot.' },
    algorithm: { asks: 'Algorithm', lacks: '' },
    'evaluation-protocol': { asks: 'Evaluation protocol', lacks: '' },
    stakeholders: { asks: 'Stakeholders', lacks: 'whose views were heard, and how.' },
    ethics: {
      asks: 'Ethics and consent',
      lacks: 'approvals, consent, and how data are protected.',
    },
    period: { asks: 'Period', lacks: 'when the judgements were made.' },
    funding: {
      asks: 'Funding and interests',
      lacks: 'who paid, and whose interests are involved.',
    },
  },
  gaps: {
    tried: 'nothing was tried in this study.',
    look: 'figures on the patients put aside, at whom nobody has looked.',
    agreement: 'how far those who judged agree.',
    robustness: 'how far the rankings withstand other weights.',
  },
  facts: {
    data: ({ patients, development, report, judgements, choices, sites, notInCatalogue }) =>
      [
        `${counted(patients, 'patient', 'patients')}: ${development} to develop on, ${report} put aside for the report.`,
        `${counted(judgements, 'judgement', 'judgements')} and ${counted(choices, 'choice', 'choices')}.`,
        ...(sites.length === 0 ? [] : [`Sites: ${listed(sites)}.`]),
        ...(notInCatalogue === 0
          ? []
          : [
              `${counted(notInCatalogue, 'judgement', 'judgements')} to develop on ${notInCatalogue === 1 ? 'is' : 'are'} of activities that the catalogue does not have.`,
            ]),
      ].join(' '),
    catalogue: ({ activities, asOf }) =>
      `${counted(activities, 'local activity', 'local activities')}, as known on ${asOf}.`,
    hashes: ({ data, study, statistics, scoringModel }) =>
      `SHA-256 of the data \`${data}\`, of the study \`${study}\`, of the catalogue’s statistics \`${statistics}\`, of the scoring model whose weights are tried out \`${scoringModel}\`.`,
    factors: ({ factors: ids }) =>
      `Criteria, without levels below them: ${named(ids)}. Each is the utility of an activity for one patient, from 0 to 1, as linkmatch defines it.`,
    'value-functions': () =>
      'Utilities are reckoned by linkmatch from the facts on an activity and the patient’s profile, on fixed anchors that no other activity changes. Unknown facts are chances.',
    aggregation: () =>
      'Score = likelihood × Σ weight × utility × (1 − aversion). Weights are shared out over the criteria that apply to a patient; the weight of social need is scaled by the strongest need. An unmet requirement rules an activity out.',
    method: ({ name, kind, ridge, isTuned, metric }) => {
      const what = {
        weights: 'weights given beforehand',
        learn: `learnt from judgements and choices by a logit model of preferences${ridge === null ? '' : `, ridge ${ridge}${isTuned ? ', tuned within each fold (of the whole development half this one)' : ''}`}`,
        ascent: `coordinate ascent to ${metric ?? 'a metric'}`,
        model: 'a weight model brought along',
      }[kind];
      return `“${name}”: ${what}.`;
    },
    held: ({ name, factors: ids }) =>
      `“${name}”: people seemed to prefer less of ${named(ids)}, which is held at 0. Look for a fault in the data first.`,
    split: ({ reportShare, bySite, seed }) =>
      `${percent(reportShare)} of the patients were put aside by chance${bySite ? ', of each site alike' : ''} (seed ${seed}). Nothing was fitted or chosen on them before the first look.`,
    folds: ({ by, folds, seed }) =>
      `Candidates were compared by cross-validation over the development half: ${folds === null ? `one ${by} left out at a time` : `${folds} folds, whole ${by === 'site' ? 'sites' : 'patients'} left out`} (seed ${seed}).`,
    measuring: ({ metrics, level, repetitions, permutations }) =>
      `Metrics: ${listed(metrics)}. Intervals of ${percent(level)} by a bootstrap over patients (${repetitions} draws). p by a paired permutation test (all patterns, or ${permutations} random ones). Activities that nobody judged count as not good, unless the metric says otherwise.`,
    tests: ({ tests, candidates }) =>
      `${counted(candidates, 'candidate', 'candidates')} in all, and ${counted(tests, 'test', 'tests')} against a baseline, over which p is adjusted (Holm 1979).`,
    unjudged: ({ metric, unjudged, undefined: none, patients }) =>
      `${metric}, of the first that was tried, over ${counted(patients, 'patient', 'patients')}: ${unjudged} listed activities were judged by nobody; not defined, and taken for 0, of ${none}.`,
    unlistable: ({ unlistable, judgements }) =>
      `${unlistable} of ${counted(judgements, 'judgement', 'judgements')} to develop on ${unlistable === 1 ? 'is' : 'are'} of activities that are ruled out or not in the catalogue: no list can hold them, and nothing is learnt from them.`,
    failed: ({ name, failed, folds, reasons }) =>
      `“${name}” could not be fitted everywhere (${failed} of ${folds} folds): ${listed(reasons.map((reason) => reportEn.reasons[reason]))}.`,
    'looked-again': ({ looks }) =>
      `**The patients put aside were looked at ${looks} times.** Only the first look is of people by whom nothing was chosen.`,
    'tried-after-look': ({ names }) =>
      `**Tried after the patients put aside had been looked at:** ${listed(names)}.`,
    'fitted-on-reported': ({ names }) =>
      `**Fitted on the very people of the comparison, so that its figures are too good:** ${listed(names)}.`,
    'post-hoc': ({ dimensions }) =>
      `**Not declared before anybody looked:** ${listed(dimensions)}. These are ideas to test on other people.`,
    suppressed: ({ groups, least }) =>
      `${counted(groups, 'figure is', 'figures are')} hidden, as it would tell of fewer than ${least} patients.`,
    agreement: ({ measure, value, interval, items, raters }) =>
      value === null
        ? `${measure}: not defined.`
        : `${measure}: ${value.toFixed(2)}${interval === null ? '' : ` (${interval.map((end) => end.toFixed(2)).join(' to ')})`}, ${items} items, ${raters} raters.`,
  },
  captions: {
    weights: () => 'Weights as shares of the whole, fitted on all of the development half:',
    tried: () =>
      'Everything that was tried, in its order, over patients left out of the fit. The difference is to the baseline:',
    looks: () => 'Looks at the patients put aside:',
    subgroups: () =>
      'Differences from the baseline by group. Only the interaction, how much greater the difference is than for all others, tells whether it matters for whom:',
    stability: ({ of }) =>
      `Between these weights the recommendation stays as it is (${of}), the other weights keeping their proportions:`,
    acceptability: ({ of, draws }) =>
      `Share of ${draws} draws of weights in which an activity comes first (${of}):`,
  },
  columns: {
    candidate: 'Candidate',
    factor: 'Criterion',
    weight: 'Weight',
    interval: 'Interval',
    metric: 'Metric',
    patients: 'Patients',
    mean: 'Mean',
    baseline: 'Baseline',
    difference: 'Difference',
    p: 'p',
    holm: 'p (Holm)',
    effectSize: 'Effect size dz',
    look: 'Look',
    forced: 'Forced',
    half: 'Half',
    dimension: 'Dimension',
    group: 'Group',
    interaction: 'Interaction',
    postHoc: 'Post hoc',
    from: 'From',
    to: 'To',
    activity: 'Activity',
    first: 'First',
  },
  reasons: {
    'bad-data': 'the data cannot be read',
    'no-comparisons': 'nothing was preferred to anything',
    'one-patient': 'only one patient says anything',
    'not-identified': 'some criterion never differs',
    separable: 'some weights explain everything, so that a ridge is needed',
    'nothing-positive': 'no criterion is preferred more of',
    'not-converged': 'no best was found',
    'no-ridge-fits': 'no ridge could be tuned',
    'no-judged-lists': 'the metric says nothing of any list',
  },
  halves: { development: 'development', report: 'report' },
  factors,
  yes: 'yes',
  no: 'no',
  hidden: 'hidden',
  ungrouped: '(not stated)',
  to: 'to',
  decimal: '.',
};
