/** How long does SMAA take over a thousand activities, beside a plain loop that sorts them in every draw? */
import { randomOf } from '../src/math/random.ts';
import { smaa, type UncertainAlternative } from '../src/weights/index.ts';
import { collect, quantile, ratioOf, type Spread, takeTurns } from './measure.ts';
import { type Benchmark, figure, ratio, tableOf } from './report.ts';

const FACTORS = ['interests', 'accessibility', 'distance', 'socialNeed'] as const;
const SEED = 1;

interface Size {
  readonly activities: number;
  readonly draws: number;
  /** Of the rival, whose time is taken times what it does not do. */
  readonly rivalDraws: number;
  readonly rounds: number;
}

const SIZES: { readonly full: Size; readonly smoke: Size } = {
  full: { activities: 1_000, draws: 10_000, rivalDraws: 500, rounds: 7 },
  smoke: { activities: 50, draws: 200, rivalDraws: 100, rounds: 2 },
};

interface Case {
  readonly facts: string;
  readonly ranks: number;
  /** Share of the utilities of which only the lowest and the highest are known. */
  readonly unknown: number;
}

const CASES: readonly Case[] = [
  { facts: 'all known', ranks: 10, unknown: 0 },
  { facts: 'all known', ranks: Infinity, unknown: 0 },
  { facts: 'a third unknown', ranks: 10, unknown: 1 / 3 },
];

export const smaaAgainstSort: Benchmark = {
  name: 'smaa-against-sort',
  question:
    'How long does SMAA take over a thousand activities, beside a plain loop that sorts them in every draw?',
  run: (size) => {
    const { activities, draws, rivalDraws, rounds } = SIZES[size];
    return [
      ...tableOf(CASES.map((one) => measureCase(one, SIZES[size]))),
      '',
      `${figure(activities)} activities with random utilities of four factors, ${figure(draws)} draws, one process, by turns, median of ${rounds} rounds (least–most). The loop draws`,
      `weights and unknown facts, scores objects, sorts them and counts ranks: ${figure(rivalDraws)} draws, its time taken ${figure(draws / rivalDraws)} times. Ours also gives errors, central weights`,
      'and confidence factors. Before the clock started the first ranks of both were compared: within five standard errors of their difference.',
    ];
  },
};

const measureCase = (
  { facts, ranks, unknown }: Case,
  { activities, draws, rivalDraws, rounds }: Size,
) => {
  const alternatives = alternativesOf(activities, unknown);
  const depth = Math.min(ranks, activities);
  const ours = () => smaa(alternatives, { draws, ranks, seed: SEED }).alternatives;
  const loop = () => sortEveryDraw(alternatives, depth, rivalDraws);
  const counts = loop();
  for (const { id, acceptability } of ours()) {
    const share = acceptability[0]!;
    const other = counts.get(id)![0]! / rivalDraws;
    const pooled = (share * draws + other * rivalDraws) / (draws + rivalDraws);
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / draws + 1 / rivalDraws));
    // Of a share so small that the loop sees one or two, or none, five errors are less than one draw.
    if (Math.abs(share - other) > 5 * error + 2 / rivalDraws) {
      throw new Error(`${facts}: ${share} first, ${other} by the loop`);
    }
  }
  collect();
  const times = takeTurns(
    { ours, loop },
    { rounds, warmUp: 1, items: 1, block: 1, before: collect },
  );
  const missing = draws / rivalDraws;
  const { median, least, most }: Spread = ratioOf(times.loop, times.ours);
  return {
    facts,
    ranks: ranks === Infinity ? 'all' : String(ranks),
    'loop ÷ smaa': ratio({
      median: missing * median,
      least: missing * least,
      most: missing * most,
    }),
    'smaa, s': figure(quantile(times.ours.flat(), 0.5) / 1000),
    'longest, s': figure(Math.max(...times.ours.flat()) / 1000),
    'loop, s': figure((missing * quantile(times.loop.flat(), 0.5)) / 1000),
  };
};

const alternativesOf = (count: number, unknown: number): readonly UncertainAlternative[] => {
  const { next } = randomOf(SEED);
  return Array.from({ length: count }, (_, at) => ({
    id: `a${at}`,
    utilities: Object.fromEntries(
      FACTORS.map((factor) => {
        const [one, other] = [next(), next()];
        const isUnknown = next() < unknown;
        return [factor, isUnknown ? [Math.min(one, other), Math.max(one, other)] : one];
      }),
    ),
  }));
};

/** What somebody writes who needs it once. */
const sortEveryDraw = (
  alternatives: readonly UncertainAlternative[],
  depth: number,
  draws: number,
): ReadonlyMap<string, readonly number[]> => {
  const { next } = randomOf(SEED + 1);
  const counts = new Map(alternatives.map(({ id }) => [id, new Array<number>(depth).fill(0)]));
  for (let draw = 0; draw < draws; draw++) {
    const parts = FACTORS.map(() => -Math.log(1 - next()));
    const all = parts.reduce((sum, part) => sum + part, 0);
    const scored = alternatives.map(({ id, utilities }) => {
      let score = 0;
      for (const [at, factor] of FACTORS.entries()) {
        const utility = utilities[factor]!;
        const value =
          typeof utility === 'number' ? utility : utility[0] + next() * (utility[1] - utility[0]);
        score += (parts[at]! / all) * value;
      }
      return { id, score };
    });
    scored.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
    for (let rank = 0; rank < depth; rank++) counts.get(scored[rank]!.id)![rank]! += 1;
  }
  return counts;
};
