import { describe, expect, it } from 'vitest';
import { type CutoffSet, caveatCodes, instruments } from '../../src/needs/index.ts';
import { forms, scaleOptions, scales } from './arbitraries.ts';

type Item = { readonly id: string; readonly points?: { readonly [option: string]: number } };

/** Every sum that the items can make. */
const sumsOf = (items: readonly Item[], options: readonly string[]): ReadonlySet<number> => {
  let sums = [0];
  for (const { points } of items) {
    const steps = options.map((option) => points?.[option] ?? Number.NaN);
    sums = [...new Set(sums.flatMap((sum) => steps.map((more) => sum + more)))];
  }
  return new Set(sums);
};

const endsOf = (values: Iterable<number>): readonly number[] => [
  Math.min(...values),
  Math.max(...values),
];

/** How many bands each value lies in, where that is not one. */
const astray = ({ bands }: CutoffSet, values: Iterable<number>): readonly (readonly number[])[] =>
  [...values]
    .map((value) => [value, bands.filter(({ from, to }) => from <= value && value <= to).length])
    .filter(([, count]) => count !== 1) as number[][];

describe('Every instrument', () => {
  it('has its own id', () => {
    expect(instruments.map(({ id }) => id)).toEqual([
      'ucla-3',
      't-ils',
      'loneliness-direct',
      'djg-6',
      'lsns-6',
      'who-5',
      'swemwbs',
      'ons4',
      'pam',
      'eq-5d',
    ]);
  });

  it('says where its rule and its wording are from, and whether its terms were seen', () => {
    for (const { source, sources, licence, caveats } of instruments) {
      expect(source).toMatch(/\S/);
      expect(sources.length).toBeGreaterThan(0);
      expect(licence.wording).toMatch(/\S/);
      expect(licence.note).toMatch(/\S/);
      expect(caveatCodes).toEqual(expect.arrayContaining([...caveats]));
    }
    const seen = instruments.filter(({ licence }) => licence.isVerified).map(({ id }) => id);
    expect(seen).toEqual(['djg-6']);
  });

  it('needs a permission, or not, as the reference found', () => {
    expect(instruments.map(({ id, licence }) => [id, licence.permission])).toEqual([
      ['ucla-3', 'unknown'],
      ['t-ils', 'unknown'],
      ['loneliness-direct', 'not-needed'],
      ['djg-6', 'not-needed-for-research'],
      ['lsns-6', 'unknown'],
      ['who-5', 'not-needed'],
      ['swemwbs', 'needed'],
      ['ons4', 'not-needed'],
      ['pam', 'needed'],
      ['eq-5d', 'needed'],
    ]);
  });
});

describe('Every form', () => {
  it('names its items and options once, and its default coding is a published one', () => {
    for (const { items, options, codings, defaultCoding } of forms) {
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(options).size).toBe(options.length);
      const published = codings.filter(({ isPublished }) => isPublished).map(({ id }) => id);
      expect(published).toEqual(defaultCoding === undefined ? [] : [defaultCoding]);
    }
  });

  it('has codings whose numbers follow each other and mean different options', () => {
    for (const { options, codings } of forms) {
      for (const { numbers, rawRange } of codings) {
        const keys = Object.keys(numbers).map(Number);
        expect(keys).toEqual(keys.map((_, at) => (keys[0] ?? 0) + at));
        expect(new Set(Object.values(numbers)).size).toBe(keys.length);
        if (!rawRange) expect(Object.values(numbers).sort()).toEqual([...options].sort());
      }
    }
  });

  it('has the range that its items make, on every scale', () => {
    const ranges = scales.flatMap(({ instrument, coding }) => {
      if (!('rawRange' in instrument)) return [];
      const own = instrument.codings.find(({ id }) => id === coding)?.rawRange;
      const range = own ?? instrument.rawRange;
      const sums = sumsOf(instrument.items, scaleOptions(instrument, coding));
      expect([instrument.id, ...range]).toEqual([instrument.id, ...endsOf(sums)]);
      return [[instrument.id, ...range]];
    });
    expect(ranges).toEqual([
      ['ucla-3', 3, 9],
      ['ucla-3', 3, 12],
      ['t-ils', 3, 9],
      ['djg-6', 0, 6],
      ['lsns-6', 0, 30],
      ['who-5', 0, 25],
      ['swemwbs', 7, 35],
    ]);
  });

  it('has the items that its manual counts', () => {
    expect(forms.map(({ id, items }) => [id, items.length])).toEqual([
      ['ucla-3', 3],
      ['t-ils', 3],
      ['loneliness-direct', 1],
      ['djg-6', 6],
      ['lsns-6', 6],
      ['who-5', 5],
      ['swemwbs', 7],
      ['ons4', 4],
    ]);
  });
});

