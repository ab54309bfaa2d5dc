/** How different the items of one list are from each other. */
import { checkItems, checkNumber } from './settle.ts';

/**
 * The mean distance between two items of a list. `distance` is symmetric; what it is decides what this means. NaN of
 * fewer than two items. O(n²).
 */
export const intraListDiversity = <Item>(
  items: readonly Item[],
  distance: (one: Item, other: Item) => number,
): number => {
  checkItems('items', items, [() => true, 'an item']);
  let sum = 0;
  for (let i = 1; i < items.length; i++) {
    for (let j = 0; j < i; j++) {
      const apart = distance(items[j]!, items[i]!);
      checkNumber('distance', apart, [Number.isFinite(apart), 'to give a finite number']);
      sum += apart;
    }
  }
  return sum / ((items.length * (items.length - 1)) / 2);
};
