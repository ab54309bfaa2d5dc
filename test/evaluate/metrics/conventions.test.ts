import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/evaluate/measure.ts';
import { metric } from '../../../src/evaluate/metric.ts';
import { readQrels, readRun } from '../../../src/evaluate/trec-files.ts';
import { report, vectorsAt } from './vectors.ts';

/** One list under the conventions of many libraries; the values of trec_eval by running it, the others by their definitions. */
const oracles = vectorsAt('recsys-oracles');
/** scikit-learn's docstrings of dcg_score and ndcg_score. */
const sklearn = vectorsAt('sklearn-ndcg');

/** q1: judged a3 b2 c0 d1 e2, listed c a x b d, x not judged. */
const listed = [0, 3, null, 2, 1];
const judged = [3, 2, 0, 1, 2];
const reckoned = (text: string): number => metric(text).of(listed, judged);

/** The text that gives each library's number. */
const TEXTS: Readonly<Record<string, string>> = {
  'trec_eval/pytrec_eval/ir_measures nDCG (linear gain, log2(i+1), full ideal)': 'nDCG',
  'ranx ndcg_burges / gdeval exp-log2 (2^rel-1)': 'nDCG(gain=exp)',
  'binary gain, log2(i+1), ideal=min(R,k=5) (RecBole/RePlay/Cornac/RecTools achievable)':
    'nDCG(gain=binary)@5',
  'RecTools NDCG@5 default (ideal = all k relevant)': 'nDCG(gain=binary,ideal=k)@5',
  'LensKit NDCG(n=5) default: binary, clipped log2(max(i,2))':
    'nDCG(gain=binary,discount=clipped)@5',
  'LensKit NDCG(n=5,gain=rating): linear, clipped log': 'nDCG(discount=clipped)@5',
  'MS recommenders default (binary, natural log; base cancels)': 'nDCG(gain=binary,log=e)@5',
  'Elliot nDCG thr=1 gain 2^(s-thr+1)-1 @5': 'nDCG(gain=exp)@5',
  'trec_eval ndcg_cut_3': 'nDCG@3',
  'RankLib NDCG@3 (ideal from retrieved list only, 2^rel-1)': 'nDCG(gain=exp,ideal=list)@3',
  'RecTools NDCG@3 default': 'nDCG(gain=binary,ideal=k)@3',
  'LensKit NDCG(n=3)': 'nDCG(gain=binary,discount=clipped)@3',
  'P@10 trec/ranx (/k)': 'P@10',
  'P@10 LensKit (/len(list)=5)': 'P(over=list)@10',
  'R@3 trec/ranx (/R=4)': 'R@3',
  'R@3 LensKit (/min(R,k)=3)': 'R(over=min)@3',
  'AP trec (/R)': 'AP',
  'AP@3 trec map_cut (/R)': 'AP@3',
  'AP@3 (/min(R,k))': 'AP(over=min)@3',
  'AP@3 RecTools divide_by_k': 'AP(over=k)@3',
  'AP RR-in-list (/hits)': 'AP(over=hits)',
};

/** What trec_eval's names are here. */
const textOf = (name: string): string | undefined => {
  const plain: Record<string, string> = {
    map: 'AP',
    recip_rank: 'RR',
    Rprec: 'Rprec',
    bpref: 'bpref',
    ndcg: 'nDCG',
    dcg: 'DCG',
    rbp: 'RBP(p=.9,gain=max)',
    set_F: 'F',
  };
  const [, kind = '', k] = /^(P|recall|ndcg_cut|map_cut|success)_(\d+)$/.exec(name) ?? [];
  const names: Record<string, string> = {
    P: 'P',
    recall: 'R',
    ndcg_cut: 'nDCG',
    map_cut: 'AP',
    success: 'success',
  };
  return plain[name] ?? (names[kind] ? `${names[kind]}@${k}` : undefined);
};

