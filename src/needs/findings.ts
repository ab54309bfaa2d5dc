/** What each assessment says of each need by the rules of a mapping, before anything is weighed against anything. */
import { hashOf } from '../math/hash.ts';
import { type SocialNeed, socialNeeds } from '../model/vocabulary.ts';
import type { Assessment, Form } from './assessment.ts';
import { chosenOptions, codingOf } from './coding.ts';
import { readCurve } from './curve.ts';
import { instrumentIds, instrumentOf, isForm } from './instruments/registry.ts';
import { measured } from './measure.ts';
import { isBandRule, type NeedMapping, type NeedRule } from './need-mapping.ts';
import type { NeedSource, NeedsNote } from './needs-reading.ts';
import type { ConversationScore, Score } from './score.ts';

/** An assessment with all that is known of it. */
export interface Known {
  /** Place in the caller's list. */
  readonly at: number;
  readonly assessment: Assessment;
  readonly score: Score;
}

/** One thing said of one need. */
export interface Finding {
  readonly need: SocialNeed;
  readonly source: NeedSource;
}

/**
 * The assessments in an order of their own: by instrument, day (none first) and content. Whatever is listed later is listed by it, so
 * that the caller's order changes nothing.
 */
export const inOwnOrder = (
  assessments: readonly Assessment[],
  scores: readonly Score[],
): readonly Known[] => {
  const keyed = assessments.map((assessment, at) => {
    const score = scores[at]!;
    const place = (instrumentIds as readonly string[]).indexOf(assessment.instrument);
    return { at, assessment, score, place, content: hashOf([score, optionsIn(assessment)]) };
  });
  keyed.sort(
    (one, other) =>
      one.place - other.place ||
      byText(one.assessment.on ?? '', other.assessment.on ?? '') ||
      byText(one.content, other.content) ||
      one.at - other.at,
  );
  return keyed.map(({ at, assessment, score }) => ({ at, assessment, score }));
};

const optionsIn = (assessment: Assessment): readonly (string | null)[] => {
  const instrument = instrumentOf(assessment.instrument);
  if (!instrument || !isForm(instrument)) return [];
  return chosenOptions(instrument, assessment as Form).map((option) => option ?? null);
};

/** By code unit, the same everywhere. */
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What one assessment says, and a note where it says nothing or less than it might. */
export const findingsIn = (
  known: Known,
  mapping: NeedMapping,
): { readonly findings: readonly Finding[]; readonly notes: readonly NeedsNote[] } => {
  const { score } = known;
  const whose = { assessment: known.at, instrument: score.instrument };
  const rules = mapping.rules.filter(({ instrument }) => instrument === score.instrument);
  const findings = score.kind === 'conversation' ? said(known, score) : ruled(known, rules);
  const { missing } = score;
  if (missing.length > 0) return { findings, notes: [{ ...whose, code: 'incomplete', missing }] };
  if (findings.length > 0) return { findings, notes: [] };
  const reasons = rules.map(({ reason }) => reason);
  const isMeant = rules.some(({ needs }) => Object.keys(needs).length > 0);
  const note: NeedsNote = isMeant
    ? { ...whose, code: 'no-rule-fits' }
    : { ...whose, code: 'speaks-of-no-need', reasons };
  return { findings, notes: [note] };
};

const said = (known: Known, { needs }: ConversationScore): readonly Finding[] =>
  socialNeeds.flatMap((need) => {
    const value = needs[need];
    return value === undefined
      ? []
      : [finding(known, { need, measure: need, score: value, value })];
  });

const ruled = (known: Known, rules: readonly NeedRule[]): readonly Finding[] => {
  const { assessment, score } = known;
  const read = (measure: string) => measured(score, assessment, measure);
  const scale = scaleOf(assessment);
  return rules
    .filter(({ coding }) => coding === scale)
    .filter(({ onlyWithout }) => onlyWithout === undefined || read(onlyWithout) === undefined)
    .flatMap((rule) => {
      const { measure } = rule;
      const found = read(measure);
      if (found === undefined) return [];
      return socialNeeds.flatMap((need) => {
        const value = needOf(rule, need, found);
        return value === undefined ? [] : [finding(known, { need, measure, score: found, value })];
      });
    });
};

/** What a rule makes of a measure; nothing of a band that it does not name. */
const needOf = (rule: NeedRule, need: SocialNeed, found: number | string): number | undefined => {
  if (!isBandRule(rule)) {
    const curve = rule.needs[need];
    return curve && typeof found === 'number' ? readCurve(curve, found) : undefined;
  }
  const bands = rule.needs[need];
  return bands && Object.hasOwn(bands, found) ? bands[found] : undefined;
};

const finding = (
  { at, assessment: { on, instrument } }: Known,
  { need, ...read }: Pick<NeedSource, 'measure' | 'score' | 'value'> & { need: SocialNeed },
): Finding => ({
  need,
  source: { assessment: at, ...(on === undefined ? {} : { on }), instrument, ...read },
});

/** The coding, where it has a range of its own and so rules of its own. */
const scaleOf = (assessment: Assessment): string | undefined => {
  const instrument = instrumentOf(assessment.instrument);
  if (!instrument || !isForm(instrument)) return undefined;
  const coding = codingOf(instrument, (assessment as Form).coding);
  return coding?.rawRange && coding.id;
};
