/** Facts to lines. */
import type { Explanation } from '../explain/explain.ts';
import type { Caveat } from '../explain/highlights.ts';
import type { Call } from '../explain/questions.ts';
import type { WeightChange } from '../explain/weight-change.ts';
import type { Suggestion } from '../explain/what-if.ts';
import { type Evidence, type FactorId, factorIds } from '../factors/registry.ts';
import type { FollowUp, FollowUps } from '../follow-up/index.ts';
import type { NeedsReading, Score } from '../needs/index.ts';
import type { Match, Question, Ranking } from '../rank/ranking.ts';
import type { RequirementFinding } from '../requirements/registry.ts';
import type { Format, Locale } from './format.ts';
import type { Messages } from './messages.ts';
import { describeNeeds, describeScore } from './needs.ts';
import { type Voice, voiceOf } from './voice.ts';
import { wholePoints } from './whole-points.ts';

/** What can be put into words. */
export type Describable =
  | Explanation
  | Ranking
  | Suggestion
  | Call
  | WeightChange
  | FollowUp
  | FollowUps
  | NeedsReading
  | Score;

/**
 * Plain lines for a ranking, an explanation, a suggestion of `whatIf`, a call of `questions`, a `weightChange`, what
 * `followUps` gives, all of it or one, a score or a reading of `linkmatch/needs`, in English or Danish. Whole points: those of the factors add up to those of the utility. The lines hold what the person
 * likes, so they belong to them and their link worker.
 */
export const describe = (subject: Describable, locale: Locale): string[] =>
  linesOf(subject, voiceOf(locale)).map(asLine);

const linesOf = (subject: Describable, voice: Voice): string[] => {
  if ('unspoken' in subject) return describeNeeds(subject, voice);
  if ('instrument' in subject) return describeScore(subject, voice);
  if ('due' in subject) return describeFollowUps(subject, voice);
  if ('dueOn' in subject) return describeFollowUp(subject, voice);
  if ('considered' in subject) return describeRanking(subject, voice);
  if ('changes' in subject) return describeSuggestion(subject, voice);
  if ('gain' in subject) return describeCall(subject, voice);
  if ('insteadOf' in subject) return describeWeightChange(subject, voice);
  return describeExplanation(subject, voice);
};

/** A listing's title may hold line breaks. */
const asLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();

/** Names of factors and standings, for headings. Throws a `RangeError` on an unknown locale. */
export const labelsOf = (
  locale: Locale,
): Pick<Messages, 'factors' | 'leftOut' | 'needs' | 'standings'> => {
  const { factors, leftOut, needs, standings } = voiceOf(locale).words;
  return { factors, leftOut, needs, standings };
};

const describeRanking = (ranking: Ranking, voice: Voice): string[] => {
  const { words, f } = voice;
  const lines = ranking.matches.flatMap((match) => [
    words.listed({ rank: match.rank, title: match.activity.title, points: 100 * match.score }, f),
    ...meeting(match, voice),
    ...questionsOf(match, voice),
    // What is only assumed is told by the explanation.
    ...notices(
      match.caveats.filter(({ caveat }) => caveat !== 'assumed'),
      voice,
    ),
  ]);
  const { varietyCost } = ranking;
  return [
    ...(lines.length === 0 ? [emptyList(ranking, words)] : lines),
    words.summary(ranking, f),
    ...(varietyCost === undefined ? [] : [words.varietyCost(100 * varietyCost, f)]),
    ...ranking.notes.map((note) => words.notes[note]),
  ];
};

const emptyList = ({ considered, ruledOutTotal }: Ranking, words: Messages): string =>
  considered === ruledOutTotal ? words.nothingFits : words.nothingListed;

/** An explanation in words, part by part, for a screen that lays them out; each part may be empty. */
export interface Sections {
  readonly headline: string;
  /** Why it is not possible, reason by reason. */
  readonly impossible: readonly string[];
  /** The strongest reasons and the strongest caveat. */
  readonly highlights: readonly string[];
  /** A line for each factor that applies, in their order. */
  readonly contributions: readonly string[];
  /** Why the score is less than their sum. */
  readonly reduction: readonly string[];
  /** Where it stands beside the others. */
  readonly place: readonly string[];
  /** What is known to fit. */
  readonly fits: readonly string[];
  readonly ask: readonly string[];
  readonly mind: readonly string[];
}

/** The lines of `describe`, apart. Of what is ruled out nothing is asked: it is not worth a call. */
export const sectionsOf = (explanation: Explanation, locale: Locale): Sections => {
  const sections = sectionsIn(explanation, voiceOf(locale));
  const lines = (own: readonly string[]) => own.map(asLine);
  return {
    headline: asLine(sections.headline),
    impossible: lines(sections.impossible),
    highlights: lines(sections.highlights),
    contributions: lines(sections.contributions),
    reduction: lines(sections.reduction),
    place: lines(sections.place),
    fits: lines(sections.fits),
    ask: lines(sections.ask),
    mind: lines(sections.mind),
  };
};

