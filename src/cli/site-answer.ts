/** `merge-sites answer`: what a site sends of its patients' choices. Sums and counts, or a refusal; never a row. */
import {
  type DisclosureRules,
  learn,
  type Observation,
  patternCounts,
  type SiteEstimate,
  siteEstimate,
  siteSummary,
} from '../weights/index.ts';
import { EXIT, Failure } from './failure.ts';
import { linesOf, pipedOnce } from './input.ts';
import { isThere, keep } from './kept-file.ts';
import { asJson } from './output.ts';
import { readPrivateRows } from './private-rows.ts';
import { readSiteFile } from './site-files.ts';

export interface SiteAnswerCommand extends DisclosureRules {
  readonly site: string;
  readonly request?: string;
  readonly ledger?: string;
  readonly maxSteps?: number;
  readonly counts?: boolean;
  readonly step?: number;
  readonly estimate?: boolean;
  readonly of?: SiteEstimate['of'];
}

/** Prints one answer, of the one way that is asked for. */
export const printSiteAnswer = (file: string, options: SiteAnswerCommand): void => {
  const { site, request, counts = false, estimate = false } = options;
  if ([request !== undefined, counts, estimate].filter(Boolean).length !== 1) {
    throw new Failure(['expected one of --request, --counts and --estimate'], EXIT.usage);
  }
  pipedOnce([file, request], 'the observations or the request');
  const observations = readPrivateRows(file) as readonly Observation[];
  const answer = checked(file, observations, () => {
    if (request !== undefined) return answered(observations, request, options);
    const { minPatients, maxCoefficients, step, of } = options;
    const fewest = minPatients === undefined ? {} : { minPatients };
    return counts
      ? patternCounts(observations, { site, ...fewest, ...(step === undefined ? {} : { step }) })
      : siteEstimate(observations, {
          site,
          ...fewest,
          ...(maxCoefficients === undefined ? {} : { maxCoefficients }),
          ...(of === undefined ? {} : { of }),
        });
  });
  process.stdout.write(asJson(answer));
  if (answer.kind === 'site-refusal') {
    process.stderr.write(`linkmatch: the site refuses and sends no figure: ${answer.suppressed}\n`);
  }
};

/** The ledger is kept before the answer goes out, so that no answer is forgotten. */
const answered = (
  observations: readonly Observation[],
  request: string,
  { site, ledger, maxSteps, minPatients, maxCoefficients, maxShare }: SiteAnswerCommand,
) => {
  if (ledger === undefined) {
    throw new Failure(
      ['--ledger: expected a file that stays at the site and counts its answers'],
      EXIT.usage,
    );
  }
  const answer = siteSummary(observations, readSiteFile(request, 'fit-request'), {
    site,
    ...(isThere(ledger) ? { ledger: readSiteFile(ledger, 'site-ledger') } : {}),
    ...(maxSteps === undefined ? {} : { maxSteps }),
    ...(minPatients === undefined ? {} : { minPatients }),
    ...(maxCoefficients === undefined ? {} : { maxCoefficients }),
    ...(maxShare === undefined ? {} : { maxShare }),
  });
  keep(ledger, answer.ledger);
  return answer.answer;
};

/** What cannot be read is told all at once, where the library stops at the first. */
const checked = <T>(file: string, observations: readonly Observation[], work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TypeError && error.message.startsWith('observations'))) throw error;
    const learnt = learn(observations);
    const lines = learnt.ok
      ? []
      : linesOf(
          learnt.issues.map(({ path, ...issue }) => {
            const [, row, ...rest] = path.split('/');
            return { ...issue, row: Number(row), path: ['', ...rest].join('/') };
          }),
        );
    const told = lines.length > 0 ? lines : [`  ${error.message}`];
    throw new Failure(
      [`${file} is refused, so that nobody is dropped: mend these`, ...told],
      EXIT.input,
    );
  }
};
