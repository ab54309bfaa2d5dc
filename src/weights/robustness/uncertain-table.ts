/** Alternatives of which some facts are not known, as columns the places that are not known beside them. */
import { isObject } from '../../evaluate/kind.ts';
import { byId, checkAlternatives, isShare } from '../alternative.ts';

/** An alternative whose utilities may be intervals. */
export interface UncertainAlternative {
  readonly id: string;
  /** 0 to 1 for each factor, or `[lowest, highest]` where it is not known. */
  readonly utilities: { readonly [factor: string]: number | readonly [number, number] };
  /** 0 to 1, 1 unless told. */
  readonly multiplier?: number;
}

export interface UncertainTable {
  /** In code unit order. */
  readonly ids: readonly string[];
  /** Of the first alternative, in code unit order; all others have the same. */
  readonly factors: readonly string[];
  /** By factor: multiplier · utility, one place a row, of what is not known the lowest. */
  readonly columns: readonly Float64Array[];
  readonly unknown: readonly Unknown[];
}

/** A place of a column that is not known, times the multiplier. */
export interface Unknown {
  readonly row: number;
  readonly factor: number;
  readonly lowest: number;
  readonly width: number;
}

export const uncertainTable = (alternatives: readonly UncertainAlternative[]): UncertainTable => {
  const [first] = Array.isArray(alternatives) ? alternatives : [];
  const factors = isObject(first?.utilities) ? Object.keys(first!.utilities).sort() : [];
  checkAlternatives(alternatives, factors, isKnownWithin, 'a number or [lowest, highest], 0 to 1');
  if (factors.length === 0) throw new RangeError('alternatives: expected at least one factor');
  const sorted = byId(alternatives);
  const unknown: Unknown[] = [];
  const columns = factors.map((name, factor) =>
    Float64Array.from(sorted, ({ utilities, multiplier = 1 }, row) => {
      const utility = utilities[name]!;
      if (typeof utility === 'number') return multiplier * utility;
      const [lowest, highest] = utility;
      unknown.push({
        row,
        factor,
        lowest: multiplier * lowest,
        width: multiplier * (highest - lowest),
      });
      return multiplier * lowest;
    }),
  );
  return { ids: sorted.map(({ id }) => id), factors, columns, unknown };
};

const isKnownWithin = (utility: unknown): boolean =>
  isShare(utility) ||
  (Array.isArray(utility) &&
    utility.length === 2 &&
    utility.every(isShare) &&
    utility[0] <= utility[1]);
