/** How likely one alternative comes first with one set of weights, over the facts that are not known. */
import type { Random } from '../../math/random.ts';
import type { UncertainTable, Unknown } from './uncertain-table.ts';

export interface ConfidenceDraws {
  readonly central: Float64Array;
  readonly random: Random;
  readonly draws: number;
}

/** Draws only what can matter: rivals whose highest score is above the lowest of this one. None is drawn where nothing can. */
export const confidenceFactor = (
  table: UncertainTable,
  row: number,
  { central, random, draws }: ConfidenceDraws,
): { readonly share: number; readonly draws: number } => {
  // Central weights are a mean of weights with which it is first, so with them it is first, where nothing is unknown.
  if (table.unknown.length === 0) return { share: 1, draws: 0 };
  const { sure, open } = spread(table, central);
  const own = sure[row]!;
  const ownOpen = open.get(row) ?? [];
  const rivals: Rival[] = [];
  let least = -Infinity; // what has to be beaten, and by an equal of a lower row
  let leastRow = -1;
  for (let other = 0; other < sure.length; other++) {
    if (other === row) continue;
    const parts = open.get(other);
    if (parts === undefined) {
      if (sure[other]! > least) [least, leastRow] = [sure[other]!, other];
    } else {
      const highest = parts.reduce((sum, { width }) => sum + width, sure[other]!);
      if (highest >= own) rivals.push({ other, parts, highest });
    }
  }
  rivals.sort((one, another) => another.highest - one.highest); // the likeliest to beat it is asked first
  const isAhead = (score: number, than: number, other: number): boolean =>
    score > than || (score === than && row < other);
  if (ownOpen.length === 0 && (rivals.length === 0 || !isAhead(own, least, leastRow))) {
    return { share: isAhead(own, least, leastRow) ? 1 : 0, draws: 0 };
  }
  let wins = 0;
  for (let at = 0; at < draws; at++) {
    const score = drawn(own, ownOpen, random);
    const isFirst =
      isAhead(score, least, leastRow) &&
      rivals.every(({ other, parts }) => isAhead(score, drawn(sure[other]!, parts, random), other));
    if (isFirst) wins += 1;
  }
  return { share: wins / draws, draws };
};

interface Rival {
  readonly other: number;
  readonly parts: readonly Part[];
  readonly highest: number;
}

/** A share of a score that is not known: 0 to `width`. */
interface Part {
  readonly width: number;
}

/** The lowest score of each row, and by row what may come on top. */
const spread = (
  { columns, unknown }: UncertainTable,
  central: Float64Array,
): { readonly sure: Float64Array; readonly open: ReadonlyMap<number, readonly Part[]> } => {
  const sure = new Float64Array(columns[0]!.length);
  const isOpen = new Set(unknown.map(placeOf));
  for (const [factor, column] of columns.entries()) {
    for (let row = 0; row < sure.length; row++) {
      if (!isOpen.has(placeOf({ row, factor }))) sure[row]! += central[factor]! * column[row]!;
    }
  }
  const open = new Map<number, Part[]>();
  for (const { row, factor, lowest, width } of unknown) {
    sure[row]! += central[factor]! * lowest;
    const part = { width: central[factor]! * width };
    if (!(part.width > 0)) continue;
    const parts = open.get(row);
    if (parts === undefined) open.set(row, [part]);
    else parts.push(part);
  }
  return { sure, open };
};

const placeOf = ({ row, factor }: Pick<Unknown, 'row' | 'factor'>): number => factor + row * MANY;

const MANY = 0x1_0000; // more factors than anybody has

const drawn = (sure: number, parts: readonly Part[], { next }: Random): number => {
  let score = sure;
  for (const { width } of parts) score += width * next();
  return score;
};
