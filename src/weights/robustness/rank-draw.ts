/** The rows with the greatest scores, best first, equals by row: written into a buffer, without an object a draw. */

/** Writes as many rows as `first` holds. */
export type RankInto = (scores: Float64Array, first: Int32Array) => void;

/** By keeping the best so far in order: cost O(n) and a little, where few ranks are asked. */
export const rankFirst: RankInto = (scores, first) => {
  const last = first.length - 1;
  let filled = 0;
  let least = -Infinity;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row]!;
    if (filled > last && !(score > least)) continue; // an equal of a later row is behind
    let place = Math.min(filled, last);
    while (place > 0 && score > scores[first[place - 1]!]!) {
      first[place] = first[place - 1]!;
      place -= 1;
    }
    first[place] = row;
    if (filled <= last) filled += 1;
    least = scores[first[filled - 1]!]!;
  }
};

/**
 * By dealing the rows into as many buckets as there are rows, then mending the order within them: O(n) where scores are spread, several times
 * faster than a sort. Writes all ranks.
 */
export const rankAll = (count: number): RankInto => {
  const ends = new Int32Array(count + 1);
  const buckets = new Int32Array(count);
  const ordered = new Float64Array(count);
  return (scores, first) => {
    let lowest = Infinity;
    let highest = -Infinity;
    for (let row = 0; row < count; row++) {
      const score = scores[row]!;
      if (score < lowest) lowest = score;
      if (score > highest) highest = score;
    }
    const scale = highest > lowest ? (count - 1) / (highest - lowest) : 0;
    ends.fill(0);
    for (let row = 0; row < count; row++) {
      const bucket = ((highest - scores[row]!) * scale) | 0;
      buckets[row] = bucket;
      ends[bucket + 1]! += 1;
    }
    for (let bucket = 0; bucket < count; bucket++) ends[bucket + 1]! += ends[bucket]!;
    for (let row = 0; row < count; row++) {
      const bucket = buckets[row]!;
      const place = ends[bucket]!;
      ends[bucket] = place + 1;
      first[place] = row;
      ordered[place] = scores[row]!;
    }
    for (let at = 1; at < count; at++) {
      const score = ordered[at]!;
      if (score <= ordered[at - 1]!) continue;
      const row = first[at]!;
      let place = at;
      for (; place > 0 && score > ordered[place - 1]!; place--) {
        first[place] = first[place - 1]!;
        ordered[place] = ordered[place - 1]!;
      }
      first[place] = row;
      ordered[place] = score;
    }
  };
};
