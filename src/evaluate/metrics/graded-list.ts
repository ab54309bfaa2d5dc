/** What every metric looks at: the grades of one list in rank order, and the grades of all that was judged. */

export interface GradedList {
  /** By rank. NaN: not judged. Below 0: in the pool of what was to be judged, but not judged (as TREC writes it). */
  readonly grades: Float64Array;
  /** Of all judged items, listed or not, 0 or more, the best first. */
  readonly judged: Float64Array;
  /** Where each run of equal scores ends, by rank: its items could stand in any order. Absent: the order is meant. */
  readonly ties?: Int32Array;
}

/** The grades of 0 or more, the best first. */
export const bestFirst = (grades: Float64Array): Float64Array => {
  const best = new Float64Array(grades.length);
  let count = 0;
  for (const grade of grades) if (grade >= 0) best[count++] = grade;
  return best.subarray(0, count).sort().reverse();
};

/** How many ranks count. */
export const depthOf = ({ grades }: GradedList, k: number | undefined): number =>
  k === undefined ? grades.length : Math.min(k, grades.length);

/** How many judged items are relevant: graded `rel` or better. */
export const relevantIn = (judged: Float64Array, rel: number): number => {
  let count = 0;
  while (count < judged.length && judged[count]! >= rel) count += 1;
  return count;
};

/** What each rank gives up to a depth or further, 0 where nothing is judged. Of tied ranks each gives their mean: the expected gain of a chance order. */
export const gainsOf = (
  { grades, ties }: GradedList,
  gain: (grade: number) => number,
  depth: number = grades.length,
): Float64Array => {
  const gains = new Float64Array(ties === undefined ? depth : grades.length);
  for (let at = 0; at < gains.length; at++) {
    const grade = grades[at]!;
    if (grade >= 0) gains[at] = gain(grade);
  }
  if (ties !== undefined) average(gains, ties);
  return gains;
};

/** 1 for every relevant rank, or the share of the relevant among the tied. */
export const relevanceOf = (list: GradedList, rel: number): Float64Array =>
  gainsOf(list, (grade) => (grade >= rel ? 1 : 0));

/** The sum over the first ranks. */
export const sumOf = (gains: Float64Array, depth: number): number => {
  let sum = 0;
  for (let at = 0; at < depth; at++) sum += gains[at]!;
  return sum;
};

/** Where the tied ranks that begin at `start` end: after one rank where the order is meant. `run` counts them. */
export const endOfRun = ({ ties }: GradedList, start: number, run: number): number =>
  ties === undefined ? start + 1 : ties[run]!;

/** How many are relevant from one rank up to another. */
export const relevantBetween = (
  { grades }: GradedList,
  least: number,
  start: number,
  end: number,
): number => {
  let count = 0;
  for (let at = start; at < end; at++) if (grades[at]! >= least) count += 1;
  return count;
};

const average = (gains: Float64Array, ties: Int32Array): void => {
  let start = 0;
  for (const end of ties) {
    const mean = sumBetween(gains, start, end) / (end - start);
    gains.fill(mean, start, end);
    start = end;
  }
};

/** In ascending order of the gains, so that the mean does not hang on the order of the tied. */
const sumBetween = (gains: Float64Array, start: number, end: number): number => {
  let sum = 0;
  for (const gain of gains.slice(start, end).sort()) sum += gain;
  return sum;
};
