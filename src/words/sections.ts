/** An explanation to lines, part by part. */
import type { Explanation } from '../explain/explain.ts';
import type { Caveat } from '../explain/highlights.ts';
import { type Evidence, factorIds } from '../factors/registry.ts';
import type { RequirementFinding } from '../requirements/registry.ts';
import type { Locale } from './format.ts';
import { asked, asLine, nameOf, notices, say, told } from './say.ts';
import { type Voice, voiceOf } from './voice.ts';
import { wholePoints } from './whole-points.ts';

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

export const describeExplanation = (explanation: Explanation, voice: Voice): string[] =>
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
