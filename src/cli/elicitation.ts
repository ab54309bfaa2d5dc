/** Elicited weights as lines for a terminal. */
import type { Locale } from '../index.ts';
import type { Ahp, BestWorst, Disagreement, Weights } from '../weights/index.ts';
import { asColumns } from './columns.ts';
import { type ElicitWords, elicitWords } from './elicit-words.ts';
import { type Figures, figuresOf } from './figures.ts';
import { barOf, plain } from './output.ts';
import type { Paint } from './paint.ts';

/** What one person, or all together, come to. */
export interface Elicitation {
  readonly weights: Weights;
  readonly method: string;
}

export interface PersonalElicitation extends Elicitation {
  readonly person: string;
  readonly counts: number;
}

export interface Elicitations extends Elicitation {
  readonly people: readonly PersonalElicitation[];
  /** Of more than one person. */
  readonly disagreement?: Disagreement;
}

export const elicitationLines = (
  elicited: Elicitations,
  lang: Locale,
  paint: Paint,
): readonly string[] => {
  const told = { words: elicitWords[lang], paint, ...figuresOf(lang) };
  const { people, disagreement } = elicited;
  const { words, share } = told;
  const several = people.length > 1;
  const consistency = several
    ? [
        ...consistencyOf(elicited, told).map((line) => words.together(line)),
        ...people.flatMap(({ person, ...one }) =>
          consistencyOf(one, told).map((line) => words.of(plain(person), line)),
        ),
      ]
    : consistencyOf(elicited, told);
  return [
    paint.strong(words.head(methodOf(elicited), people.length)),
    ...weightsTable(elicited, told),
    ...(disagreement === undefined || !several
      ? []
      : [
          ...(disagreement.kendallW === null
            ? []
            : [words.concordance(share(disagreement.kendallW))]),
          ...(disagreement.mostDistant === null
            ? []
            : [
                words.farthest({
                  one: plain(String(disagreement.mostDistant.one)),
                  other: plain(String(disagreement.mostDistant.other)),
                  distance: share(disagreement.mostDistant.distance),
                }),
              ]),
        ]),
    ...consistency,
  ];
};

interface Told extends Figures {
  readonly words: ElicitWords;
  readonly paint: Paint;
}

const methodOf = ({ people, method }: Elicitations): string => people[0]?.method ?? method;

/** The weightiest first. */
const weightsTable = (
  { weights, people, disagreement }: Elicitations,
  { words, paint, share, name }: Told,
): string[] => {
  const several = disagreement !== undefined && people.length > 1;
  const rows = Object.entries(weights)
    .sort(([, one], [, other]) => other - one)
    .map(([factor, weight]) => {
      const spread = disagreement?.factors[factor];
      const range = several && spread ? [`${share(spread.lowest)} … ${share(spread.highest)}`] : [];
      return [barOf(weight), name(factor), share(weight), ...range];
    });
  const head = ['', words.factor, words.weight, ...(several ? [words.spread] : [])];
  return asColumns({ head, rows, texts: 2 }, paint);
};

/** What the method says of answers that do not agree with each other; nothing for methods that cannot tell. */
const consistencyOf = (one: Elicitation, told: Told): readonly string[] => {
  if ('consistency' in one) return ahpLines(one as Ahp, told);
  return 'deviation' in one ? bestWorstLines(one as BestWorst, told) : [];
};

const ahpLines = (
  { consistency, worstTriad, completed }: Pick<Ahp, 'consistency' | 'worstTriad' | 'completed'>,
  { words, paint, share, inside, list }: Told,
): readonly string[] => {
  const { ratio, randomIndex, isAcceptable } = consistency;
  const line = ratio === null ? words.noRatio : words.ratio(share(ratio), randomIndex);
  return [
    isAcceptable === true ? line : paint.warn(line),
    ...(worstTriad === null || worstTriad.inconsistency < NONE
      ? []
      : [
          words.triad(list(worstTriad.factors.map(inside)), share(worstTriad.inconsistency)),
          ...(isAcceptable === false ? [paint.warn(words.askAgain)] : []),
        ]),
    ...completed.map(({ one, other, times }) =>
      words.completed(inside(one), inside(other), share(times)),
    ),
  ];
};

const NONE = 1e-9; // rounding alone

const bestWorstLines = (
  { deviation, inconsistency, leastConsistent }: BestWorst,
  { words, share, inside }: Told,
): readonly string[] => [
  words.deviation(share(deviation), inconsistency === null ? null : share(inconsistency)),
  ...(leastConsistent === null ? [] : [words.leastConsistent(inside(leastConsistent))]),
];
