/** Distances on a sphere, by way of unit vectors: no trigonometry per pair, and no special case at a pole or the date line. */
import { asin, cosDegrees, sinDegrees } from './elementary.ts';

/** A point in degrees. */
interface LatLng {
  readonly lat: number;
  readonly lng: number;
}

/** Mean radius R₁ of the Earth (Moritz 2000, Geodetic Reference System 1980: 6 371 008.7714 m), to the decimetre. */
export const earthRadiusKm = 6371.0088;

const halfwayRoundKm = earthRadiusKm * Math.PI;
const quarterTurnChordSquared = 2;

/** Writes the unit vector x, y, z of a point in degrees to `out[at]` and the two places after it. */
export const unitVector = (lat: number, lng: number, out: Float64Array, at: number): void => {
  const fromAxis = cosDegrees(lat);
  out[at] = fromAxis * cosDegrees(lng);
  out[at + 1] = fromAxis * sinDegrees(lng);
  out[at + 2] = sinDegrees(lat);
};

/** The squared straight-line distance, 0 to 4, from the unit vector at `vectors[at]` to `from`. */
export const chordSquared = (vectors: Float64Array, at: number, from: Float64Array): number => {
  const x = vectors[at]! - from[0]!;
  const y = vectors[at + 1]! - from[1]!;
  const z = vectors[at + 2]! - from[2]!;
  return x * x + y * y + z * z;
};

/**
 * The great-circle distance in kilometres that belongs to a squared chord. Good to 10 nm up to a quarter
 * of the way round (10,007 km); beyond, digits are lost, up to 0.3 m at the antipode: `greatCircleKm` keeps them.
 */
export const arcKm = (chordSquared: number): number => {
  return 2 * earthRadiusKm * asin(Math.min(1, Math.sqrt(chordSquared) / 2));
};

/**
 * The squared chord of a great-circle distance of 0 km or more, rounded up: whatever `arcKm` puts within `km`
 * has no greater one. So it may pass over rows without a distance; at the limit itself, `arcKm` decides.
 */
export const chordSquaredOf = (km: number): number => {
  const half = sinDegrees(Math.min(km, halfwayRoundKm) * halfDegreesPerKm);
  return 4 * half * half * roundedUp;
};

const halfDegreesPerKm = 90 / halfwayRoundKm;
const roundedUp = 1 + 64 * Number.EPSILON; // several times the rounding of both directions; 0.1 µm at 10,000 km

/**
 * The great-circle distance in kilometres, good to 10 nm everywhere. Up to a quarter of the way round it is
 * `arcKm(chordSquared(…))` of the unit vectors, bit for bit; beyond, half the way round less the way to the antipode.
 */
export const greatCircleKm = (from: LatLng, to: LatLng): number => {
  const a = new Float64Array(3);
  const b = new Float64Array(3);
  unitVector(from.lat, from.lng, a, 0);
  unitVector(to.lat, to.lng, b, 0);
  const direct = chordSquared(a, 0, b);
  if (direct <= quarterTurnChordSquared) return arcKm(direct);
  const antipode = b.map((coordinate) => -coordinate);
  return halfwayRoundKm - arcKm(chordSquared(a, 0, antipode));
};
