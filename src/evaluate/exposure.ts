/** How much of a look each place of a list gets. */
import { log2 } from '../math/log2.ts';
import { checkItems } from './settle.ts';

/** How much of a look each place of a list gets: 1 ÷ log₂(1 + rank), the weights of DCG (Singh & Joachims 2018): a convention. */
export const exposure = (ranking: readonly string[]): readonly Exposure[] => {
  checkItems('ranking', ranking, [(id) => typeof id === 'string', 'an id']);
  return ranking.map((id, at) => ({ id, exposure: 1 / log2(at + 2) }));
};

export interface Exposure {
  readonly id: string;
  readonly exposure: number;
}
