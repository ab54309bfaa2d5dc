/**
 * Elementary functions of + − × ÷ √ alone. The last bits of `Math.exp` and its like differ between
 * engines; these have the same bits on all of them, so that a ranking does too.
 * Methods and coefficients: fdlibm, Sun Microsystems 1993 (e_exp.c, e_log.c, e_asin.c, k_sin.c,
 * k_cos.c), with the bit operations replaced by exact arithmetic.
 */

/** e to the power of `x`, within 1 ulp; 0 and Infinity where a double can hold no more. */
export const exp = (x: number): number => {
  if (x > lnOfLargest) return Infinity;
  if (x < lnOfSmallest) return 0;
  if (Number.isNaN(x)) return NaN;
  // x = twos·ln 2 + r with |r| ≤ ½ ln 2; exp(r) by a Remez approximation in r².
  const twos = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - twos * ln2High;
  const low = twos * ln2Low;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // In two steps, since 2¹⁰²⁴ and 2⁻¹⁰⁷⁵ are no doubles; only the last step can round.
  const half = twos >> 1;
  return y * powerOfTwo(half) * powerOfTwo(twos - half);
};

/** The natural logarithm of `x`, within 1 ulp; −Infinity at 0, NaN below. */
export const ln = (x: number): number => {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  // x = mantissa · 2^twos, with the mantissa in [1, 2), then in [√½, √2); exact all along.
  let mantissa = x;
  let twos = 0;
  for (let step = 512; step >= 1; step /= 2) {
    while (mantissa >= powerOfTwo(step)) {
      mantissa *= powerOfTwo(-step);
      twos += step;
    }
    while (mantissa < powerOfTwo(1 - step)) {
      mantissa *= powerOfTwo(step);
      twos -= step;
    }
  }
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    twos += 1;
  }
  // ln(1 + f) = f − f²/2 + s·(f²/2 + R(s²)), s = f/(2 + f).
  const f = mantissa - 1;
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const even = w * (L2 + w * (L4 + w * L6));
  const correction = s * (halfSquare + (even + odd)) + twos * ln2Low;
  return twos * ln2High - (halfSquare - correction - f);
};

/** The sine of an angle in degrees, within 1 ulp; exact at every multiple of 90. */
export const sinDegrees = (degrees: number): number => {
  const sine = sineFrom(Math.abs(degrees), 0);
  return degrees < 0 ? 0 - sine : sine;
};

/** The cosine of an angle in degrees, within 1 ulp; exact at every multiple of 90. */
export const cosDegrees = (degrees: number): number => {
  return sineFrom(Math.abs(degrees), 1);
};

/** The angle in radians, −π/2 to π/2, whose sine is `x`, within 1 ulp; NaN outside −1 to 1. */
export const asin = (x: number): number => {
  const size = Math.abs(x);
  if (size < 0.5) return x + x * asinRest(x * x);
  // asin(x) = π/2 − 2 asin(√((1 − x)/2)), the root in two parts to keep its last bits.
  const t = (1 - size) / 2;
  const root = Math.sqrt(t);
  const rest = asinRest(t);
  let angle: number;
  if (size >= 0.975) {
    angle = halfPi - (2 * (root + root * rest) - halfPiRest);
  } else {
    const high = highBits(root);
    const low = (t - high * high) / (root + high);
    const tail = 2 * root * rest - (halfPiRest - 2 * low);
    angle = quarterPi - (tail - (quarterPi - 2 * high));
  }
  return x < 0 ? -angle : angle;
};

/** The sine of `degrees` (0 or more) plus `quarters` quarter turns. */
const sineFrom = (degrees: number, quarters: number): number => {
  // Exact: the remainder always is, and the subtraction is by Sterbenz's lemma.
  const turn = degrees % 360;
  const nearest = Math.round(turn / 90);
  const rest = turn - 90 * nearest;
  // To radians as a sum x + y, or the rounding of x would cost an ulp.
  const high = highBits(rest);
  const product = high * radianHigh;
  const error = rest * radianLow + (rest - high) * radianHigh;
  const x = product + error;
  const y = error - (x - product);
  const quadrant = (nearest + quarters) & 3;
  const sine = quadrant & 1 ? cosineKernel(x, y) : sineKernel(x, y);
  return quadrant & 2 ? 0 - sine : sine; // `0 -`, so that no −0 comes out
};

