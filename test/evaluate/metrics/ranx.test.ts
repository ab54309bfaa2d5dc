import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/evaluate/measure.ts';
import { metric } from '../../../src/evaluate/metric.ts';
import { report, vectorsAt } from './vectors.ts';

/** ranx (AmenRa/ranx @ 2cae52f0), what its tests assert of metrics. */
const { isThere, text } = vectorsAt('ranx');

type Pairs = readonly (readonly [id: number, value: number])[];
type Tables = { readonly [query: string]: { readonly [id: string]: number } };

interface Case {
  readonly call: string;
  readonly args: readonly unknown[];
  readonly kwargs: { readonly [name: string]: unknown };
  readonly path: readonly (number | string)[];
  readonly expected: number | string;
}

const { cases }: { cases: readonly Case[] } = isThere
  ? JSON.parse(text('cases.json'))
  : { cases: [] };

const NAMES: Readonly<Record<string, string>> = {
  hits: 'hits',
  hit_rate: 'success',
  precision: 'P',
  recall: 'R',
  f1: 'F(over=k)',
  map: 'AP',
  mrr: 'RR',
  reciprocal_rank: 'RR',
  r_precision: 'Rprec',
  'r-precision': 'Rprec',
  bpref: 'bpref',
  ndcg: 'nDCG',
  ndcg_burges: 'nDCG(gain=exp)',
  dcg: 'DCG',
  dcg_burges: 'DCG(gain=exp)',
};

/** Which definition a call is; undefined where it is no metric. */
const textOf = ({ call, args, kwargs }: Case): string | undefined => {
  if (/fusion|normalization/.test(call) || kwargs.return_std === true) return undefined;
  const [name = '', k] =
    call === 'evaluate' ? String(args[2]).split('@') : [call.split('.').at(-1)!, args[2]];
  if (name === 'rank_biased_precision') return `RBP(p=${k})`;
  const at = k ?? (name === 'hits' || name === 'hit_rate' ? '1000' : undefined);
  return `${NAMES[name]}${at === undefined ? '' : `@${at}`}`;
};

/** Lists of [id, value], the best first, or tables by query. */
const queriesOf = (
  given: unknown,
): readonly (readonly [string, readonly (readonly [string, number])[]])[] => {
  const tables =
    (given as { $qrels?: Tables; $run?: Tables }).$qrels ?? (given as { $run?: Tables }).$run;
  return tables
    ? Object.entries(tables).map(([query, values]) => [query, Object.entries(values)] as const)
    : (given as readonly Pairs[]).map(
        (pairs, at) =>
          [String(at), pairs.map(([id, value]) => [String(id), value] as const)] as const,
      );
};

describe.skipIf(!isThere)('ranx (skipped where ../shared/vectors/ranx is not there)', () => {
  it('is reproduced, but for what is no metric', () => {
    const left = {
      'fusions of lists and scalings of scores': 0,
      'standard deviations and their names': 0,
    };
    const wrong: string[] = [];
    let reproduced = 0;
    for (const one of cases) {
      const asked = textOf(one);
      if (asked === undefined) {
        const isStd = one.call === 'evaluate';
        left[
          isStd ? 'standard deviations and their names' : 'fusions of lists and scalings of scores'
        ] += 1;
        continue;
      }
      // Their lists may hold an item twice, and so may their judgements: the first counts.
      const judgements = queriesOf(one.args[0]).flatMap(([query, items]) =>
        [...new Map([...items].reverse())].map(([id, grade]) => ({ query, id, grade })),
      );
      const run = Object.fromEntries(
        queriesOf(one.args[1]).map(([query, items]) => [
          query,
          [...new Set(items.map(([id]) => id))],
        ]),
      );
      const { rows, summary } = measure(run, judgements, [asked], { repetitions: 1 });
      const at = one.path[0];
      const whole = one.call === 'evaluate' || at === 'mean';
      let mine = whole ? summary[metric(asked).text]!.mean : rows[at as number]!.value;
      if (one.path.includes('round:4')) mine = Number(mine.toFixed(4));
      if (Math.abs(mine - (one.expected as number)) <= 1e-9) reproduced += 1;
      else wrong.push(`${one.call} ${asked}: ${one.expected}, not ${mine}`);
    }
    expect(wrong).toEqual([]);
    report('ranx', reproduced, left);
    expect(reproduced).toBe(54);
  });
});
