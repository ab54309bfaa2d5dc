/** Colour where it is wanted: a terminal, and neither NO_COLOR nor --no-color. The owner of picocolors. */
import { createColors } from 'picocolors';

export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
}

export const paintFor = (wanted: boolean): Paint => {
  const { bold, dim, green, yellow } = createColors(wanted);
  return { strong: bold, faint: dim, good: green, warn: yellow };
};
