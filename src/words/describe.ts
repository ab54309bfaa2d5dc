/** Facts to lines. */
import type { Explanation } from '../explain/explain.ts';
import { type Evidence, factorIds } from '../factors/registry.ts';
import type { Contribution, Match, Question, Ranking } from '../rank/ranking.ts';
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
    ...(lines.length === 0 ? [words.nothingListed] : lines),
    words.summary(ranking, f),
    ...ranking.notes.map((note) => words.notes[note]),
  ];
};

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
  const most = roundTogether(shares.map(({ weight }) => 100 * weight));
  const points = pointsOf(shares, most);
  return applied.map((id, at) => {
    const because = reasons(explanation.contributions[id].evidence, { words, f });
    const factor = words.factors[id];
    return words.contribution({ factor, points: points[at] ?? 0, of: most[at] ?? 0, because }, f);
  });
};

const reasons = (evidence: readonly Evidence[], { words, f }: Voice): string => {
  const telling = evidence.filter((fact) => fact.code !== 'interest' || fact.match > 0);
  if (telling.length === 0) return words.noInterest;
  const say = words.evidence as { [code: string]: (fact: Evidence, f: Format) => string };
  return telling.map((fact) => say[fact.code]?.(fact, f) ?? '').join('; ');
};

const reduction = (
  { score, utility, likelihood, aversion }: Explanation,
  voice: Voice,
): string[] => {
  const [utilityPoints, scorePoints] = [Math.round(100 * utility), Math.round(100 * score)];
  if (likelihood === 0 || utilityPoints === scorePoints) return [];
  const facts = { utilityPoints, scorePoints, byAsking: likelihood < 1, byDislike: aversion > 0 };
  return [voice.words.reduction(facts, voice.f)];
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

const told = (finding: RequirementFinding, { words, f }: Voice): string => {
  return say(words.findings, finding, f);
};

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

/** Whole points that add up to those of the utility; what suits in full or not at all has all its points or none. */
const pointsOf = (shares: readonly Contribution[], most: readonly number[]): readonly number[] => {
  const isSettled = ({ utility }: Contribution) => utility === 0 || utility === 1;
  const settled = shares.map((share, at) => (share.utility === 1 ? (most[at] ?? 0) : 0));
  const open = shares.flatMap((share, at) => (isSettled(share) ? [] : [at]));
  const sum = shares.reduce((total, { contribution }) => total + 100 * contribution, 0);
  const left = Math.round(sum) - settled.reduce((total, points) => total + points, 0);
  const rounded = roundTogether(
    open.map((at) => 100 * (shares[at]?.contribution ?? 0)),
    left,
  );
  return settled.map((points, at) =>
    open.includes(at) ? (rounded[open.indexOf(at)] ?? 0) : points,
  );
};

/** Whole numbers that add up to a sum, by default the rounded one: the largest remainders are rounded up (Hamilton). */
const roundTogether = (
  values: readonly number[],
  sum: number = Math.round(values.reduce((total, value) => total + value, 0)),
): readonly number[] => {
  const rounded = values.map(Math.floor);
  const byRemainder = [...values.keys()].sort(
    (a, b) => ((values[b] ?? 0) % 1) - ((values[a] ?? 0) % 1) || a - b,
  );
  let missing = sum - rounded.reduce((total, value) => total + value, 0);
  for (const at of missing < 0 ? byRemainder.reverse() : byRemainder) {
    if (missing === 0) break;
    rounded[at] = Math.max(0, (rounded[at] ?? 0) + Math.sign(missing));
    missing -= Math.sign(missing);
  }
  return rounded;
};
