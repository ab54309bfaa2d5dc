/** A study of weights that cannot hide what it tried: its data, its split, its candidates and all that came of them. */

import { kindOf } from '../../evaluate/kind.ts';
import { checkKeys } from '../../evaluate/settle.ts';
import { defaultModel } from '../../rank/model.ts';
import type { RankedCatalogue } from '../models/ranked-catalogue.ts';
import {
  baselineOf,
  candidateOf,
  checkNames,
  checkUnseen,
  defaultCandidate,
  isSeen,
} from './admission.ts';
import { settleCandidate } from './candidate.ts';
import { kept, turns } from './kept.ts';
import { LEAST_PATIENTS, type MeasuredLists, type Outcome, outcomeOf } from './outcome.ts';
import { type Halves, halvesOf } from './split.ts';
import type { Study, TuneOptions } from './study.ts';
import { type StudyData, studyData } from './study-data.ts';
import { studyModel } from './study-model.ts';
import {
  checkRecord,
  checkResumed,
  type StudyRecord,
  type StudySettings,
  studyRecord,
} from './study-record.ts';
import { readRows, type StudyJudgement } from './study-rows.ts';
import {
  checkWatching,
  settingKeys,
  settingsOf,
  type Watching,
  watchingKeys,
} from './study-settings.ts';
import { besideEachOther, type Look, type TriedCandidate } from './tried.ts';
import { type Workbench, workbench } from './workbench.ts';

/**
 * Opens a study: reads judgements of patients, puts a share of the patients aside for one final look, and leaves the rest to try candidates
 * on. Everything is by patient. The order of rows changes nothing. Throws a `TypeError` or `RangeError` that names a place and quotes nothing.
 *
 * @example
 * const study = tune(catalogue, judgements, { patients, metrics: ['nDCG@5'] });
 * study.compare([{ name: 'learnt', learn: { ridges: [.1, 1, 10], prior: elicited } }]);
 * study.settle('learnt').metrics // on patients who took no part in any of it
 */
export const tune = (
  catalogue: RankedCatalogue,
  judgements: readonly StudyJudgement[],
  options: TuneOptions,
): Study => {
  const opened = open(catalogue, judgements, options);
  const { data, settings, halves, bench } = opened;
  // What is kept is nobody else's: a row that was changed by hand would be signed as if it had been found.
  const tried: TriedCandidate[] = (options.resume?.tried ?? []).map(kept);
  const looks: Look[] = (options.resume?.looks ?? []).map(kept);
  const { alone } = turns();
  const known = new Map(
    tried.map((row) => [row.name, settleCandidate(candidateOf(row), 'resume')]),
  );
  const watch = (own: Watching): Watching => ({ ...watchingOf(options), ...watchingOf(own) });

  const allTried = (): readonly TriedCandidate[] => besideEachOther(tried);
  const allLooks = (): readonly Look[] => besideEachOther(looks);
  const rowOf = (name: string, baseline: string | null): TriedCandidate | undefined =>
    allTried().find((row) => row.name === name && row.baseline === baseline);

  const compare: Study['compare'] = (candidates, own = {}) => {
    checkKeys(own, ['baseline', 'force', ...watchingKeys]);
    checkWatching(watchingOf(own));
    if (!Array.isArray(candidates)) {
      throw new TypeError(`candidates: expected a list, got ${kindOf(candidates)}`);
    }
    const asked = candidates.map((one, at) => settleCandidate(kept(one), `candidates[${at}]`));
    const baseline = baselineOf(own.baseline ?? defaultCandidate(options.model ?? defaultModel), {
      asked,
      known,
    });
    const others = asked.filter(({ name }) => name !== baseline.name);
    const all = [baseline, ...others];
    checkNames(all, known);
    for (const one of all) checkUnseen(one, data, own.force ?? false);
    const watching = watch(own);
    for (const one of all) {
      const against = one === baseline ? null : baseline.name;
      if (rowOf(one.name, against) !== undefined) continue;
      const measured = bench.crossValidate(one, watching);
      const beside = one === baseline ? undefined : bench.crossValidate(baseline, watching);
      known.set(one.name, one);
      tried.push(
        kept({
          name: one.name,
          kind: one.kind,
          definition: one.definition,
          hash: one.hash,
          baseline: against,
          ...outcome(measured, beside, [settings, halves.development]),
          ...bench.fitted(one),
          isForced: isSeen(one, data),
          looks: looks.length,
        }),
      );
    }
    return all.map((one) => rowOf(one.name, one === baseline ? null : baseline.name)!);
  };

  const settle: Study['settle'] = (name, own = {}) => {
    checkKeys(own, ['force', ...watchingKeys]);
    checkWatching(watchingOf(own));
    if (halves.report.length === 0) {
      throw new RangeError('settle: expected patients put aside, got a reportShare of 0');
    }
    const row = lastOf(tried, name);
    const held = row.baseline ?? name;
    const before = allLooks().find((look) => look.name === name && look.baseline === held);
    if (before !== undefined) return before;
    if (looks.length > 0 && own.force !== true) {
      throw new RangeError(
        `settle: the patients put aside were looked at before (${looks.length}); choosing by them is no report; force: true goes on and tells of it`,
      );
    }
    const { fit, reason } = row;
    if (fit === null) {
      throw new RangeError(
        `name: expected a candidate that can be fitted, got one that is ${reason}`,
      );
    }
    const watching = watch(own);
    const [candidate, baseline] = [known.get(name)!, known.get(row.baseline ?? name)!];
    const measured = bench.report(candidate, watching);
    const beside = bench.report(baseline, watching);
    looks.push(
      kept({
        look: looks.length + 1,
        name,
        hash: candidate.hash,
        baseline: baseline.name,
        ...outcome(measured, beside, [settings, halves.report]),
        fit,
        baselineMetrics: beside.metrics,
        isForced: looks.length > 0,
      }),
    );
    return allLooks().at(-1)!;
  };

  const toJSON = (): StudyRecord =>
    kept(studyRecord({ data, settings, tried: allTried(), looks: allLooks(), fits: bench.fits() }));

  return {
    data,
    settings,
    get tried() {
      return allTried();
    },
    get looks() {
      return allLooks();
    },
    compare: (candidates, own) => alone('compare', () => compare(candidates, own)),
    settle: (name, own) => alone('settle', () => settle(name, own)),
    model: (about) => studyModel(toJSON(), about),
    toJSON,
  };
};

