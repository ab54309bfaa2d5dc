/** The logarithm to base 2, of + − × ÷ and `ln` alone; exact at the powers of two. */
import { ln } from './elementary.ts';

/** log₂ of a number of 1 or more. */
export const log2 = (x: number): number => {
  let mantissa = x;
  let twos = 0;
  while (mantissa >= 2) {
    mantissa /= 2;
    twos += 1;
  }
  return mantissa === 1 ? twos : twos + ln(mantissa) / Math.LN2;
};
