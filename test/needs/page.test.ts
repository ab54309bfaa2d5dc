import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caveatCodes, instruments } from '../../src/needs/index.ts';

const page = readFileSync(new URL('../../docs/needs.md', import.meta.url), 'utf8');

/** Cells of the tables of a section, but for their heads. */
const rowsOf = (title: string): readonly (readonly string[])[] =>
  (page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(2, -2).split(' | '));

const code = (cell = ''): string => cell.replaceAll('`', '');

describe('The tables of docs/needs.md', () => {
  it('name every instrument, with its range', () => {
    const told = rowsOf('Instruments').map(([id, , , raw]) => [code(id), raw]);
    expect(told).toEqual(
      expect.arrayContaining(
        instruments.map((one) => [one.id, 'rawRange' in one ? one.rawRange.join('–') : '–']),
      ),
    );
    expect(told).toHaveLength(instruments.length);
  });

  it('name every coding', () => {
    const told = new Map(rowsOf('Answers').map(([id, codings]) => [code(id), codings]));
    for (const instrument of instruments) {
      if (!('codings' in instrument)) continue;
      for (const { id } of instrument.codings) {
        expect(told.get(instrument.id)).toContain(`\`${id}\``);
      }
    }
  });

  it('name every set of cut-offs, its bands and what it rests on, the default first', () => {
    const told = rowsOf('Cut-offs').map((cells) => cells.slice(0, 4).map(code).join(' | '));
    const sets = instruments.flatMap((one) =>
      'cutoffs' in one ? one.cutoffs.map((set) => ({ of: one, set })) : [],
    );
    const ours = sets.map(({ of, set }) => {
      const bands = set.bands.map(({ id, from, to }) => `${id} ${from}–${to}`).join(', ');
      const isOther = set.on === 'raw' && of.kind === 'transformed';
      return [of.id, set.id, `${bands}${isOther ? ' (raw)' : ''}`, set.provenance].join(' | ');
    });
    expect([...told].sort()).toEqual([...ours].sort());
    const firsts = instruments.flatMap((one) => ('cutoffs' in one ? [one.defaultCutoff] : []));
    for (const id of firsts) {
      const of = sets.find(({ set }) => set.id === id)?.of.id;
      expect(told.find((row) => row.startsWith(`${of} |`))).toContain(`| ${id} |`);
    }
  });

  it('name every caveat', () => {
    const told = rowsOf('Caveats').flatMap(([codes]) => code(codes).split(', '));
    expect([...told].sort()).toEqual([...caveatCodes].sort());
  });

  it('name every licence', () => {
    const told = rowsOf('Wordings and licences').map(([id, permission]) => [
      code(id),
      permission?.replaceAll(' ', '-'),
    ]);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(instruments.map(({ id, licence }) => [id, licence.permission])),
    );
  });
});
