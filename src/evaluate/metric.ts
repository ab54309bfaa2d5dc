/** A metric by its text, `nDCG@10`: the text is the whole definition, and the same definition has one text. */
import { bestFirst, type GradedList } from './metrics/graded-list.ts';
import type { MetricKind, Parameters } from './metrics/metric-kind.ts';
import { definitionOf, textOf } from './metrics/metric-text.ts';

/** What is mostly asked for. Any other text of a metric is as good. */
export type MetricText =
  | `nDCG${'' | '@3' | '@5' | '@10'}`
  | `nDCG(${'gain=exp' | 'gain=binary' | 'ideal=list'})${'' | '@5' | '@10'}`
  | `DCG${'' | '@5' | '@10'}`
  | `${'P' | 'R' | 'F' | 'hits' | 'success'}@${'1' | '3' | '5' | '10'}`
  | `AP${'' | '@5' | '@10'}`
  | `RR${'' | '@5' | '@10'}`
  | `Judged${'' | '@3' | '@5' | '@10'}`
  | 'Rprec'
  | 'RBP'
  | 'RBP(p=0.5)'
  | 'RBP(p=0.95)'
  | 'ERR@10'
  | 'bpref'
  | 'infAP'
  | 'accuracy'
  | 'compat'
  | (string & {});

/** One definition of how good a list is. `String(metric)` is its text. */
export interface Metric {
  /** The definition: parameters in one order, defaults left out. */
  readonly text: string;
  readonly name: string;
  /** The rank, or the recall of `IPrec`, behind the `@`. */
  readonly cutoff?: number;
  /** All of them, defaults included. */
  readonly parameters: Parameters;
  /** The least and the greatest value. */
  readonly bounds: readonly [lowest: number, highest: number];
  /**
   * The value of one list: the grades of its items in rank order, `null` for what nobody judged. `judged` are the grades of all that was
   * judged for the query, listed or not; unless told, those listed. NaN where the metric is not defined, mostly where nothing relevant
   * was judged (`measure` can make it 0).
   */
  readonly of: (grades: readonly (number | null)[], judged?: readonly number[]) => number;
  readonly toString: () => string;
}

/**
 * The metric that a text defines. Capitals and spaces do not matter in a name. Throws a `RangeError` that says what is wrong with the text
 * and what comes nearest.
 *
 * @example
 * metric('RBP(p=.8)').text // 'RBP': .8 is the default
 * metric('nDCG@3').of([0, 3, null, 2, 1], [3, 2, 0, 1, 2]) // .3597…
 */
export const metric = (text: MetricText): Metric => {
  if (typeof text !== 'string') {
    throw new TypeError(`metric: expected a text such as nDCG@10, got ${typeof text}`);
  }
  const definition = definitionOf(text);
  const { kind, parameters, cutoff } = definition;
  const canonical = textOf(definition);
  const reckon = kind.make(parameters, cutoff);
  const made: Metric = {
    text: canonical,
    name: kind.name,
    ...(cutoff === undefined ? {} : { cutoff }),
    parameters,
    bounds: [0, kind.unbounded?.(parameters) === true ? Number.POSITIVE_INFINITY : 1],
    of: (grades, judged) => reckon(condensed(parameters, listOf(canonical, grades, judged))),
    toString: () => canonical,
  };
  reckoners.set(made, { kind, reckon });
  return made;
};

/** The value of a graded list: what `of` reckons, without its checks. Throws where the metric knows no mean over tied orders. */
export const reckonWith = (made: Metric): ((list: GradedList) => number) => {
  const known = reckoners.get(made);
  if (known === undefined) {
    throw new TypeError('metrics: expected texts, or metrics made by metric()');
  }
  const { kind, reckon } = known;
  const { parameters, cutoff, text } = made;
  const can =
    typeof kind.averagesTies === 'boolean'
      ? kind.averagesTies
      : kind.averagesTies(parameters, cutoff);
  return (list) => {
    if (list.ties !== undefined && !can) {
      throw new RangeError(
        `ties: expected order or trec for ${text}, which has no known mean over ties`,
      );
    }
    return reckon(condensed(parameters, list));
  };
};

/** How a metric is reckoned, beside the metric itself, which is plain data. */
const reckoners = new WeakMap<
  Metric,
  { readonly kind: MetricKind; readonly reckon: (list: GradedList) => number }
>();

/** Without what was not judged, where the metric is told so. */
const condensed = ({ judged }: Parameters, list: GradedList): GradedList => {
  if (judged !== 'only') return list;
  const { grades, ties } = list;
  const kept = grades.filter((grade) => grade >= 0);
  if (ties === undefined) return { grades: kept, judged: list.judged };
  const ends: number[] = [];
  let count = 0;
  let start = 0;
  for (const end of ties) {
    for (let at = start; at < end; at++) if (grades[at]! >= 0) count += 1;
    ends.push(count); // a run of nothing does no harm
    start = end;
  }
  return { grades: kept, judged: list.judged, ties: Int32Array.from(ends) };
};

const listOf = (
  text: string,
  grades: readonly (number | null)[],
  judged: readonly number[] | undefined,
): GradedList => {
  checkGrades(`${text}: grades`, grades, true);
  const ranked = new Float64Array(grades.length);
  for (let at = 0; at < ranked.length; at++) ranked[at] = grades[at] ?? NaN;
  if (judged === undefined) return { grades: ranked, judged: bestFirst(ranked) };
  checkGrades(`${text}: judged`, judged, false);
  checkListed(text, grades, judged);
  return { grades: ranked, judged: bestFirst(Float64Array.from(judged)) };
};

/** What is listed with a grade was judged: else a list could be better than the best. */
const checkListed = (
  text: string,
  grades: readonly (number | null)[],
  judged: readonly number[],
): void => {
  const left = new Map<number, number>();
  for (const grade of judged) left.set(grade, (left.get(grade) ?? 0) + 1);
  for (let at = 0; at < grades.length; at++) {
    const grade = grades[at]!;
    if (grade === null || grade < 0) continue;
    const count = left.get(grade) ?? 0;
    if (count === 0) {
      throw new RangeError(
        `${text}: expected judged to hold all grades of the list, not so grades[${at}]`,
      );
    }
    left.set(grade, count - 1);
  }
};

const checkGrades = (name: string, grades: readonly unknown[], mayBeNull: boolean): void => {
  if (!Array.isArray(grades)) throw new TypeError(`${name}: expected a list of grades`);
  for (let at = 0; at < grades.length; at++) {
    const grade = grades[at];
    if (mayBeNull && grade === null) continue;
    if (typeof grade === 'number' && Number.isFinite(grade)) continue;
    const rule = `expected a finite number${mayBeNull ? ' or null' : ''}`;
    const got = typeof grade === 'number' ? 'another number' : typeof grade;
    throw new TypeError(`${name}[${at}]: ${rule}, got ${got}`);
  }
};
