import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/evaluate/measure.ts';
import { metric } from '../../../src/evaluate/metric.ts';
import { readQrels, readRun } from '../../../src/evaluate/trec-files.ts';
import { report, vectorsAt } from './vectors.ts';

/** trec_eval 10.0-rc3 (usnistgov/trec_eval @ f4253652), its own test files and outputs, 4 decimals. */
const { isThere, text } = vectorsAt('trec_eval');

/** Which definition a name of trec_eval is. `less`: 1 − it. */
const textOf = (name: string): { text: string; less?: boolean } | undefined => {
  const plain: Record<string, string> = {
    map: `AP`,
    Rprec: `Rprec`,
    bpref: `bpref`,
    recip_rank: `RR`,
    infAP: `infAP`,
    ndcg: 'nDCG',
    set_P: `P`,
    set_recall: `R`,
    set_F: `F`,
    num_rel_ret: `hits`,
    set_relative_P: `R(over=list)`,
    rbp: 'RBP(p=.9,gain=max)',
  };
  if (plain[name]) return { text: plain[name] };
  const gains = /^ndcg_(\d+=.*)$/.exec(name)?.[1];
  if (gains) return { text: `nDCG(gain={${gains.replaceAll('=', ':')}})` };
  const [, kind = '', at = ''] = /^(.*)_([\d.]+)$/.exec(name) ?? [];
  const cut: Record<string, string> = {
    P: `P@${at}`,
    recall: `R@${at}`,
    ndcg_cut: `nDCG@${at}`,
    map_cut: `AP@${at}`,
    success: `success@${at}`,
    relative_P: `R(over=min)@${at}`,
    iprec_at_recall: `IPrec(round=nearest)@${Number(at)}`,
    Rprec_mult: `Rprec(times=${Number(at)})`,
  };
  if (cut[kind]) return { text: cut[kind] };
  return kind === 'unj' ? { text: `Judged@${at}`, less: true } : undefined;
};

/** What is no metric here. */
const OTHERS: Readonly<Record<string, string>> = {
  runid: 'counts and names',
  num_q: 'counts and names',
  num_ret: 'counts and names',
  num_rel: 'counts and names',
  num_nonrel_judged_ret: 'counts and names',
  relstring: 'counts and names',
  gm_map: 'geometric means',
  gm_bpref: 'geometric means',
  '11pt_avg': 'averages of IPrec',
  utility: 'of utility',
  set_map: 'products of P and R',
  binG: 'of G, ndcg_rel and Rndcg',
  G: 'of G, ndcg_rel and Rndcg',
  ndcg_rel: 'of G, ndcg_rel and Rndcg',
  Rndcg: 'of G, ndcg_rel and Rndcg',
  rbp_resid: 'residuals of RBP',
};
const reasonOf = (name: string): string | undefined =>
  OTHERS[name] ?? OTHERS[Object.keys(OTHERS).find((key) => name.startsWith(`${key}_`)) ?? ''];

/** Out file, qrels, run. */
const files: readonly (readonly [out: string, qrels: string, run: string])[] = [
  ['out.test', 'qrels.test', 'results.test'],
  ['out.test.a', 'qrels.test', 'results.test'],
  ['out.test.aq', 'qrels.test', 'results.test'],
  ['out.test.meas_params', 'qrels.test', 'results.test'],
  ['out.generated.rel_level.q', 'qrels.rel_level', 'results.test'],
];

describe.skipIf(!isThere)(
  'trec_eval (skipped where ../shared/vectors/trec_eval is not there)',
  () => {
    let reproduced = 0;
    const left: Record<string, number> = {};

    it.each(files)(
      '%s is what measure makes of the files, with ties as trec_eval has them',
      (out, qrels, run) => {
        const judgements = readQrels(text(qrels));
        const listed = readRun(text(run));
        expect([...judgements.issues, ...listed.issues]).toEqual([]);
        const lines = text(out)
          .trim()
          .split('\n')
          .map((line) => line.trim().split(/\s+/) as [string, string, string]);
        const names = [...new Set(lines.map(([name]) => name))];
        const texts = names.flatMap((name) => textOf(name)?.text ?? []);
        const { rows, summary } = measure(listed.rows, judgements.rows, texts, {
          ties: 'trec',
          repetitions: 1,
        });
        const wrong: string[] = [];
        for (const [name, query, value] of lines) {
          const known = textOf(name);
          if (known === undefined) {
            const reason = reasonOf(name);
            if (reason === undefined) wrong.push(`${name}: no reason`);
            else left[reason] = (left[reason] ?? 0) + 1;
            continue;
          }
          const canonical = metric(known.text).text;
          const own =
            query === 'all'
              ? summary[canonical]!.mean
              : rows.find((row) => row.query === query && row.metric === canonical)!.value;
          let mine = known.less ? 1 - own : own;
          if (name === 'num_rel_ret' && query === 'all') mine *= summary[canonical]!.queries;
          if (Math.abs(mine - Number(value)) > 0.00005001)
            wrong.push(`${name} ${query}: ${value}, not ${mine}`);
          else reproduced += 1;
        }
        expect(wrong).toEqual([]);
      },
    );

    it('counts', () => {
      report('trec_eval', reproduced, left);
      expect(reproduced).toBeGreaterThan(0);
    });
  },
);
