import { expect, it } from 'vitest';
import {
  mergeSites,
  type Observation,
  parseSiteFile,
  type SiteAnswer,
  type SiteLedger,
  siteSummary,
  startFit,
  stepFit,
} from '../../../src/weights/index.ts';

const pairsAt = (site: number): Observation[] =>
  Array.from({ length: 60 }, (_, at) => {
    const draw = (by: number) => ((at * by + site * 37) % 101) / 100;
    const [one, other] = [
      { liked: draw(17), near: draw(29) },
      { liked: draw(43), near: draw(71) },
    ];
    const lead = 3 * (one.liked - other.liked) + one.near - other.near + 2 * (draw(59) - draw(83));
    return { group: `p${at % 15}`, better: lead > 0 ? one : other, worse: lead > 0 ? other : one };
  });

const sites = ['north', 'east', 'south', 'west'].map((site, at) => ({
  site,
  observations: pairsAt(at),
}));

/** North refuses the first step, and would answer from the second on. */
const fitBy = (
  sum: (answers: readonly SiteAnswer['answer'][]) => Parameters<typeof stepFit>[1],
) => {
  let state = startFit(['liked', 'near']);
  const ledgers = new Map<string, SiteLedger>();
  for (;;) {
    const answers = sites.map(({ site, observations }) => {
      const refuses = site === 'north' && state.request.step === 1;
      const { answer, ledger } = siteSummary(observations, state.request, {
        site,
        ledger: ledgers.get(site),
        ...(refuses ? { minPatients: 99 } : {}),
      });
      ledgers.set(site, ledger);
      return answer;
    });
    const step = stepFit(state, sum(answers));
    if (step.isDone) return step.result;
    state = step.state;
  }
};

it('A site that refused at first stays out, be the others summed by region or not', () => {
  const each = fitBy((answers) => answers);
  const byRegion = fitBy((answers) => [
    mergeSites(answers.slice(0, 2)),
    mergeSites(answers.slice(2)),
  ]);
  expect(byRegion).toEqual(each);
  if (!each.ok) throw new Error(each.reason);
  expect(each.value.sites).toEqual(['east', 'south', 'west']);
  expect(each.value.leftOut).toEqual([{ site: 'north', suppressed: 'few-patients' }]);
});

it('Sums that cannot be sums of products are refused', () => {
  const { request } = startFit(['liked', 'near']);
  const { answer } = siteSummary(pairsAt(0), request, { site: 'north' });
  if (answer.kind !== 'site-summary') throw new Error('refused');
  expect(parseSiteFile(answer).ok).toBe(true);
  const [[a, b], [c, d]] = answer.scoreProducts as [[number, number], [number, number]];
  for (const scoreProducts of [
    [
      [-a, b],
      [c, d],
    ],
    [
      [a, b + 1],
      [c, d],
    ],
  ]) {
    expect(parseSiteFile({ ...answer, scoreProducts }).ok).toBe(false);
    expect(parseSiteFile({ ...answer, information: scoreProducts }).ok).toBe(false);
  }
});
