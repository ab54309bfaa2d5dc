/** What is counted of the first five, and that their judgements are whole. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { halves } from '../../../benchmarks/interests/evaluation-set.ts';
import { everydayInterests } from '../../../benchmarks/interests/everyday-interests.ts';
import {
  countOf,
  type FirstFive,
  firstFives,
  listingOf,
  readJudgements,
  tableOfFives,
} from '../../../benchmarks/interests/first-five.ts';
import { eventOf, readDirectory } from '../../../benchmarks/interests/real-directory.ts';
import { markdownTable } from '../../../benchmarks/interests/table.ts';
import type { Activity } from '../../../src/index.ts';

const docs = readFileSync(new URL('../../../docs/evaluation.md', import.meta.url), 'utf8');
const judgements = readJudgements();

describe('The judgements', () => {
  it('are of twice thirty interests that are listed, each title once', () => {
    const ids = new Set(halves.flatMap((half) => everydayInterests[half].map(({ id }) => id)));
    expect(halves.map((half) => everydayInterests[half].length)).toEqual([30, 30]);
    expect(ids.size).toBe(60);
    expect(judgements.filter(({ interest }) => !ids.has(interest))).toEqual([]);
    const pairs = judgements.map(({ interest, title }) => `${interest}\n${title.toLowerCase()}`);
    expect(new Set(pairs).size).toBe(judgements.length);
  });

  it('say why one is wrong', () => {
    expect(judgements.filter(({ right, why }) => right === (why !== undefined))).toEqual([]);
  });
});

describe('An event', () => {
  it.each([
    ['Day Camp at Clark', 'Day Camp'],
    ["Tiny Tot Cheerleading at O'Hallaren", 'Tiny Tot Cheerleading'],
    ['Soccer at the Park', 'Soccer'],
    ['Games at home', 'Games at home'],
    ['Meet at Noon: A Talk', 'Meet at Noon: A Talk'],
  ])('is its title without its park: %s', (title, event) => {
    expect(eventOf({ id: 'a', title })).toBe(event);
  });
});

const listing = (id: string, title: string, description: string): Activity => ({
  id,
  title,
  description,
  textLanguage: 'en',
});

describe('The first five of a small directory', () => {
  const directory = [
    listing('a', 'Chess at Clark', 'Play chess.'),
    listing('b', 'Chess at Ellis', 'Play chess.'),
    listing('c', 'Chess of the unjudged', 'Play\n chess.'),
    listing('d', 'Pottery', 'Clay.'),
  ];
  const fives = firstFives(directory, everydayInterests.development);
  const chess = fives.filter(({ interest }) => interest.id === 'chess');

  it('hold each event once, with what was judged of it', () => {
    expect(fives).toHaveLength(60);
    for (const { listed } of chess) {
      expect(listed.map(({ title, judgement }) => [title, judgement?.right])).toEqual([
        ['Chess', true],
        ['Chess of the unjudged', undefined],
      ]);
    }
  });

  it('are counted right only where somebody judged them so', () => {
    expect(countOf(chess)).toEqual({ right: 2, listed: 4, unjudged: 2 });
    const row = tableOfFives(fives).find(({ interest }) => interest === 'chess · skak');
    expect(row).toEqual({
      interest: 'chess · skak',
      Danish: '1 of 2 (1 unjudged)',
      English: '1 of 2 (1 unjudged)',
    });
  });

  it('are shown with what met, and a new one with its description', () => {
    const lines = listingOf(chess);
    expect(lines).toContain('  right 1.00  Chess  [chess ← Chess, title, chess, same]');
    expect(lines.filter((line) => line === '      Play chess.')).toHaveLength(2);
    const [basketball] = fives as [FirstFive];
    expect(basketball.listed).toEqual([]);
    expect(listingOf([basketball])[1]).toBe('basketball (basketball, da): nothing');
  });
});

const directory = readDirectory('chicago-mcmf-2024');
if (!directory) process.stderr.write('skipped: the Chicago directory is not at ../shared/data\n');

describe.skipIf(!directory)('The first five of the Chicago directory', () => {
  it.each(halves)('are judged, and are as docs/evaluation.md says: %s', (half) => {
    const fives = firstFives(directory ?? [], everydayInterests[half]);
    expect(countOf(fives).unjudged).toBe(0);
    expect(docs).toContain(markdownTable(tableOfFives(fives)).join('\n'));
  });
});
