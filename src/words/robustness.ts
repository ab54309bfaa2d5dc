/** How sure a list is, to lines. Plain data, as `linkmatch/weights` reckons it: words know nothing of how. */
import type { FactorId } from '../factors/registry.ts';
import type { Locale } from './format.ts';
import type { SteadyUnless } from './messages.ts';
import { asLine, nameOf } from './say.ts';
import { type Voice, voiceOf } from './voice.ts';

/** An interval of one weight in which something stays as it is; what `stability` gives. */
export interface SteadyWeight {
  readonly factor: string;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly below: readonly { readonly rises: string }[];
  readonly above: readonly { readonly rises: string }[];
}

/** What it would take for the next one to overtake; what `swap` gives. */
export interface Overtaking {
  readonly lead: number;
  readonly ofOne: readonly {
    readonly factor: string;
    readonly weight: number;
    readonly to: number;
  }[];
  readonly ofTwo: readonly {
    readonly from: string;
    readonly to: string;
    readonly moved: number;
  }[];
}

/** A recommendation, and how sure its place is. */
export interface SteadyMatch {
  readonly id: string;
  readonly title: string;
  /** From 1. */
  readonly rank: number;
  /** Share of the draws in which it takes the first rank, the second, and so on; what `smaa` gives. */
  readonly acceptability: readonly number[];
  /** Standard errors of these. */
  readonly errors: readonly number[];
  /** How likely it comes first with the weights that suit it best, over unknown facts. */
  readonly confidence: { readonly share: number } | null;
  /** Who stands behind it; null behind the last one that can be listed. */
  readonly next: {
    readonly title: string;
    readonly swap: Overtaking;
    /** The factors that make the lead; what `decisive` gives. */
    readonly deciding: readonly string[];
  } | null;
}

export interface Robustness {
  /** In order, the best first. */
  readonly matches: readonly SteadyMatch[];
  /** Where the first stays first. */
  readonly first: readonly SteadyWeight[];
  /** Where the first `k` stay the first `k`. */
  readonly top: readonly SteadyWeight[];
  readonly k: number;
  /** Of random weights. */
  readonly draws: number;
  readonly seed: number;
  /** Whether unknown facts were drawn too. */
  readonly drawsUnknownFacts: boolean;
  /** Of every id that overtakes. */
  readonly titles: { readonly [id: string]: string };
}

export interface RobustnessLines {
  /** Of each match, in their order: "stays first unless distance counts above 0.43". */
  readonly matches: readonly (readonly string[])[];
  /** Of the list as a whole. */
  readonly list: readonly string[];
}

/** Plain lines, in English or Danish, on how sure a list is. Factors are linkmatch's, or told as they are named. */
export const describeRobustness = (robustness: Robustness, locale: Locale): RobustnessLines => {
  const voice = voiceOf(locale);
  const { matches } = robustness;
  return {
    matches: matches.map((match) => linesOfMatch(match, robustness, voice).map(asLine)),
    list: (matches.length === 0 ? [voice.words.nothingListed] : linesOfList(robustness, voice)).map(
      asLine,
    ),
  };
};

const linesOfMatch = (match: SteadyMatch, robustness: Robustness, voice: Voice): string[] => {
  const { words, f } = voice;
  const { rank, next, acceptability, confidence } = match;
  const { first, drawsUnknownFacts } = robustness;
  const sentences = words.robustness;
  const share = acceptability.reduce((sum, own) => sum + own, 0);
  return [
    ...(rank === 1 ? [sentences.staysFirst(endsOf(first, robustness, voice), f)] : []),
    ...(next === null ? [] : [overtaken(next, voice)]),
    ...(next === null || next.deciding.length === 0
      ? []
      : [
          sentences.decides(
            next.deciding.map((factor) => named(factor, voice)),
            f,
          ),
        ]),
    sentences.acceptability(
      {
        first: shareOf(acceptability[0] ?? 0, voice),
        top: shareOf(share, voice),
        k: acceptability.length,
      },
      f,
    ),
    ...(drawsUnknownFacts && confidence !== null
      ? [sentences.confidence(shareOf(confidence.share, voice), f)]
      : []),
  ];
};

