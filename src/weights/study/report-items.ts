/**
 * What a report must say: the checklist of the ISPOR task force on multi-criteria decision analysis (Marsh et al. 2016, Value in Health
 * 19(2), 125–137), the five guidelines for studies of health recommenders (De Croon et al. 2021, J Med Internet Res 23(6), e18035), and who,
 * when and by whose leave.
 */
import type { ReportedAgreement, ReportedRobustness, ReportFact } from './report-fact.ts';
import {
  agreementFacts,
  catalogueFact,
  dataFact,
  factorsFact,
  findingFacts,
  hashesFact,
  methodFacts,
  protocolFacts,
  robustnessFacts,
  subgroupFacts,
  uncertaintyFacts,
  weightFacts,
} from './report-facts.ts';
import type { StudyRecord } from './study-record.ts';

export type ReportItemId =
  | 'decision-problem'
  | 'decision-problem-validated'
  | 'criteria-identified'
  | 'criteria-defined'
  | 'criteria-validated'
  | 'performance-sources'
  | 'performance-validated'
  | 'scoring-methods'
  | 'scores-validated'
  | 'weighting-methods'
  | 'weights-validated'
  | 'aggregation-function'
  | 'aggregation-validated'
  | 'uncertainty-sources'
  | 'uncertainty-analysis'
  | 'findings-reported'
  | 'findings-examined'
  | 'target-user'
  | 'recommended-item'
  | 'presentation'
  | 'dataset'
  | 'algorithm'
  | 'evaluation-protocol'
  | 'stakeholders'
  | 'ethics'
  | 'period'
  | 'funding';

export type ReportSectionId =
  | 'ispor-1'
  | 'ispor-2'
  | 'ispor-3'
  | 'ispor-4'
  | 'ispor-5'
  | 'ispor-6'
  | 'ispor-7'
  | 'ispor-8'
  | 'de-croon'
  | 'conduct';

/** What is not there: what only people can say; a candidate tried; a look at the patients put aside; agreement; robustness. */
export type ReportGap = 'statement' | 'tried' | 'look' | 'agreement' | 'robustness';

/** What facts are drawn from. */
export interface ReportSources {
  readonly study: StudyRecord;
  readonly agreement: readonly ReportedAgreement[];
  readonly robustness: readonly ReportedRobustness[];
}

export interface ReportItem {
  readonly id: ReportItemId;
  /** What has to be there, or it is a gap. */
  readonly needs: readonly ReportGap[];
  readonly facts?: (sources: ReportSources) => readonly ReportFact[];
}

export interface ReportSection {
  readonly id: ReportSectionId;
  readonly items: readonly ReportItem[];
}

export const reportSections: readonly ReportSection[] = [
  {
    id: 'ispor-1',
    items: [
      { id: 'decision-problem', needs: ['statement'] },
      { id: 'decision-problem-validated', needs: ['statement'] },
    ],
  },
  {
    id: 'ispor-2',
    items: [
      { id: 'criteria-identified', needs: ['statement'] },
      {
        id: 'criteria-defined',
        needs: ['statement', 'tried'],
        facts: ({ study }) => factorsFact(study),
      },
      { id: 'criteria-validated', needs: ['statement'] },
    ],
  },
  {
    id: 'ispor-3',
    items: [
      {
        id: 'performance-sources',
        needs: ['statement'],
        facts: ({ study }) => [catalogueFact(study)],
      },
      { id: 'performance-validated', needs: ['statement'] },
    ],
  },
  {
    id: 'ispor-4',
    items: [
      {
        id: 'scoring-methods',
        needs: ['statement'],
        facts: () => [{ code: 'value-functions' }],
      },
      {
        id: 'scores-validated',
        needs: ['statement', 'agreement'],
        facts: ({ agreement }) => agreementFacts(agreement),
      },
    ],
  },
  {
    id: 'ispor-5',
    items: [
      {
        id: 'weighting-methods',
        needs: ['statement', 'tried'],
        facts: ({ study }) => methodFacts(study),
      },
      {
        id: 'weights-validated',
        needs: ['tried', 'look'],
        facts: ({ study }) => weightFacts(study),
      },
    ],
  },
  {
    id: 'ispor-6',
    items: [
      { id: 'aggregation-function', needs: ['statement'], facts: () => [{ code: 'aggregation' }] },
      { id: 'aggregation-validated', needs: ['statement', 'look'] },
    ],
  },
  {
    id: 'ispor-7',
    items: [
      {
        id: 'uncertainty-sources',
        needs: ['statement', 'tried'],
        facts: ({ study }) => uncertaintyFacts(study),
      },
      {
        id: 'uncertainty-analysis',
        needs: ['statement', 'robustness'],
        facts: ({ robustness }) => robustnessFacts(robustness),
      },
    ],
  },
  {
    id: 'ispor-8',
    items: [
      {
        id: 'findings-reported',
        needs: ['tried', 'look'],
        facts: ({ study }) => findingFacts(study),
      },
      {
        id: 'findings-examined',
        needs: ['statement'],
        facts: ({ study }) => subgroupFacts(study),
      },
    ],
  },
  {
    id: 'de-croon',
    items: [
      { id: 'target-user', needs: ['statement'] },
      {
        id: 'recommended-item',
        needs: ['statement'],
        facts: ({ study }) => [catalogueFact(study)],
      },
      { id: 'presentation', needs: ['statement'] },
      {
        id: 'dataset',
        needs: ['statement'],
        facts: ({ study }) => [dataFact(study), hashesFact(study)],
      },
      { id: 'algorithm', needs: ['tried'], facts: ({ study }) => methodFacts(study) },
      {
        id: 'evaluation-protocol',
        needs: ['tried'],
        facts: ({ study }) => protocolFacts(study),
      },
    ],
  },
  {
    id: 'conduct',
    items: [
      { id: 'stakeholders', needs: ['statement'] },
      { id: 'ethics', needs: ['statement'] },
      { id: 'period', needs: ['statement'] },
      { id: 'funding', needs: ['statement'] },
    ],
  },
];
