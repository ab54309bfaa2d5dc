import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arcKm,
  chordSquared,
  chordSquaredOf,
  earthRadiusKm,
  greatCircleKm,
  unitVector,
} from '../../src/math/geodesy.ts';

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
const point = fc.record({ lat: degrees(90), lng: degrees(180) });
/** Two points, often near each other, sometimes near opposite. */
const pair = fc
  .tuple(point, point, fc.constantFrom(1, 0.1, 1e-3, 1e-6), fc.boolean())
  .map(([from, other, nearness, opposite]) => {
    const lat = from.lat + (other.lat - from.lat) * nearness;
    const lng = from.lng + (other.lng - from.lng) * nearness;
    return { from, to: opposite ? { lat: -lat, lng: lng + 180 } : { lat, lng } };
  });

const copenhagen = { lat: 55.6761, lng: 12.5683 };
const aarhus = { lat: 56.1629, lng: 10.2039 };
const halfwayRoundKm = Math.PI * earthRadiusKm;

function vectorOf({ lat, lng }: { lat: number; lng: number }): Float64Array {
  const vector = new Float64Array(3);
  unitVector(lat, lng, vector, 0);
  return vector;
}

interface Case {
  lat1: number;
  lon1: number;
  lat2: number;
  lon2: number;
  s12_wgs84_m: number;
  s12_sphere_6371008_8_m: number;
}

const vectors = new URL('../../../shared/vectors/geodesic/geodsolve-dk.json', import.meta.url);

describe.skipIf(!existsSync(vectors))(
  'greatCircleKm and GeographicLib GeodSolve 2.1.2 (skipped where ../shared/vectors/geodesic is absent)',
  () => {
    const cases: Case[] = existsSync(vectors)
      ? JSON.parse(readFileSync(vectors, 'utf8')).cases
      : [];
    const measured = cases.map((each) => ({
      each,
      metres:
        1000 *
        greatCircleKm({ lat: each.lat1, lng: each.lon1 }, { lat: each.lat2, lng: each.lon2 }),
    }));

    it('agree to a millionth of a metre on the sphere, near the antipode too', () => {
      expect(cases.length).toBe(374);
      for (const { each, metres } of measured) {
        expect(Math.abs(metres - each.s12_sphere_6371008_8_m)).toBeLessThan(1e-6);
      }
    });

    it('differ by 0.56 % of the way on the ellipsoid at most', () => {
      for (const { each, metres } of measured) {
        expect(Math.abs(metres - each.s12_wgs84_m)).toBeLessThanOrEqual(0.0056 * each.s12_wgs84_m);
      }
    });
  },
);

describe('greatCircleKm', () => {
  it('knows the way from Copenhagen to Aarhus', () => {
    // GeographicLib GeodSolve 2.1.2 -e 6371008.8 0
    expect(Math.abs(greatCircleKm(copenhagen, aarhus) - 156.942940431704)).toBeLessThan(1e-9);
  });

  it('is exactly 0 from a point to itself', () => {
    fc.assert(fc.property(point, (from) => greatCircleKm(from, { ...from }) === 0));
  });

  it('is exactly 0 from one side of the date line to the other, and from pole to same pole', () => {
    expect(greatCircleKm({ lat: 55, lng: 180 }, { lat: 55, lng: -180 })).toBe(0);
    expect(greatCircleKm({ lat: 90, lng: 12 }, { lat: 90, lng: -77 })).toBe(0);
    expect(greatCircleKm({ lat: -90, lng: 12 }, { lat: -90, lng: 160 })).toBe(0);
  });

  it('is the same there and back, bit for bit', () => {
    fc.assert(
      fc.property(pair, ({ from, to }) => greatCircleKm(from, to) === greatCircleKm(to, from)),
    );
  });

  it('crosses the date line by the short way', () => {
    const across = greatCircleKm({ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 });
    expect(across).toBeCloseTo(halfwayRoundKm / 180, 9);
  });

  it('is half the way round between antipodes', () => {
    expect(greatCircleKm({ lat: 90, lng: 0 }, { lat: -90, lng: 0 })).toBe(halfwayRoundKm);
    expect(greatCircleKm({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBe(halfwayRoundKm);
    expect(greatCircleKm({ lat: 55, lng: 10 }, { lat: -55, lng: -170 })).toBe(halfwayRoundKm);
  });

  it('counts metres near the antipode', () => {
    const metre = 0.001 / (halfwayRoundKm / 180);
    const short = halfwayRoundKm - greatCircleKm({ lat: 0, lng: 0 }, { lat: metre, lng: 180 });
    expect(short).toBeCloseTo(0.001, 10);
  });

  it('counts centimetres', () => {
    const centimetre = 0.00001 / (halfwayRoundKm / 180);
    const north = { lat: copenhagen.lat + centimetre, lng: copenhagen.lng };
    expect(greatCircleKm(copenhagen, north)).toBeCloseTo(0.00001, 10);
  });

  it('is the arc of the chord of unit vectors, bit for bit, up to a quarter of the way round', () => {
    const both = new Float64Array(7); // somewhere in a longer column
    fc.assert(
      fc.property(pair, ({ from, to }) => {
        unitVector(to.lat, to.lng, both, 4);
        const chord = chordSquared(both, 4, vectorOf(from));
        const plain = greatCircleKm(from, to);
        if (chord <= 2) expect(arcKm(chord)).toBe(plain);
        else expect(Math.abs(arcKm(chord) - plain)).toBeLessThan(0.0004);
      }),
    );
  });

  it('never beats the triangle inequality', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        const detour = greatCircleKm(a, b) + greatCircleKm(b, c);
        expect(greatCircleKm(a, c)).toBeLessThanOrEqual(detour + 1e-10);
      }),
    );
  });
});

