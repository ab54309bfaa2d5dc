/** What do metrics by their text, with checks and intervals, cost beside a plain loop over the same lists? */
import { type Judgement, measure, metric } from '../src/evaluate/index.ts';
import { randomOf } from '../src/math/random.ts';
import { collect, quantile, ratioOf, type Spread, takeTurns } from './measure.ts';
import { type Benchmark, figure, ratio, tableOf } from './report.ts';

const METRICS = ['nDCG@10', 'AP', 'RR'] as const;
const K = 10;
const TOLERANCE = 1e-12;
const MOST_GRADE = 3;

interface Case {
  readonly queries: number;
  readonly items: number;
  readonly rounds: number;
}

const CASES: { readonly full: Case; readonly smoke: Case } = {
  full: { queries: 1_000, items: 100, rounds: 15 },
  smoke: { queries: 20, items: 10, rounds: 2 },
};

export const metricsAgainstLoop: Benchmark = {
  name: 'metrics-against-loop',
  question:
    'What do metrics by their text, with checks and intervals, cost beside a plain loop over the same lists?',
  run: (size) => [
    ...tableOf(measureCase(CASES[size])),
    '',
    `${METRICS.join(', ')} of all queries, one process, by turns. Ratio: time ÷ time of the loop that begins with the same input, median of rounds (least–most); under 1×`,
    'it is faster than the loop. One loop begins with grades in rank order, beside `metric(…).of`, which checks every grade and knows no kind beforehand. The other begins with ids',
    'and rows of judgements, beside `measure`, which also checks rows, gives a value for each query and metric, counts what is unjudged, and draws 2,000 bootstrap',
    `samples unless told otherwise. Before the clock started all values were compared, to ${TOLERANCE}.`,
  ],
};

const measureCase = ({ queries, items, rounds }: Case) => {
  const lists = gradedLists(queries, items);
  const judgements = lists.flatMap((grades, query) =>
    grades.map((grade, at): Judgement => ({ query: `q${query}`, id: `a${at}`, grade })),
  );
  const run = Object.fromEntries(
    lists.map((grades, query) => [`q${query}`, grades.map((_, at) => `a${at}`)]),
  );
  const reckon = METRICS.map((name) => metric(name));
  const of = () => reckon.map((one) => meanOf(lists.map((grades) => one.of(grades))));
  const measured = (repetitions: number) => {
    const { summary } = measure(run, judgements, METRICS, { repetitions });
    return METRICS.map((name) => summary[name]!.mean);
  };
  const byLoop = loopOverGrades(lists);
  for (const values of [of(), measured(1), loopOverRows(run, judgements)])
    compareTo(byLoop, values);
  collect();
  const times = takeTurns(
    {
      'loop over grades': () => loopOverGrades(lists),
      'metric(…).of': of,
      'loop over rows': () => loopOverRows(run, judgements),
      'measure, one draw': () => measured(1),
      'measure, 2,000 draws': () => measured(2000),
    },
    { rounds, warmUp: 3, items: 1, block: 1, before: collect },
  );
  const row = (name: keyof typeof times, rival: keyof typeof times) => {
    const against: Spread = ratioOf(times[name], times[rival]);
    return {
      [`${figure(queries)} queries × ${figure(items)} items`]: name,
      '÷ loop': name === rival ? '' : ratio(against),
      'p50, ms': figure(quantile(times[name].flat(), 0.5)),
    };
  };
  return [
    row('loop over grades', 'loop over grades'),
    row('metric(…).of', 'loop over grades'),
    row('loop over rows', 'loop over rows'),
    row('measure, one draw', 'loop over rows'),
    row('measure, 2,000 draws', 'loop over rows'),
  ];
};

/** A tenth is relevant; every query has something that is. */
const gradedLists = (queries: number, items: number): readonly (readonly number[])[] => {
  const { next, below } = randomOf(1);
  return Array.from({ length: queries }, () => {
    const grades = Array.from({ length: items }, () => (next() < 0.1 ? 1 + below(MOST_GRADE) : 0));
    grades[below(items)] = 1;
    return grades;
  });
};

/** What somebody writes who needs these three and nothing else. */
const loopOverGrades = (lists: readonly (readonly number[])[]): readonly number[] => {
  let [ndcg, ap, rr] = [0, 0, 0];
  for (const grades of lists) {
    let [dcg, ideal, hits, precision, first] = [0, 0, 0, 0, 0];
    const best = [...grades].sort((one, other) => other - one);
    for (let at = 0; at < Math.min(K, grades.length); at++) {
      dcg += grades[at]! / Math.log2(at + 2);
      ideal += best[at]! / Math.log2(at + 2);
    }
    for (let at = 0; at < grades.length; at++) {
      if (grades[at]! < 1) continue;
      hits += 1;
      precision += hits / (at + 1);
      if (first === 0) first = 1 / (at + 1);
    }
    ndcg += dcg / ideal;
    ap += precision / hits;
    rr += first;
  }
  return [ndcg, ap, rr].map((sum) => sum / lists.length);
};

const loopOverRows = (
  run: { readonly [query: string]: readonly string[] },
  judgements: readonly Judgement[],
): readonly number[] => {
  const byQuery = new Map<string, Map<string, number>>();
  for (const { query, id, grade } of judgements) {
    const grades = byQuery.get(query);
    if (grades === undefined) byQuery.set(query, new Map([[id, grade]]));
    else grades.set(id, grade);
  }
  return loopOverGrades(
    [...byQuery].map(([query, grades]) => (run[query] ?? []).map((id) => grades.get(id) ?? 0)),
  );
};

const compareTo = (expected: readonly number[], values: readonly number[]): void => {
  for (const [at, value] of values.entries()) {
    if (Math.abs(value - expected[at]!) <= TOLERANCE) continue;
    throw new Error(`${METRICS[at]}: ${value} is not ${expected[at]} of the loop`);
  }
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