const sectionsIn = (explanation: Explanation, voice: Voice): Sections => {
  const { words, f } = voice;
  const { unmet, standing, caveats } = explanation;
  const isOut = standing === 'ruled-out';
  const { caveat } = explanation.highlights;
  // The first doubt is told among the highlights.
  const doubt = caveat?.code === 'finding' ? caveat.finding : undefined;
  const others = caveats.filter((own) => own !== doubt);
  return {
    headline: words.headline(explanation, f),
    impossible: unmet.map((finding) => words.impossible(told(finding, voice), f)),
    highlights: isOut ? [] : highlights(explanation, voice),
    contributions: contributions(explanation, voice),
    reduction: reduction(explanation, voice),
    place: isOut ? [] : place(explanation, voice),
    fits: isOut ? [] : fitting(explanation, voice),
    ask: isOut ? [] : knownQuestions(explanation, voice),
    mind: isOut ? [] : notices(others, voice),
  };
};

const describeExplanation = (explanation: Explanation, voice: Voice): string[] =>
  Object.values(sectionsIn(explanation, voice)).flat();

/** Each question after what is known of its matter, where that is more than nothing. */
const knownQuestions = ({ ask, requirements }: Explanation, voice: Voice): string[] => {
  const { words, f } = voice;
  const open = requirements.flatMap(({ findings }) =>
    findings.filter(({ state }) => state === 'unknown'),
  );
  return ask.map((question) => {
    const own = open.find(
      ({ requirement, fact }) => requirement === question.requirement && fact === question.fact,
    );
    const isTelling = own !== undefined && TELLING.includes(own.code);
    const known = isTelling ? `${told(own, voice)} ` : '';
    return words.askFirst(`${known}${asked(question, words)}`, f);
  });
};

/** Findings that say more than that something is not known. */
const TELLING: readonly RequirementFinding['code'][] = [
  'reserved',
  'spoken',
  'assumed',
  'interpreter',
  'companion',
  'fits-in-part',
];

/** What everybody takes for granted is not worth a word. */
const EXPECTED: readonly RequirementFinding['code'][] = ['open-to-all', 'runs', 'unwanted'];

const fitting = ({ requirements }: Explanation, voice: Voice): string[] => {
  const settled = requirements.flatMap(({ findings }) =>
    findings.filter(
      ({ state, caveat, code }) => state === 'met' && !caveat && !EXPECTED.includes(code),
    ),
  );
  const sentences = settled.map((finding) => told(finding, voice));
  return sentences.length > 0 ? [voice.words.fits(sentences, voice.f)] : [];
};

const highlights = ({ highlights: { reasons, caveat } }: Explanation, voice: Voice): string[] => {
  const { words, f } = voice;
  if (reasons.length === 0 && !caveat) return [];
  const names = reasons.map((id) => nameOf(id, words));
  return [words.highlights({ reasons: names, ...againstIt(caveat, voice) }, f)];
};

/** What speaks against it, or is not certain. */
const againstIt = (
  caveat: Caveat | undefined,
  voice: Voice,
): { readonly against: string | undefined; readonly unsure: string | undefined } => {
  const { words } = voice;
  const certain = { unsure: undefined };
  switch (caveat?.code) {
    case 'factor':
      return { ...certain, against: nameOf(caveat.factor, words) };
    case 'disliked':
      return { ...certain, against: words.disliked };
    case 'ask':
      return { against: undefined, unsure: words.mustAsk };
    case 'finding':
      return { against: undefined, unsure: told(caveat.finding, voice) };
    default:
      return { ...certain, against: undefined };
  }
};

/** The name of a factor within a sentence. */
const nameOf = (id: FactorId, words: Messages): string => words.factors[id].toLowerCase();

/** Where it stands beside the others. */
const place = ({ aheadOf, shortfall }: Explanation, { words, f }: Voice): string[] => {
  const lines: string[] = [];
  if (aheadOf) {
    const parts = [
      ...factorIds.map((id) => ({ by: nameOf(id, words), lead: aheadOf.factors[id] })),
      { by: words.leads.likelihood, lead: aheadOf.likelihood },
      { by: words.leads.aversion, lead: aheadOf.aversion },
    ];
    const { by } = parts.reduce((most, part) => (part.lead > most.lead ? part : most));
    const { title, lead } = aheadOf;
    lines.push(words.aheadOf({ title, points: Math.round(100 * lead), by }, f));
  }
  if (shortfall) {
    const enough = factorIds.filter((id) => shortfall.factors[id] !== undefined);
    const factors = enough.map((id) => nameOf(id, words));
    lines.push(words.shortfall({ points: Math.ceil(100 * shortfall.score), factors }, f));
  }
  return lines;
};

