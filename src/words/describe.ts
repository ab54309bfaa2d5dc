/** Facts to lines. */
import type { Explanation } from '../explain/explain.ts';
import type { Call } from '../explain/questions.ts';
import type { WeightChange } from '../explain/weight-change.ts';
import type { Suggestion } from '../explain/what-if.ts';
import type { FollowUp, FollowUps } from '../follow-up/index.ts';
import type { NeedsReading, Score } from '../needs/index.ts';
import type { Match, Ranking } from '../rank/ranking.ts';
import { describeFollowUp, describeFollowUps } from './follow-up.ts';
import type { Locale } from './format.ts';
import type { Messages } from './messages.ts';
import { describeNeeds, describeScore } from './needs.ts';
import { asked, asLine, nameOf, notices, say } from './say.ts';
import { describeExplanation } from './sections.ts';
import { type Voice, voiceOf } from './voice.ts';

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
 * Plain lines, in English or Danish, for a ranking, an explanation, a suggestion of `whatIf`, a call of `questions`, a `weightChange`,
 * what `followUps` gives (all of it, or one), and a score or a reading of `linkmatch/needs`. Whole points: those of the factors add up to
 * those of the utility. The lines hold what the person likes and needs, so they belong to them and their link worker.
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

const meeting = ({ meets }: Pick<Match, 'meets'>, { words, f }: Voice): string[] =>
  meets.length > 0 ? [words.meets(meets, f)] : [];

const questionsOf = ({ ask }: Pick<Match, 'ask'>, { words, f }: Voice): string[] =>
  ask.map((question) => words.askFirst(asked(question, words), f));
