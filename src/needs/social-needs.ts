/** From assessments to social needs: each score by its rules, of one instrument the latest, of several as the mapping combines them. */
import { hashOf } from '../math/hash.ts';
import { type SocialNeed, socialNeeds as vocabulary } from '../model/vocabulary.ts';
import { checkDay, checkKeys, checkList } from '../model/wrong-call.ts';
import type { Assessment } from './assessment.ts';
import { checkAssessment, checkMapping } from './check.ts';
import { defaultNeedMapping } from './default-need-mapping.ts';
import { findingsIn, inOwnOrder, type Known } from './findings.ts';
import type { NeedMapping } from './need-mapping.ts';
import type { NeedsNote, NeedsReading } from './needs-reading.ts';
import { scoreOf } from './score-assessment.ts';
import { weigh } from './weigh.ts';

export interface NeedsOptions {
  /** What scores say of needs; `defaultNeedMapping`, a convention, unless told. */
  readonly mapping?: NeedMapping;
  /** The day of the reading, `YYYY-MM-DD`: what is dated later is passed over. Absent: nothing is. */
  readonly on?: string;
}

const OPTIONS: { readonly [K in keyof NeedsOptions]-?: true } = { mapping: true, on: true };

/**
 * Reads social needs out of assessments. Of one instrument the latest form that speaks of a need counts, with all of that day and all
 * that have no date. A conversation wins over forms, also where it says 0. Their order changes nothing but the indices.
 *
 * Throws a `TypeError` or `RangeError` on what the parsers would refuse, without quoting a patient's data.
 *
 * @example
 * const reading = socialNeeds(parseAssessments(inputs).assessments);
 * const patient = parsePatient({ ...profile, socialNeeds: reading.needs });
 */
export const socialNeeds = (
  assessments: readonly Assessment[],
  options: NeedsOptions = {},
): NeedsReading => {
  checkKeys(options, OPTIONS);
  const { mapping = defaultNeedMapping, on } = options;
  if (mapping !== defaultNeedMapping) checkMapping(mapping, 'mapping');
  if (on !== undefined) checkDay(on, 'on');
  checkList(assessments, 'assessments');
  for (const [at, one] of assessments.entries()) checkAssessment(one, `assessments[${at}]`);

  const scores = assessments.map(scoreOf);
  const known = inOwnOrder(assessments, scores);
  const heard = known.map((one) => {
    const isLater = on !== undefined && one.score.on !== undefined && one.score.on > on;
    return isLater ? { findings: [], notes: [afterTheDay(one)] } : findingsIn(one, mapping);
  });
  const findings = heard.flatMap((one) => one.findings);
  const weighed = vocabulary.map((need) => {
    const sources = findings.filter((one) => one.need === need).map(({ source }) => source);
    return { need, ...weigh(sources, mapping) };
  });
  const spoken = weighed.flatMap(({ need, value, from }) =>
    value === undefined ? [] : [{ need, value, from }],
  );
  const supersededIn = ({ at }: Known): readonly SocialNeed[] =>
    weighed
      .filter(({ superseded }) => superseded.some(({ assessment }) => assessment === at))
      .map(({ need }) => need);
  return {
    needs: Object.fromEntries(spoken.map(({ need, value }) => [need, value])),
    evidence: spoken,
    conflicts: weighed.flatMap(({ need, conflicts }) =>
      conflicts.map((conflict) => ({ need, ...conflict })),
    ),
    unspoken: weighed.filter(({ value }) => value === undefined).map(({ need }) => need),
    mapping: { id: mapping.id, version: mapping.version, hash: hashOf(mapping) },
    scores,
    notes: known.flatMap((one, place): readonly NeedsNote[] => [
      ...heard[place]!.notes,
      ...supersededNote(one, supersededIn(one)),
    ]),
  };
};

const afterTheDay = ({ at, score: { instrument } }: Known): NeedsNote => ({
  assessment: at,
  instrument,
  code: 'after-the-day',
});

const supersededNote = (
  { at, score: { instrument } }: Known,
  needs: readonly SocialNeed[],
): readonly NeedsNote[] =>
  needs.length > 0 ? [{ assessment: at, instrument, code: 'superseded', needs }] : [];
