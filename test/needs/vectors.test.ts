import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instrumentOf, score } from '../../src/needs/index.ts';

/** Worked cases of WHO-5 and UCLA-3, made by hand from the published rules; one of them is itself published. */
const file = new URL('../../../shared/vectors/instruments/cases.json', import.meta.url);
const isThere = existsSync(file);
if (!isThere) process.stderr.write('skipped: the instrument cases are not at ../shared/vectors\n');

interface Case {
  readonly items: number[];
  readonly raw: number;
  readonly pct: number;
  readonly poor?: boolean;
  readonly lonely: boolean;
}

interface Vectors {
  readonly WHO5: {
    readonly cases: Case[];
    readonly bands_simplified_tools: { readonly [band: string]: [number, number] };
  };
  readonly UCLA3: { readonly cases: Case[] };
}

const vectors = (): Vectors => JSON.parse(readFileSync(file, 'utf8'));

describe.skipIf(!isThere)(
  'The worked cases (skipped where ../shared/vectors/instruments is not there)',
  () => {
    it('of WHO-5 come out, in raw score, percentage and band', () => {
      const { cases } = vectors().WHO5;
      expect(cases).toHaveLength(5);
      for (const { items, raw, pct, poor } of cases) {
        const found = score({ instrument: 'who-5', answers: items });
        expect(found).toMatchObject({ raw, transformed: pct });
        if (poor !== undefined) expect(found.band).toBe(poor ? 'low' : 'not-low');
      }
    });

    it('of the four bands of WHO-5 are our set of four', () => {
      const bands = vectors().WHO5.bands_simplified_tools;
      const ours = instrumentOf('who-5');
      if (ours?.kind !== 'transformed') throw new Error('who-5 has a percentage');
      const four = ours.cutoffs.find(({ id }) => id === 'four-bands')?.bands ?? [];
      expect(Object.fromEntries(four.map(({ id, from, to }) => [id, [from, to]]))).toEqual(
        Object.fromEntries(Object.entries(bands).map(([id, range]) => [id.toLowerCase(), range])),
      );
    });

    it('of UCLA-3 come out, in raw score and band', () => {
      const { cases } = vectors().UCLA3;
      expect(cases).toHaveLength(4);
      for (const { items, raw, lonely } of cases) {
        const found = score({ instrument: 'ucla-3', answers: items });
        expect(found).toMatchObject({ raw, band: lonely ? 'lonely' : 'not-lonely' });
      }
    });
  },
);
