/** `robustness`: a list, and how sure the places in it are. */
import {
  describeRobustness,
  type Locale,
  labelsOf,
  type Match,
  type Robustness,
  rank,
  type Scores,
  type SteadyMatch,
  scoreAll,
} from '../index.ts';
import {
  type Acceptability,
  alternativesOf,
  type Decisive,
  decisive,
  type Stability,
  type Swap,
  smaa,
  stability,
  swap,
  uncertainAlternativesOf,
  type Weights,
} from '../weights/index.ts';
import { type Asked, type AskingOptions, ask } from './asking.ts';
import { EXIT, Failure } from './failure.ts';
import { asJson, plain } from './output.ts';
import { type Paint, paintFor } from './paint.ts';

export interface RobustnessCommand extends AskingOptions {
  readonly k: number;
  readonly draws: number;
  readonly seed: number;
  readonly unknownFacts?: boolean;
  readonly format: 'table' | 'json';
}

/** Prints each recommendation with what would have to change for it to lose its place. */
export const printRobustness = (options: RobustnessCommand): void => {
  const { k, format, lang, color } = options;
  if (!(Number.isSafeInteger(k) && k >= 1)) {
    throw new Failure(['--k: expected a whole number of 1 or more'], EXIT.usage);
  }
  const robustness = robustnessOf(ask(options), options);
  process.stdout.write(
    format === 'json' ? asJson(robustness) : asText(robustness, lang, paintFor(color)),
  );
};

interface FullMatch extends SteadyMatch, Omit<Acceptability, 'id' | 'confidence'> {
  readonly score: number;
  readonly next: (Behind & SteadyMatch['next']) | null;
}

interface Behind {
  readonly id: string;
  readonly swap: Swap;
  readonly decisive: Decisive;
}

interface FullRobustness extends Robustness {
  readonly matches: readonly FullMatch[];
  readonly first: readonly Stability[];
  readonly top: readonly Stability[];
  /** As they applied to this patient, sum 1. */
  readonly weights: Weights;
}

const robustnessOf = (asked: Asked, options: RobustnessCommand): FullRobustness => {
  const { k, draws, seed, unknownFacts = false } = options;
  const { catalogue, patient, settings } = asked;
  const scores = scoreAll(catalogue, patient, settings);
  const { alternatives, weights } = alternativesOf(scores);
  const ranking = rank(catalogue, patient, { ...settings, k: k + 1 }); // and who stands behind the last
  const listed = ranking.matches.slice(0, k);
  const base = { k, draws, seed, drawsUnknownFacts: unknownFacts, weights };
  if (listed.length === 0) return { ...base, matches: [], first: [], top: [], titles: {} };

  const { codeOf, idOf } = codesOf(scores);
  const coded = <T extends { readonly id: string }>(one: T): T => ({ ...one, id: codeOf(one.id) });
  const known = alternatives.map(coded);
  const byCode = new Map(known.map((one) => [one.id, one]));
  const steady = (of: 'first' | 'top') =>
    stability(known, weights, of === 'top' ? { of, k } : { of }).map(
      ({ below, above, ...interval }): Stability => ({
        ...interval,
        below: below.map(({ rises, falls }) => ({ rises: idOf(rises), falls: idOf(falls) })),
        above: above.map(({ rises, falls }) => ({ rises: idOf(rises), falls: idOf(falls) })),
      }),
    );
  const [first, top] = [steady('first'), steady('top')];
  const drawn = smaa(
    unknownFacts
      ? uncertainAlternativesOf(catalogue, patient, settings).alternatives.map(coded)
      : known,
    { draws, seed, ranks: k },
  );
  const acceptabilities = new Map(drawn.alternatives.map((one) => [idOf(one.id), one]));
  const rising = [...first, ...top]
    .flatMap(({ below, above }) => [...below, ...above])
    .map(({ rises }) => rises);
  const titleOf = (id: string): string =>
    catalogue.activities[catalogue.rows.get(id) ?? -1]?.title ?? id;
  const behind = (match: Match, next: Match | undefined): FullMatch['next'] => {
    if (next === undefined) return null;
    const pair = [byCode.get(codeOf(match.id)), byCode.get(codeOf(next.id))] as const;
    if (pair[0] === undefined || pair[1] === undefined) return null;
    const names = { ahead: match.id, behind: next.id };
    const lead = { ...decisive(pair[0], pair[1], weights), ...names };
    return {
      id: next.id,
      title: next.activity.title,
      swap: { ...swap(pair[0], pair[1], weights), ...names },
      decisive: lead,
      deciding: lead.deciding,
    };
  };
  return {
    ...base,
    matches: listed.map((match, at) => ({
      ...(acceptabilities.get(match.id) as Acceptability),
      id: match.id,
      title: match.activity.title,
      rank: match.rank,
      score: match.score,
      next: behind(match, ranking.matches[at + 1]),
    })),
    first,
    top,
    titles: Object.fromEntries(rising.map((id) => [id, titleOf(id)])),
  };
};

/**
 * Names in the order in which a ranking settles ties: the shorter journey, then the id. `linkmatch/weights` settles them by id alone, so with
 * these ids its first is the ranking's.
 */
const codesOf = ({ ids, travelMinutes }: Pick<Scores, 'ids' | 'travelMinutes'>) => {
  const order = ids
    .map((id, row) => ({ id, minutes: travelMinutes[row] ?? Number.POSITIVE_INFINITY }))
    .sort((one, other) =>
      one.minutes === other.minutes
        ? Number(one.id > other.id) - Number(one.id < other.id)
        : one.minutes - other.minutes,
    );
  const width = String(order.length).length;
  const codes = new Map(order.map(({ id }, at) => [id, String(at).padStart(width, '0')]));
  return {
    codeOf: (id: string): string => codes.get(id) ?? id,
    idOf: (code: string): string => order[Number(code)]?.id ?? code,
  };
};

const PERCENT = 100;

const asText = (robustness: FullRobustness, lang: Locale, paint: Paint): string => {
  const lines = describeRobustness(robustness, lang);
  const names: { readonly [factor: string]: string } = labelsOf(lang).factors;
  const share = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const weights = Object.entries(robustness.weights).map(
    ([factor, weight]) => `${names[factor] ?? factor} ${share.format(weight)}`,
  );
  const blocks = robustness.matches.map(({ rank: place, title, score }, at) => {
    const points = paint.strong(String(Math.round(PERCENT * score)).padStart(3));
    return [
      `${String(place).padStart(2)}. ${paint.strong(plain(title))}  ${points}`,
      ...(lines.matches[at] ?? []).map((line) => `    ${plain(line)}`),
    ].join('\n');
  });
  const list = [...lines.list.map(plain), ...(blocks.length > 0 ? [weights.join(' · ')] : [])];
  return `${[...blocks, list.join('\n')].join('\n\n')}\n`;
};
