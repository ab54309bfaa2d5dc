/** Facts to lines. */
import type { Explanation } from '../explain/explain.ts';
import { type Evidence, factorIds } from '../factors/registry.ts';
import type { Match, Question, Ranking } from '../rank/ranking.ts';
import type { RequirementFinding } from '../requirements/registry.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { type Format, formatOf, type Locale } from './format.ts';
import type { Messages } from './messages.ts';

/** Sentences with the format that they are written in. */
interface Voice {
  readonly words: Messages;
  readonly f: Format;
}

const messages: { readonly [L in Locale]: Messages } = { en, da };
const voices = new Map<Locale, Voice>();

/** Building an Intl format costs more than a ranking, so each locale is set up once. */
const voiceOf = (locale: Locale): Voice => {
  const known = voices.get(locale);
  if (known) return known;
  const words = messages[locale];
  if (!words) {
    throw new RangeError(
      `locale: expected one of ${Object.keys(messages).join(', ')}, got ${String(locale)}`,
    );
  }
  const voice = { words, f: formatOf(locale) };
  voices.set(locale, voice);
  return voice;
};

/**
 * Plain lines for a ranking or an explanation, in English or Danish. Whole points: those of the factors add up to
 * those of the utility. The lines hold what the person likes, so they belong to them and their link worker.
 */
export const describe = (subject: Explanation | Ranking, locale: Locale): string[] => {
  const voice = voiceOf(locale);
  return 'matches' in subject
    ? describeRanking(subject, voice)
    : describeExplanation(subject, voice);
};

/** Names of factors and standings, for headings. Throws a `RangeError` on an unknown locale. */
export const labelsOf = (
  locale: Locale,
): Pick<Messages, 'factors' | 'leftOut' | 'needs' | 'standings'> => {
  const { factors, leftOut, needs, standings } = voiceOf(locale).words;
  return { factors, leftOut, needs, standings };
};

const describeRanking = (ranking: Ranking, { words, f }: Voice): string[] => {
  const lines = ranking.matches.flatMap((match) => [
    words.listed({ rank: match.rank, title: match.activity.title, points: 100 * match.score }, f),
    ...matters(match, { words, f }),
  ]);
  return [
    ...(lines.length === 0 ? [emptyList(ranking, words)] : lines),
    words.summary(ranking, f),
    ...ranking.notes.map((note) => words.notes[note]),
  ];
};

const emptyList = ({ considered, ruledOutTotal }: Ranking, words: Messages): string =>
  considered === ruledOutTotal ? words.nothingFits : words.nothingListed;

const describeExplanation = (explanation: Explanation, voice: Voice): string[] => {
  const { words, f } = voice;
  return [
    words.headline(explanation, f),
    ...explanation.unmet.map((finding) => words.impossible(told(finding, voice), f)),
    ...contributions(explanation, voice),
    ...reduction(explanation, voice),
    ...matters(explanation, voice),
  ];
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

const matters = ({ ask, caveats }: Pick<Match, 'ask' | 'caveats'>, voice: Voice): string[] => {
  const { words, f } = voice;
  return [
    ...ask.map((question) => words.askFirst(asked(question, words), f)),
    ...caveats.map((caveat) => words.mind(told(caveat, voice), f)),
  ];
};

const asked = ({ requirement, fact }: Question, words: Messages): string =>
  (words.questions[requirement] as (fact: string) => string)(fact);

const told = (finding: RequirementFinding, { words, f }: Voice): string =>
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

/**
 * Whole numbers of 0 or more that add up to a sum: the largest remainders are rounded up (Hamilton's method). With
 * limits, what suits in full has all its points before the others share the rest, and nothing has more than all.
 */
const wholePoints = (
  values: readonly number[],
  sum: number,
  limits: readonly { readonly most: number; readonly isFull: boolean }[] = [],
): readonly number[] => {
  const most = (at: number) => limits[at]?.most ?? Number.POSITIVE_INFINITY;
  const points = values.map((value, at) =>
    limits[at]?.isFull ? most(at) : Math.min(most(at), Math.max(0, Math.floor(value))),
  );
  const remainder = (at: number) => (limits[at]?.isFull ? 1 : (values[at] ?? 0) % 1);
  const order = [...values.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b);
  let missing = sum - points.reduce((total, own) => total + own, 0);
  for (const at of [...order, ...order]) {
    if (missing > 0 && (values[at] ?? 0) > 0 && (points[at] ?? 0) < most(at)) {
      points[at] = (points[at] ?? 0) + 1;
      missing -= 1;
    }
  }
  for (const at of order.reverse()) {
    const surplus = Math.min(Math.max(0, -missing), points[at] ?? 0);
    points[at] = (points[at] ?? 0) - surplus;
    missing += surplus;
  }
  return points;
};
