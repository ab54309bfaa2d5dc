import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Score, score } from '../../src/needs/index.ts';
import { allWritings, formOf, forms, meant, meantOn, scales, written } from './arbitraries.ts';
import { type PlainScore, plainScores } from './plain-scores.ts';

/** What the oracle knows of a score. */
const plainOf = (found: Score): PlainScore => {
  const parts =
    found.kind === 'subscaled'
      ? Object.entries(found.subscales).map(([id, { raw, band }]) => [
          id,
          band === undefined ? [raw] : [raw, band],
        ])
      : found.kind === 'items'
        ? Object.entries(found.items).map(([id, { value, band }]) => [id, [value, band]])
        : undefined;
  const { raw, band, transformed } = {
    raw: undefined,
    band: undefined,
    transformed: undefined,
    ...found,
  };
  return {
    ...(raw === undefined ? {} : { raw }),
    ...(transformed === undefined ? {} : { transformed }),
    ...(band === undefined ? {} : { band }),
    ...(parts ? { parts: Object.fromEntries(parts) } : {}),
  };
};

describe('Every score', () => {
  it.each(scales)('of $instrument.id $coding is that of the plain rule', (scale) => {
    fc.assert(
      fc.property(meantOn(scale), (form) => {
        const plain = plainScores[form.instrument.id]?.(form.options);
        expect(plainOf(score(written(form)))).toEqual(plain);
      }),
    );
  });

  it('is the same in every coding, as list and as object, in any order of keys', () => {
    fc.assert(
      fc.property(meant(), (form) => {
        const [first, ...rest] = allWritings(form, '2026-02-01').map((one) =>
          JSON.stringify(score(one)),
        );
        expect(rest.length).toBeGreaterThan(1);
        for (const one of rest) expect(one).toBe(first);
      }),
    );
  });

  it('lies within its range, and is complete if nothing is missing', () => {
    fc.assert(
      fc.property(meant(), (form) => {
        const found = score(written(form));
        const missing = form.instrument.items
          .map(({ id }) => id)
          .filter((_, at) => form.options[at] === undefined);
        expect(found.missing).toEqual(missing);
        expect(found.complete).toBe(missing.length === 0);
        if (!('rawRange' in found) || found.raw === undefined) return;
        expect(found.raw).toBeGreaterThanOrEqual(found.rawRange[0]);
        expect(found.raw).toBeLessThanOrEqual(found.rawRange[1]);
      }),
    );
  });

  it('reaches both ends of its scales', () => {
    for (const instrument of forms) {
      if (!('rawRange' in instrument)) continue;
      const ends = (['low', 'high'] as const).map((end) => {
        const options = instrument.items.map(({ points }) => {
          const byPoints = [...instrument.options].sort(
            (one, other) => (points[one] ?? 0) - (points[other] ?? 0),
          );
          return byPoints.at(end === 'low' ? 0 : -1);
        });
        const found = score(written({ instrument, coding: undefined, options }));
        if (!('rawRange' in found)) throw new Error(`${instrument.id} has a sum`);
        return {
          raw: found.raw,
          ...(found.kind === 'transformed' ? { at: found.transformed } : {}),
        };
      });
      expect(ends.map(({ raw }) => raw)).toEqual(instrument.rawRange);
      if (instrument.kind !== 'transformed') continue;
      expect(ends.map(({ at }) => at)).toEqual(instrument.transformedRange);
    }
  });

  it('is as the answers were given: nothing is changed in them', () => {
    fc.assert(
      fc.property(meant(), (form) => {
        for (const one of allWritings(form)) {
          const before = JSON.stringify(one);
          score(one);
          expect(JSON.stringify(one)).toBe(before);
        }
      }),
    );
  });
});

describe('The bounds of a total with a missing item', () => {
  const djg6 = formOf('djg-6');

  it('are what the completions reach, and its band is that of all of them', () => {
    fc.assert(
      fc.property(
        meantOn({ instrument: djg6, coding: undefined }, 'none'),
        fc.nat(5),
        (form, at) => {
          const withOption = (option: string | undefined) => {
            const options = form.options.map((one, place) => (place === at ? option : one));
            const found = score(written({ ...form, options }));
            if (found.kind !== 'subscaled') throw new Error('djg-6 has subscales');
            return found;
          };
          const open = withOption(undefined);
          const completed = djg6.options.map((option) => withOption(option));
          const raws = completed.map(({ raw }) => raw ?? Number.NaN);
          expect(open.rawBounds).toEqual([Math.min(...raws), Math.max(...raws)]);
          const bands = new Set(completed.map(({ band }) => band));
          expect(open.band).toBe(bands.size === 1 ? [...bands][0] : undefined);
          expect(open.caveats.includes('band-undecided')).toBe(bands.size > 1);
        },
      ),
    );
  });
});