/** sin(x + y) for |x| ≤ π/4 and y its rounding. */
const sineKernel = (x: number, y: number): number => {
  const z = x * x;
  const cube = z * x;
  const r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
  return x - (z * (0.5 * y - cube * r) - y - cube * S1);
};

/** cos(x + y) for |x| ≤ π/4 and y its rounding. */
const cosineKernel = (x: number, y: number): number => {
  const z = x * x;
  const r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
  const halfSquare = 0.5 * z;
  const w = 1 - halfSquare;
  return w + (1 - w - halfSquare + (z * r - x * y));
};

/** asin(√t)/√t − 1 for t in [0, ¼]. */
const asinRest = (t: number): number => {
  const p = t * (pS0 + t * (pS1 + t * (pS2 + t * (pS3 + t * (pS4 + t * pS5)))));
  const q = 1 + t * (qS1 + t * (qS2 + t * (qS3 + t * qS4)));
  return p / q;
};

/** `x` cut to 26 bits, so that its product with another such is exact (Dekker 1971). */
const highBits = (x: number): number => {
  const scaled = x * dekkerSplitter;
  return scaled - (scaled - x);
};

/** 2 to the power of an integer from −538 to 512. */
const powerOfTwo = (exponent: number): number => {
  return powersOfTwo[exponent - lowestExponent]!;
};

const lowestExponent = -538; // half of the exponent of the smallest double, and one to spare
const highestExponent = 512; // half of 1024

const tableOfPowers = (): Float64Array => {
  const table = new Float64Array(highestExponent - lowestExponent + 1);
  table[-lowestExponent] = 1;
  for (let i = 1 - lowestExponent; i < table.length; i++) table[i] = 2 * table[i - 1]!;
  for (let i = -lowestExponent - 1; i >= 0; i--) table[i] = table[i + 1]! / 2;
  return table;
};
const powersOfTwo: Float64Array = /* @__PURE__ */ tableOfPowers();

const lnOfLargest = 709.782712893384;
const lnOfSmallest = -745.1332191019411;
const ln2High = 0.6931471803691238; // ends in 21 zero bits: a small whole multiple is exact
const ln2Low = 1.9082149292705877e-10;
const halfPi = Math.PI / 2;
const halfPiRest = 6.123233995736766e-17; // π/2 less its double
const quarterPi = Math.PI / 4;
const dekkerSplitter = 134217729; // 2²⁷ + 1
const radianHigh = 0.01745329238474369; // π/180 to 26 bits
const radianLow = 1.3519960527851425e-10;

// e_exp.c
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;

// e_log.c
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

// k_sin.c
const S1 = -0.16666666666666632;
const S2 = 0.00833333333332249;
const S3 = -0.0001984126982985795;
const S4 = 2.7557313707070068e-6;
const S5 = -2.5050760253406863e-8;
const S6 = 1.58969099521155e-10;

// k_cos.c
const C1 = 0.0416666666666666;
const C2 = -0.001388888888887411;
const C3 = 2.480158728947673e-5;
const C4 = -2.7557314351390663e-7;
const C5 = 2.087572321298175e-9;
const C6 = -1.1359647557788195e-11;

// e_asin.c
const pS0 = 0.16666666666666666;
const pS1 = -0.3255658186224009;
const pS2 = 0.20121253213486293;
const pS3 = -0.04005553450067941;
const pS4 = 0.0007915349942898145;
const pS5 = 3.479331075960212e-5;
const qS1 = -2.403394911734414;
const qS2 = 2.0209457602335057;
const qS3 = -0.6882839716054533;
const qS4 = 0.07703815055590194;
