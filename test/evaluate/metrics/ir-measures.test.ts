import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/evaluate/measure.ts';
import { metric } from '../../../src/evaluate/metric.ts';
import { readQrels, readRun } from '../../../src/evaluate/trec-files.ts';
import { report, vectorsAt } from './vectors.ts';

/** ir_measures (terrierteam/ir_measures @ dc04a88f), what its tests assert. */
const { isThere, text } = vectorsAt('ir_measures');

interface Case {
  readonly provider: string;
  readonly measure: string;
  readonly qrels: number;
  readonly run: number;
  readonly kind: 'query' | 'aggregate';
  readonly query_id?: string;
  readonly value: number;
}

const { cases, texts }: { cases: readonly Case[]; texts: readonly string[] } = isThere
  ? JSON.parse(text('cases.json'))
  : { cases: [], texts: [] };

/** Which definition a text of ir_measures is. */
const ours = (theirs: string): string =>
  theirs
    .replace(/\s*@\s*/, '@')
    .replace("dcg='exp-log2'", 'gain=exp')
    .replace('judged_only=True', 'judged=only')
    .replace(/gains=\{(.*)\}/, (_, gains: string) => `gain={${gains.replaceAll(' ', '')}}`)
    .replace('beta=', 'x=')
    .replace(/^Judged\(cutoff=(\d+)\)$/, 'Judged@$1')
    .replace(/^SetRelP(?:\((.*)\))?/, (_, rest?: string) => `R(over=list${rest ? `,${rest}` : ''})`)
    .replace(/^SetP/, 'P')
    .replace(/^SetR/, 'R')
    .replace(/^SetF/, 'F')
    .replace(/^NumRet\(/, 'hits(');

const OTHERS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^(NumRet$|NumQ|NumRel)/, 'counts'],
  [/^SetAP/, 'products of P and R'],
  [/^ERR_IA/, 'of topics with aspects'],
];

describe.skipIf(!isThere)(
  'ir_measures (skipped where ../shared/vectors/ir_measures is not there)',
  () => {
    it('is reproduced, but for what is no metric here', () => {
      const left: Record<string, number> = {};
      const wrong: string[] = [];
      let reproduced = 0;
      for (const one of cases) {
        const reason = OTHERS.find(([pattern]) => pattern.test(one.measure))?.[1];
        if (reason !== undefined) {
          left[reason] = (left[reason] ?? 0) + 1;
          continue;
        }
        const { rows: judgements } = readQrels(texts[one.qrels]!);
        const { rows: run } = readRun(texts[one.run]!);
        const { text: canonical } = metric(ours(one.measure));
        const { rows, summary } = measure(run, judgements, [canonical], {
          ties: 'trec',
          repetitions: 1,
        });
        // A count of what is found is added up, not averaged.
        const times = canonical.startsWith('hits') ? summary[canonical]!.queries : 1;
        const mine =
          one.kind === 'query'
            ? rows.find(({ query }) => query === one.query_id)?.value
            : summary[canonical]!.mean * times;
        // Most are asserted to 4 or 5 decimals.
        if (Math.abs((mine ?? NaN) - one.value) <= 5.01e-5) reproduced += 1;
        else
          wrong.push(
            `${one.provider} ${one.measure} ${one.query_id ?? ''}: ${one.value}, not ${mine}`,
          );
      }
      expect(wrong).toEqual([]);
      report('ir_measures', reproduced, left);
      expect(reproduced).toBe(cases.length - Object.values(left).reduce((a, b) => a + b, 0));
      expect(reproduced).toBeGreaterThan(100);
    });
  },
);
