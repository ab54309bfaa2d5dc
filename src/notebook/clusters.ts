/** Marks on a map that would cover each other, put together. */
import { widthOf } from './text-width.ts';

export interface Placed {
  readonly rank: number;
  readonly standing: string;
  readonly x: number;
  readonly y: number;
}

export interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The ranks that are here. */
  readonly label: string;
  /** Of all that are here. */
  readonly state: 'ready' | 'ask-first' | 'mixed';
  /** Where it belongs, where it had to move aside. */
  readonly from?: readonly [x: number, y: number];
}

interface Room {
  readonly within: readonly [left: number, top: number, right: number, bottom: number];
  /** A point to be kept free. */
  readonly around: readonly [x: number, y: number] | undefined;
}

/** Overlapping marks are merged at their middle until none overlap. O(n³), for the few dozen that a map can show. */
export const clustersOf = (points: readonly Placed[], room: Room): readonly Cluster[] => {
  let groups: readonly (readonly Placed[])[] = points.map((point) => [point]);
  for (;;) {
    const boxes = groups.map((group) => boxOf(group, room));
    const pair = firstOverlap(boxes);
    if (pair === undefined) return boxes;
    const [one, other] = pair;
    const merged = [...groups[one]!, ...groups[other]!].sort((a, b) => a.rank - b.rank);
    groups = [...groups.filter((_, at) => at !== one && at !== other), merged];
  }
};

const boxOf = (group: readonly Placed[], { within, around }: Room): Cluster => {
  const mean = (pick: (point: Placed) => number): number =>
    group.reduce((sum, point) => sum + pick(point), 0) / group.length;
  const ranks = group.map(({ rank }) => rank);
  const label =
    ranks.length <= SHOWN + 1
      ? ranks.join(' ')
      : `${ranks.slice(0, SHOWN).join(' ')} +${ranks.length - SHOWN}`;
  const width = Math.max(SIZE, widthOf(label, 11, true) + 10);
  const standings = new Set(group.map(({ standing }) => standing === 'ready'));
  const state = standings.size > 1 ? 'mixed' : standings.has(true) ? 'ready' : 'ask-first';
  const [left, top, right, bottom] = within;
  const own = [mean(({ x }) => x), mean(({ y }) => y)] as const;
  const free = around === undefined ? own : aside(own, around, width);
  const x = Math.max(left + width / 2 + 2, Math.min(right - width / 2 - 2, free[0]));
  const y = Math.max(top + SIZE / 2 + 2, Math.min(bottom - SIZE / 2 - 2, free[1]));
  const isMoved = free !== own;
  return { x, y, width, label, state, ...(isMoved ? { from: own } : {}) };
};

/** Moved left or right, to the side where it is, as far as it takes to leave the point and its name free. */
const aside = (
  own: readonly [x: number, y: number],
  [x, y]: readonly [x: number, y: number],
  width: number,
): readonly [x: number, y: number] => {
  const reach = width / 2 + KEPT;
  const isClear =
    Math.abs(own[0] - x) >= reach || own[1] < y - KEPT_ABOVE || own[1] > y + KEPT_BELOW;
  if (isClear) return own;
  return [own[0] < x ? x - reach : x + reach, own[1]];
};

const firstOverlap = (boxes: readonly Cluster[]): readonly [number, number] | undefined => {
  for (const [at, one] of boxes.entries()) {
    for (let next = at + 1; next < boxes.length; next++) {
      const other = boxes[next]!;
      const isApart =
        Math.abs(one.x - other.x) >= (one.width + other.width) / 2 + 1 ||
        Math.abs(one.y - other.y) >= SIZE + 1;
      if (!isApart) return [at, next];
    }
  }
  return undefined;
};

const SIZE = 20;
const SHOWN = 3;
// What the mark in the middle and its name take, to each side and, with half of another mark, above and below.
const KEPT = 20;
const KEPT_ABOVE = 18;
const KEPT_BELOW = 34;