const describeSuggestion = ({ changes, opens, matches }: Suggestion, { words, f }: Voice) => {
  const named = matches.slice(0, SHOWN_TITLES);
  const titles = named.map(({ activity }) => activity.title);
  const told = changes.map((change) => say(words.changes, change, f));
  const askFirst = named.some(({ standing }) => standing === 'ask-first');
  return [words.suggestion({ changes: told, opens, titles, askFirst }, f)];
};

const SHOWN_TITLES = 2;
const TENTHS = 10;

const describeCall = ({ activity, ask, gain, contact }: Call, { words, f }: Voice) => [
  words.call(
    {
      title: activity.title,
      questions: ask.map((question) => asked(question, words)),
      contact: contact?.phone ?? contact?.email ?? contact?.url,
      points: gain === 0 ? undefined : Math.max(1, Math.round(TENTHS * 100 * gain)) / TENTHS,
    },
    f,
  ),
];

const describeWeightChange = (
  { factor, from, to, activity }: WeightChange,
  { words, f }: Voice,
) => [words.weightChange({ factor: nameOf(factor, words), from, to, title: activity.title }, f)];

const describeFollowUps = ({ due, ended }: FollowUps, voice: Voice): string[] => {
  const { words, f } = voice;
  const lines = [
    ...due.flatMap((one) => describeFollowUp(one, voice)),
    ...ended.map(({ reason, ...one }) =>
      words.followUp.ended({ ...one, why: words.followUp.endReasons[reason] }, f),
    ),
  ];
  return due.length > 0 ? lines : [words.followUp.nobody, ...lines];
};

const describeFollowUp = (followUp: FollowUp, { words, f }: Voice): string[] => [
  words.followUp.who(followUp, f),
  ...followUp.reasons.map((reason) => say(words.followUp.reasons, reason, f)),
  ...(followUp.chance === null ? [] : [words.followUp.chance(followUp.chance, f)]),
];

const contributions = (explanation: Explanation, { words, f }: Voice): string[] => {
  const applied = factorIds.filter((id) => explanation.contributions[id].applies);
  const shares = applied.map((id) => explanation.contributions[id]);
  const most = wholePoints(
    shares.map(({ weight }) => 100 * weight),
    100,
  );
  const points = wholePoints(
    shares.map(({ contribution }) => 100 * contribution),
    Math.round(100 * explanation.utility),
    shares.map(({ utility }, at) => ({ most: most[at] ?? 0, isFull: utility === 1 })),
  );
  return applied.map((id, at) => {
    const because = reasons(explanation.contributions[id].evidence, { words, f });
    const factor = words.factors[id];
    return words.contribution({ factor, points: points[at] ?? 0, of: most[at] ?? 0, because }, f);
  });
};

const reasons = (evidence: readonly Evidence[], { words, f }: Voice): string => {
  const telling = evidence.filter((fact) => fact.code !== 'interest' || fact.match > 0);
  if (telling.length === 0) return words.noInterest;
  const told = telling.map((fact) => say(words.evidence, fact, f));
  return told.join('; ').replaceAll('?;', '?');
};

const reduction = (explanation: Explanation, { words, f }: Voice): string[] => {
  const { score, utility, likelihood } = explanation;
  const [utilityPoints, scorePoints] = [Math.round(100 * utility), Math.round(100 * score)];
  if (likelihood === 0 || utilityPoints === scorePoints) return [];
  const disliked = explanation.disliked.map((fact) => say(words.evidence, fact, f));
  const facts = { utilityPoints, scorePoints, byAsking: likelihood < 1, disliked };
  return [words.reduction(facts, f)];
};

const meeting = ({ meets }: Pick<Match, 'meets'>, { words, f }: Voice): string[] =>
  meets.length > 0 ? [words.meets(meets, f)] : [];

const questionsOf = ({ ask }: Pick<Match, 'ask'>, { words, f }: Voice): string[] =>
  ask.map((question) => words.askFirst(asked(question, words), f));

const notices = (caveats: Match['caveats'], voice: Voice): string[] =>
  caveats.map((caveat) => voice.words.mind(told(caveat, voice), voice.f));

export const asked = ({ requirement, fact }: Question, words: Messages): string =>
  (words.questions[requirement] as (fact: string) => string)(fact);

export const told = (finding: RequirementFinding, { words, f }: Voice): string =>
  say(words.findings, finding, f);

/** The sentence of a fact's own code; that there is one for every code, `Messages` sees to. */
const say = <Fact extends { readonly code: string }>(
  sentences: object,
  fact: Fact,
  f: Format,
): string => {
  const own = (sentences as { readonly [code: string]: (fact: Fact, f: Format) => string })[
    fact.code
  ];
  return own ? own(fact, f) : fact.code;
};
