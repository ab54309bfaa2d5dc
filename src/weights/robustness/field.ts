/** The rows that are scored in each draw, close together, with the facts that are drawn anew. */
import type { Random } from '../../math/random.ts';
import type { UncertainTable } from './uncertain-table.ts';

export interface Field {
  readonly columns: readonly Float64Array[];
  /** Overwritten by each draw. */
  readonly scores: Float64Array;
  /** Places of columns that are not known; below 0 where the row is not in the field. */
  readonly places: Int32Array;
  readonly factors: Int32Array;
  readonly lowest: Float64Array;
  readonly widths: Float64Array;
}

export const fieldOf = ({ columns, unknown }: UncertainTable, rows: Int32Array): Field => {
  const placeOf = new Map([...rows].map((row, place) => [row, place]));
  return {
    columns: columns.map((column) => Float64Array.from(rows, (row) => column[row]!)),
    scores: new Float64Array(rows.length),
    places: Int32Array.from(unknown, ({ row }) => placeOf.get(row) ?? -1),
    factors: Int32Array.from(unknown, ({ factor }) => factor),
    lowest: Float64Array.from(unknown, ({ lowest }) => lowest),
    widths: Float64Array.from(unknown, ({ width }) => width),
  };
};

/** Draws what is not known, of rows outside the field too: how many ranks are asked for changes no draw. */
export const redraw = (field: Field, { next }: Random): void => {
  const { columns, places, factors, lowest, widths } = field;
  for (let at = 0; at < places.length; at++) {
    const value = lowest[at]! + widths[at]! * next();
    if (places[at]! >= 0) columns[factors[at]!]![places[at]!] = value;
  }
};

/** The hot loop: one column after the other. */
export const scored = ({ columns, scores }: Field, shares: Float64Array): Float64Array => {
  scores.fill(0);
  for (let factor = 0; factor < shares.length; factor++) {
    const column = columns[factor]!;
    const share = shares[factor]!;
    for (let row = 0; row < scores.length; row++) scores[row]! += share * column[row]!;
  }
  return scores;
};
