/** A catalogue, as ranking takes it. */
import type { rank } from '../../rank/rank.ts';

export type RankedCatalogue = Parameters<typeof rank>[0];