const linesOfList = (robustness: Robustness, voice: Voice): string[] => {
  const { words, f } = voice;
  const { matches, top, k, draws, seed, drawsUnknownFacts } = robustness;
  const error = Math.max(...matches.flatMap(({ errors }) => errors));
  return [
    ...(matches.length < k || k < 2
      ? []
      : [words.robustness.staysTop({ k, unless: endsOf(top, robustness, voice) }, f)]),
    words.robustness.draws({ draws, seed, error }, f),
    ...(drawsUnknownFacts ? [words.robustness.unknownFacts] : []),
  ];
};

/** By who comes in beyond them, the nearest first, for what lies nearest is what one should doubt. */
const endsOf = (
  weights: readonly SteadyWeight[],
  { titles }: Pick<Robustness, 'titles'>,
  voice: Voice,
): readonly SteadyUnless[] => {
  const ends = weights
    .flatMap(({ factor, weight, from, to, below, above }) => [
      { factor, weight, at: from, isAbove: false, by: below[0] },
      { factor, weight, at: to, isAbove: true, by: above[0] },
    ])
    .flatMap(({ by, ...end }) => (by === undefined || isEdge(end.at) ? [] : [{ ...end, ...by }]))
    .sort((one, other) => Math.abs(one.at - one.weight) - Math.abs(other.at - other.weight));
  const byRiser = new Map<string, string[]>();
  for (const { factor, weight, at, isAbove, rises } of ends) {
    const [now, end] = apart([weight, at], voice);
    const told = { factor: named(factor, voice), now, at: end, isAbove };
    const own = byRiser.get(rises) ?? [];
    byRiser.set(rises, own);
    own.push(voice.words.robustness.end(told, voice.f));
  }
  return [...byRiser].map(([id, own]) => ({ ends: own, title: titles[id] ?? id }));
};

/** Nothing lies beyond 0 and 1: there two are level at most. */
const isEdge = (weight: number): boolean => weight <= ROUNDING || weight >= 1 - ROUNDING;

const ROUNDING = 1e-9;

const overtaken = ({ title, swap }: NonNullable<SteadyMatch['next']>, voice: Voice): string => {
  const { words, f } = voice;
  const { overtakes, level, cannotOvertake } = words.robustness;
  if (swap.lead === 0) return level(title, f);
  const one = swap.ofOne.find(({ to }) => !isEdge(to));
  const [two] = swap.ofTwo;
  const ways = [
    ...(one === undefined ? [] : [oneWay(one, voice)]),
    ...(two === undefined
      ? []
      : [
          words.robustness.ofTwo(
            {
              from: named(two.from, voice),
              to: named(two.to, voice),
              moved: atLeast(two.moved, voice),
            },
            f,
          ),
        ]),
  ];
  return ways.length === 0 ? cannotOvertake(title, f) : overtakes({ title, ways }, f);
};

const oneWay = ({ factor, weight, to }: Overtaking['ofOne'][number], voice: Voice): string => {
  const [now, end] = apart([weight, to], voice);
  return voice.words.robustness.ofOne({ factor: named(factor, voice), now, to: end }, voice.f);
};

/** Nothing is told as never or always that is not. Under and over are the same words in Danish. */
const shareOf = (share: number, { f }: Voice): string => {
  if (share > 0 && share < LEAST / 2) return `under ${f.percent(LEAST)}`;
  if (share < 1 && share > 1 - LEAST / 2) return `over ${f.percent(1 - LEAST)}`;
  return f.percent(share);
};

/** With two decimals, or more digits where two would make them look alike. */
const apart = ([now, then]: readonly [number, number], { f }: Voice): [string, string] =>
  f.hundredths(now) === f.hundredths(then)
    ? [f.weight(now), f.weight(then)]
    : [f.hundredths(now), f.hundredths(then)];

const LEAST = 0.01;

const atLeast = (value: number, { f }: Voice): string =>
  value < LEAST ? f.weight(value) : f.hundredths(value);

const named = (factor: string, { words }: Voice): string =>
  Object.hasOwn(words.factors, factor) ? nameOf(factor as FactorId, words) : factor;
