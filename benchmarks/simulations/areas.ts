/** The exact share of all weights of two or three factors under which each alternative takes each rank: lengths and areas, by cutting. */

/** Utilities of one alternative. */
export type Row = readonly number[];

/** A corner, in weights that sum to 1; of a line or of a polygon. */
type Corner = readonly number[];

/** By row and rank. Where two are level is a point or a line, and counts for nothing. */
export const exactAcceptability = (rows: readonly Row[]): readonly (readonly number[])[] => {
  const shares = rows.map(() => rows.map(() => 0));
  const whole = wholeOf(rows[0]!.length);
  const all = sizeOf(whole);
  for (const piece of piecesOf(whole, rows)) {
    const middle = middleOf(piece);
    const order = [...rows.keys()].sort(
      (one, other) => scoreOf(rows[other]!, middle) - scoreOf(rows[one]!, middle),
    );
    for (const [rank, row] of order.entries()) shares[row]![rank]! += sizeOf(piece) / all;
  }
  return shares;
};

/** All weights: from one end to the other, or a triangle. */
const wholeOf = (factors: number): readonly Corner[] =>
  Array.from({ length: factors }, (_, at) =>
    Array.from({ length: factors }, (_, own) => (own === at ? 1 : 0)),
  );

/** Within a piece the order is the same everywhere: each two alternatives have cut it where they score alike. */
const piecesOf = (
  whole: readonly Corner[],
  rows: readonly Row[],
): readonly (readonly Corner[])[] => {
  let pieces: readonly (readonly Corner[])[] = [whole];
  for (const [at, one] of rows.entries()) {
    for (const other of rows.slice(at + 1)) {
      const lead = one.map((utility, factor) => utility - other[factor]!);
      const lag = lead.map((step) => -step);
      pieces = pieces
        .flatMap((piece) => [cut(piece, lead), cut(piece, lag)])
        .filter((piece) => piece.length >= whole.length);
    }
  }
  return pieces;
};

/** What of it lies where Σ lead · w is 0 or more, corner by corner (Sutherland & Hodgman 1974, Communications of the ACM 17, 32–42). */
const cut = (corners: readonly Corner[], lead: Row): readonly Corner[] => {
  const isLine = corners[0]?.length === 2;
  return corners.flatMap((corner, at): readonly Corner[] => {
    const before = corners.at(at - 1)!;
    const [height, heightBefore] = [scoreOf(lead, corner), scoreOf(lead, before)];
    const share = heightBefore / (heightBefore - height);
    const crossing = before.map((weight, factor) => weight + share * (corner[factor]! - weight));
    const isCrossed = height >= 0 !== heightBefore >= 0 && !(isLine && at === 0);
    return [...(isCrossed ? [crossing] : []), ...(height >= 0 ? [corner] : [])];
  });
};

const scoreOf = (row: Row, weights: Corner): number =>
  row.reduce((sum, utility, factor) => sum + utility * weights[factor]!, 0);

const middleOf = (corners: readonly Corner[]): Corner =>
  corners[0]!.map(
    (_, factor) => corners.reduce((sum, corner) => sum + corner[factor]!, 0) / corners.length,
  );

/** Length, or area by the shoelace formula, in the first weights. */
const sizeOf = (corners: readonly Corner[]): number => {
  if (corners[0]?.length === 2) return Math.abs(corners[0][0]! - corners[1]![0]!);
  const twice = corners.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length]!;
    return sum + x! * nextY! - nextX! * y!;
  }, 0);
  return Math.abs(twice) / 2;
};