describe('Every set of cut-offs', () => {
  it('puts each score that there can be into exactly one band', () => {
    for (const instrument of forms) {
      if (!('cutoffs' in instrument)) continue;
      const sums = [...sumsOf(instrument.items, instrument.options)];
      for (const set of instrument.cutoffs) {
        const values = set.on === 'transformed' ? sums.map((raw) => raw * 4) : sums;
        expect([set.id, astray(set, values)]).toEqual([set.id, []]);
        expect([set.bands[0]?.from, set.bands.at(-1)?.to]).toEqual(endsOf(values));
      }
      expect(instrument.cutoffs.map(({ id }) => id)).toContain(instrument.defaultCutoff);
    }
    const only = instruments.flatMap((one) => ('cutoffs' in one ? one.cutoffs : []));
    expect(only.filter(({ on }) => on === 'transformed').map(({ id }) => id)).toEqual([
      'low-to-50', // all of WHO-5, whose percentage is four times its sum
      'danish-35-50',
      'low-to-28',
    ]);
  });

  it('does so for items and subscales', () => {
    for (const instrument of instruments) {
      const parts =
        instrument.kind === 'items'
          ? instrument.items.map(({ cutoff, range }) => ({ cutoff, range }))
          : instrument.kind === 'subscaled'
            ? instrument.subscales.map(({ cutoff, rawRange: range }) => ({ cutoff, range }))
            : [];
      for (const { cutoff, range } of parts) {
        const values = Array.from({ length: range[1] - range[0] + 1 }, (_, at) => range[0] + at);
        if (!cutoff) continue;
        expect(astray(cutoff, values)).toEqual([]);
        expect([cutoff.bands[0]?.from, cutoff.bands.at(-1)?.to]).toEqual(range);
      }
    }
  });

  it('says what it rests on', () => {
    const all = instruments.flatMap((one) => ('cutoffs' in one ? one.cutoffs : []));
    expect(all.map(({ id, provenance }) => [id, provenance])).toEqual([
      ['lonely-from-6', 'convention'],
      ['lonely-from-4', 'unverified'],
      ['danish-5-7', 'unverified'],
      ['manual', 'published'],
      ['below-12', 'published'],
      ['at-most-12', 'unverified'],
      ['low-to-50', 'published'],
      ['danish-35-50', 'published'],
      ['low-to-28', 'published'],
      ['four-bands', 'convention'],
      ['german-percentiles', 'published'],
    ]);
    for (const { source, note } of all) expect(`${source}${note}`).toMatch(/\S+/);
  });

  it('of PAM are both there, to be read and not to be scored by', () => {
    const pam = instruments.find(({ kind }) => kind === 'level');
    const sets = pam?.kind === 'level' ? pam.publishedCutoffs : [];
    expect(sets.map(({ provenance, on }) => [provenance, on])).toEqual([
      ['published', 'external'],
      ['published', 'external'],
    ]);
    expect(sets.map(({ bands }) => bands.map(({ id, from, to }) => [id, from, to]))).toEqual([
      [
        ['level-1', 0, 47],
        ['level-2', 47.1, 55.1],
        ['level-3', 55.2, 67],
        ['level-4', 67.1, 100],
      ],
      [
        ['level-3', 55.2, 72.4],
        ['level-4', 72.5, 100],
      ],
    ]);
  });
});