describe('unitVector', () => {
  it('points to 0°N 0°E with x, to 0°N 90°E with y, to the north with z', () => {
    expect([...vectorOf({ lat: 0, lng: 0 })]).toEqual([1, 0, 0]);
    expect([...vectorOf({ lat: 0, lng: 90 })]).toEqual([0, 1, 0]);
    expect([...vectorOf({ lat: 90, lng: 0 })]).toEqual([0, 0, 1]);
  });

  it('writes three places and no more', () => {
    const out = new Float64Array(5).fill(9);
    unitVector(0, 90, out, 1);
    expect([...out]).toEqual([9, 0, 1, 0, 9]);
  });

  it('has length 1', () => {
    fc.assert(
      fc.property(point, (at) => {
        expect(Math.hypot(...vectorOf(at))).toBeCloseTo(1, 15);
      }),
    );
  });
});

describe('chordSquared', () => {
  it('is 2 at a right angle and 4 across', () => {
    const east = vectorOf({ lat: 0, lng: 0 });
    expect(chordSquared(vectorOf({ lat: 90, lng: 0 }), 0, east)).toBe(2);
    expect(chordSquared(vectorOf({ lat: 0, lng: 180 }), 0, east)).toBe(4);
  });
});

describe('arcKm', () => {
  it('is 0 at 0, a quarter of the way round at 2, half of it at 4', () => {
    expect(arcKm(0)).toBe(0);
    expect(arcKm(2)).toBeCloseTo(halfwayRoundKm / 2, 9);
    expect(arcKm(4)).toBe(halfwayRoundKm);
  });

  it('takes a chord that rounding made longer than the diameter', () => {
    expect(arcKm(4 + 8 * Number.EPSILON)).toBe(halfwayRoundKm);
  });
});

describe('chordSquaredOf', () => {
  it('is undone by arcKm', () => {
    for (const km of [0, 0.001, 1, 10, 156.9, 1000, 10_000]) {
      expect(arcKm(chordSquaredOf(km))).toBeCloseTo(km, 9);
    }
  });

  it('never leaves out a pair within reach', () => {
    fc.assert(
      fc.property(pair, ({ from, to }) => {
        const chord = chordSquared(vectorOf(to), 0, vectorOf(from));
        expect(chordSquaredOf(arcKm(chord))).toBeGreaterThanOrEqual(chord);
      }),
      { numRuns: 5000 },
    );
  });

  it('is 0 for a reach of 0', () => {
    expect(chordSquaredOf(0)).toBe(0);
  });

  it('holds everything for a reach beyond half the way round', () => {
    for (const km of [halfwayRoundKm, 30_000, Infinity]) {
      expect(chordSquaredOf(km)).toBeGreaterThan(4 + 8 * Number.EPSILON);
    }
  });
});