interface Opened {
  readonly data: StudyData;
  readonly settings: StudySettings;
  readonly halves: Halves;
  readonly bench: Workbench;
}

const open = (
  catalogue: RankedCatalogue,
  judgements: readonly StudyJudgement[],
  options: TuneOptions,
): Opened => {
  if (!(catalogue?.rows instanceof Map)) {
    throw new TypeError('catalogue: expected a catalogue as buildCatalogue gives it');
  }
  const own = ['patients', 'choices', 'groups', 'resume', ...watchingKeys];
  checkKeys(options, [...own, ...settingKeys]);
  checkWatching(watchingOf(options));
  const settings = settingsOf(catalogue, options);
  const { patients, choices = [], groups = {}, model = defaultModel } = options;
  const all = readRows(judgements, { patients, choices, groups });
  const halves = halvesOf(all, { share: settings.reportShare, seed: settings.seed });
  checkHalves(halves, settings);
  const data = studyData(catalogue, all, halves);
  const stray = settings.declared.find((dimension) => !data.dimensions.includes(dimension));
  if (stray !== undefined) {
    const known = data.dimensions.join(', ') || 'none, as there are no groups';
    throw new RangeError(
      `declared: expected dimensions among ${known}, got ${JSON.stringify(stray)}`,
    );
  }
  const resumed = options.resume === undefined ? undefined : checkRecord(options.resume, 'resume');
  if (resumed !== undefined) checkResumed(resumed, { data, settings });
  const bench = workbench(catalogue, halves, { settings, model, fits: kept(resumed?.fits ?? {}) });
  return { data: kept(data), settings: kept(settings), halves, bench };
};

const checkHalves = ({ development, report }: Halves, { reportShare }: StudySettings): void => {
  const judged = [development, report].map(
    (half) => half.filter(({ judgements }) => judgements.length > 0).length,
  );
  const [own, aside] = judged as [number, number];
  if (own >= LEAST_PATIENTS && (reportShare === 0 || aside >= LEAST_PATIENTS)) return;
  throw new RangeError(
    `judgements: expected at least ${LEAST_PATIENTS} judged patients to develop on and to report on, got ${own} and ${aside}`,
  );
};

const watchingOf = ({ onProgress, signal }: Watching): Watching => ({
  ...(onProgress === undefined ? {} : { onProgress }),
  ...(signal === undefined ? {} : { signal }),
});

const outcome = (
  own: MeasuredLists,
  baseline: MeasuredLists | undefined,
  [settings, patients]: Parameters<typeof outcomeOf>[2],
): Outcome =>
  baseline === undefined
    ? { metrics: own.metrics, subgroups: [] }
    : outcomeOf(own, baseline, [settings, patients]);

/** The row that was tried last under the name, against a baseline where there is one. */
const lastOf = (tried: readonly TriedCandidate[], name: string): TriedCandidate => {
  const rows = tried.filter((row) => row.name === name);
  const row = rows.filter(({ baseline }) => baseline !== null).at(-1) ?? rows.at(-1);
  if (row === undefined) {
    throw new RangeError('name: expected the name of a candidate that was tried, got another');
  }
  return row;
};
