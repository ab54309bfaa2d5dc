/** A small study on the fixture municipality: people, a link worker whose weights are known, and what they judged. */
import { readFileSync } from 'node:fs';
import {
  judged,
  type LinkWorker,
  simulatedPatients,
} from '../../../fixtures/municipality/link-workers.ts';
import {
  buildCatalogue,
  type Catalogue,
  type Patient,
  parseActivities,
  type Scores,
  scoreAll,
} from '../../../src/index.ts';
import { type StudyJudgement, type TuneOptions, tune } from '../../../src/weights/index.ts';

const file = new URL('../../../fixtures/municipality/activities.json', import.meta.url);
const { activities } = parseActivities(JSON.parse(readFileSync(file, 'utf8')).slice(0, 60));

export const frame = { asOf: '2026-11-25', timeZone: 'Europe/Copenhagen' } as const;
export const catalogue: Catalogue = buildCatalogue(activities, frame);

export const worker: LinkWorker = {
  weights: { interests: 0.2, accessibility: 0.1, distance: 0.5, socialNeed: 0.2 },
  sureness: 12,
};

const COUNT = 20;
export const pseudonyms: readonly string[] = Array.from({ length: COUNT }, (_, at) => `anon-${at}`);
const people = simulatedPatients({ count: COUNT, seed: 3 });
export const patients: { readonly [pseudonym: string]: Patient } = Object.fromEntries(
  people.map((patient, at) => [pseudonyms[at]!, patient]),
);
export const scores: readonly Scores[] = people.map((patient) => scoreAll(catalogue, patient));

export const judgements: readonly StudyJudgement[] = scores.flatMap((shown, row) =>
  judged(shown, worker, { seed: 5, row, size: 6 }).map(({ id, grade }) => ({
    patient: pseudonyms[row]!,
    id,
    grade,
    site: ['Nordby', 'Sydby', 'Vestby'][row % 3]!,
  })),
);

export const even = { interests: 1, accessibility: 1, distance: 1, socialNeed: 1 };
export const far = { interests: 1, accessibility: 1, distance: 0, socialNeed: 1 };

/** As few draws as will do. */
export const quick = {
  patients,
  metrics: ['nDCG(judged=only)'],
  repetitions: 40,
  permutations: 49,
};

export const studyOf = (
  options: Partial<TuneOptions> = {},
  rows: readonly StudyJudgement[] = judgements,
): ReturnType<typeof tune> => tune(catalogue, rows, { ...quick, ...options });
