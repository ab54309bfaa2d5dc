/**
 * Which figures of a table of counts with totals stay hidden: the small ones, and enough others that no sum gives them away.
 * The table is a graph (Gusfield 1988, "A graph theoretic approach to statistical data security", SIAM J. Comput. 17, 552–571):
 * rows and columns are its nodes, the totals one more of each, and a hidden figure is an edge between its row and its column. Adding
 * and subtracting what is shown gives a hidden figure away just where its edge lies on no circle of hidden figures.
 */

/** Rows and columns without the totals, which are one more of each. */
export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

export const cellAt = ({ columns }: TableSize, row: number, column: number): number =>
  row * (columns + 1) + column;

export const cellsOf = (size: TableSize): number => (size.rows + 1) * (size.columns + 1);

export interface Limits {
  /** What is above 0 and below it is small. */
  readonly least: number;
  /** Cells that are hidden in these are hidden. */
  readonly within?: readonly Uint8Array[];
  /** What is counted is a part of these: their rest bounds other parts of them, so it may not be small. */
  readonly of?: Float64Array;
}

/**
 * The cells to hide, 1 each, of counts in row-major order with the totals last: the small ones, those that leave a small rest, those
 * that `within` hides, and what `complement` adds. Zeros are never hidden.
 */
export const suppress = (
  size: TableSize,
  counts: Float64Array,
  { least, within = [], of = counts }: Limits,
): Uint8Array => {
  const hidden = new Uint8Array(counts.length);
  const isSmall = (count: number): boolean => count > 0 && count < least;
  for (const [cell, count] of counts.entries()) {
    if (count === 0) continue;
    // Columns may overlap: what the rest of a row counts is then no sum of the other columns, yet a difference all the same.
    const total = cell - (cell % (size.columns + 1)) + size.columns;
    const parts = [count, counts[total]! - count, of[cell]! - count];
    if (parts.some(isSmall) || within.some((one) => one[cell] === 1)) hidden[cell] = 1;
  }
  complement(size, counts, least, hidden);
  return hidden;
};

/**
 * Hides more until, of every row and column whose total is shown, the hidden figures are together at least `least` and not all 1,
 * and every hidden figure lies on a circle of hidden figures above 0: it could be greater or less, and no total would change.
 */
export const complement = (
  size: TableSize,
  counts: Float64Array,
  least: number,
  hidden: Uint8Array,
): void => {
  const onCircle = new Uint8Array(counts.length);
  do {
    for (let cell = 0; cell < counts.length; cell++) {
      if (hidden[cell] === 0 || onCircle[cell] === 1) continue;
      for (const one of [cell, ...cheapestWayRound(size, counts, hidden, cell)]) {
        hidden[one] = 1;
        onCircle[one] = 1;
      }
    }
  } while (hideSmallSums(size, counts, least, hidden));
};

/** Whether hidden parts of a known sum say too much: too few together, or all 1. */
export const isTelling = (parts: readonly number[], least: number): boolean => {
  const sum = parts.reduce((total, part) => total + part, 0);
  return sum > 0 && (sum < least || sum === parts.length);
};

/** The least of the `cells` that is shown and above 0; the first of several. */
export const leastShown = (
  cells: readonly number[],
  counts: (cell: number) => number,
  isHidden: (cell: number) => boolean,
): number | undefined => {
  let least: number | undefined;
  for (const cell of cells) {
    if (isHidden(cell) || counts(cell) === 0) continue;
    if (least === undefined || counts(cell) < counts(least)) least = cell;
  }
  return least;
};

/** Whether anything more had to be hidden. */
const hideSmallSums = (
  size: TableSize,
  counts: Float64Array,
  least: number,
  hidden: Uint8Array,
): boolean => {
  let hasMore = false;
  for (const { members, total } of linesOf(size)) {
    for (;;) {
      const parts = members.filter((cell) => hidden[cell] === 1).map((cell) => counts[cell]!);
      if (hidden[total] === 1 || !isTelling(parts, least)) break;
      const next = leastShown(
        members,
        (cell) => counts[cell]!,
        (cell) => hidden[cell] === 1,
      );
      hidden[next ?? total] = 1;
      hasMore = true;
    }
  }
  return hasMore;
};

interface Line {
  readonly members: readonly number[];
  readonly total: number;
}

const linesOf = (size: TableSize): readonly Line[] => {
  const rows = upTo(size.rows);
  const columns = upTo(size.columns);
  return [
    ...[...rows, size.rows].map((row) => ({
      members: columns.map((column) => cellAt(size, row, column)),
      total: cellAt(size, row, size.columns),
    })),
    ...[...columns, size.columns].map((column) => ({
      members: rows.map((row) => cellAt(size, row, column)),
      total: cellAt(size, size.rows, column),
    })),
  ];
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/**
 * The cells of the cheapest way from a cell's row to its column but for the cell itself, over counts above 0: a hidden one costs
 * nothing, a shown one its count (Dijkstra 1959). There always is one, by way of the totals. O(nodes²) at worst.
 */
const cheapestWayRound = (
  size: TableSize,
  counts: Float64Array,
  hidden: Uint8Array,
  closing: number,
): number[] => {
  const columnsFrom = size.rows + 1; // nodes: the rows, then the columns
  const nodes = columnsFrom + size.columns + 1;
  const rowOf = (cell: number): number => Math.floor(cell / (size.columns + 1));
  const columnOf = (cell: number): number => columnsFrom + (cell % (size.columns + 1));
  const cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const via = new Int32Array(nodes);
  const isDone = new Uint8Array(nodes);
  const goal = columnOf(closing);
  cost[rowOf(closing)] = 0;
  let node = rowOf(closing);
  // A way that costs no more than the nearest node is the cheapest: mostly found after a few steps.
  while (cost[goal]! > cost[node]!) {
    isDone[node] = 1;
    const isRow = node < columnsFrom;
    const first = isRow ? cellAt(size, node, 0) : node - columnsFrom;
    const step = isRow ? 1 : size.columns + 1;
    const length = isRow ? size.columns + 1 : size.rows + 1;
    for (let at = 0, cell = first; at < length; at++, cell += step) {
      if (cell === closing || counts[cell] === 0) continue;
      const other = isRow ? columnOf(cell) : rowOf(cell);
      const through = cost[node]! + (hidden[cell] === 1 ? 0 : counts[cell]!);
      if (through >= cost[other]!) continue;
      cost[other] = through;
      via[other] = cell;
    }
    node = nearest(cost, isDone);
  }
  const way: number[] = [];
  node = goal;
  while (node !== rowOf(closing)) {
    const cell = via[node]!;
    way.push(cell);
    node = node < columnsFrom ? columnOf(cell) : rowOf(cell);
  }
  return way;
};

/** The node of least cost that is not done; the first of several. */
const nearest = (cost: Float64Array, isDone: Uint8Array): number => {
  let best = -1;
  for (let node = 0; node < cost.length; node++) {
    if (isDone[node] === 0 && (best < 0 || cost[node]! < cost[best]!)) best = node;
  }
  return best;
};
