/** Danish stems. The owner of the Snowball port. */
import { stemmer } from '@orama/stemmers/danish';

/** Stem of a lower-case Danish word by Snowball's algorithm. */
export const danishStem = (word: string): string => stemmer(word);