describe.skipIf(!oracles.isThere)(
  'The conventions (skipped where ../shared/vectors/recsys-oracles is not there)',
  () => {
    const all = oracles.isThere ? JSON.parse(oracles.text('cases.json')) : {};

    it('of each library are told by a text, which gives its number', () => {
      const theirs: Record<string, number> = { ...all.nDCG_q1, ...all.nDCG3_q1, ...all.P_R_AP_q1 };
      expect(Object.keys(TEXTS).sort()).toEqual(Object.keys(theirs).sort());
      const wrong = Object.entries(theirs).filter(
        ([name, value]) => !(Math.abs(reckoned(TEXTS[name]!) - value) < 1e-8),
      );
      expect(wrong).toEqual([]);
      report('recsys-oracles, conventions', Object.keys(theirs).length, {});
    });

    it('of ties: as trec_eval, by id, and the mean of all orders', () => {
      const run = [1, 2, 3].map((at) => ({ query: 'q5', id: ' abc'[at]!, score: 1 }));
      const judgements = [1, 0, 0].map((grade, at) => ({ query: 'q5', id: 'abc'[at]!, grade }));
      const values = (['trec', 'order', 'expected'] as const).map(
        (ties) => measure(run, judgements, ['nDCG', 'DCG'], { ties }).rows[0]!.value,
      );
      const theirs = all.q5_ties;
      const expected = [
        theirs['trec (docno desc => c,b,a)'],
        theirs['score desc,id asc'],
        theirs['McSherry-Najork expected DCG'],
      ];
      for (const [at, value] of values.entries()) expect(value).toBeCloseTo(expected[at], 8);
    });

    it('of what is missing, not judged and not relevant are those of trec_eval -q -c', () => {
      const trec = all['trec_eval 10.0-rc3 -q -c'];
      const { rows: judgements } = readQrels(trec.qrels.join('\n'));
      const { rows: run } = readRun(trec.run.join('\n'));
      const wrong: string[] = [];
      let reproduced = 0;
      let counts = 0;
      for (const [query, values] of Object.entries<Record<string, number>>(trec.values_4dp)) {
        for (const [name, value] of Object.entries(values)) {
          const text = textOf(name);
          if (text === undefined) {
            counts += 1; // num_rel, num_ret, ideal_dcg
            continue;
          }
          const canonical = metric(text).text;
          const { rows, summary } = measure(run, judgements, [text], {
            ties: 'trec',
            repetitions: 1,
          });
          const mine =
            query === 'all'
              ? summary[canonical]!.mean
              : rows.find((row) => row.query === query)!.value;
          if (Math.abs(mine - value) <= 5.001e-5) reproduced += 1;
          else wrong.push(`${query} ${name}: ${value}, not ${mine}`);
        }
      }
      expect(wrong).toEqual([]);
      report('recsys-oracles, trec_eval', reproduced, { 'counts and ideals': counts });
      expect(reproduced).toBe(126);
    });
  },
);

describe.skipIf(!sklearn.isThere)(
  'scikit-learn (skipped where ../shared/vectors/sklearn-ndcg is not there)',
  () => {
    interface Case {
      readonly fn: 'dcg' | 'ndcg';
      readonly y_true: readonly number[];
      readonly y_score: readonly number[];
      readonly k: number | null;
      readonly ignore_ties: boolean;
      readonly full_precision: number;
    }
    const { cases }: { cases: readonly Case[] } = sklearn.isThere
      ? JSON.parse(sklearn.text('cases.json'))
      : { cases: [] };

    it.each(cases)('$fn of $y_score at $k, ties ignored: $ignore_ties', (one) => {
      const run = one.y_score.map((score, at) => ({ query: 'q', id: String(at), score }));
      const judgements = one.y_true.map((grade, at) => ({ query: 'q', id: String(at), grade }));
      const text = `${one.fn === 'dcg' ? 'DCG' : 'nDCG'}${one.k === null ? '' : `@${one.k}`}`;
      // Where it ignores ties it takes the last index first, as trec_eval does the last id.
      const ties = one.ignore_ties ? 'trec' : 'expected';
      const { rows } = measure(run, judgements, [text], { ties, repetitions: 1 });
      expect(rows[0]!.value).toBeCloseTo(one.full_precision, 12);
    });

    it('counts', () => report('sklearn-ndcg', cases.length, {}));
  },
);
