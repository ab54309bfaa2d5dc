/** Colour where it is wanted: a terminal, and neither NO_COLOR nor --no-color. The owner of picocolors. */
import { createColors } from 'picocolors';

export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
}

/** `isWanted`: what the command line was told. */
export const paintFor = (isWanted: boolean): Paint => {
  const isShown = isWanted && process.stdout.isTTY === true && !process.env.NO_COLOR;
  const { bold, dim, green, yellow } = createColors(isShown);
  return { strong: bold, faint: dim, good: green, warn: yellow };
};
