/** linkmatch/evaluate: what rankings are worth, and what they tell of a place. Usable without the engine. */
export type { GapOptions, RankingRow } from './gap-rows.ts';
export { type Figure, type Gap, gaps } from './gaps.ts';
