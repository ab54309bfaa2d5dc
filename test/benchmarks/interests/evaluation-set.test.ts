/** What the evaluation set promises: two halves that share nothing, whole grades, and slices as its README counts them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { halves, readHalf, slices } from '../../../benchmarks/interests/evaluation-set.ts';

const readme = readFileSync(
  new URL('../../../fixtures/interests/README.md', import.meta.url),
  'utf8',
);
const both = halves.map((name) => readHalf(name));

describe.each(both)('The half $name', ({ activities, phrases }) => {
  const ids = new Set(activities.map(({ id }) => id));

  it('has one id for each activity and for each phrase', () => {
    expect(ids.size).toBe(activities.length);
    expect(new Set(phrases.map(({ id }) => id)).size).toBe(phrases.length);
  });

  it('grades only activities that are in it, 1 to 3', () => {
    const grades = phrases.flatMap((phrase) => Object.entries(phrase.grades));
    expect(grades.filter(([id]) => !ids.has(id))).toEqual([]);
    expect([...new Set(grades.map(([, grade]) => grade))].sort()).toEqual([1, 2, 3]);
  });

  it('has a good offer for every phrase but those to which nothing answers, which have no grade', () => {
    for (const { slice, grades } of phrases) {
      const best = Math.max(0, ...Object.values(grades));
      expect(slice === 'nothing' ? best === 0 : best >= 2).toBe(true);
    }
  });

  it('is in known slices', () => {
    expect(phrases.filter(({ slice }) => !slices.includes(slice))).toEqual([]);
  });
});

it('The halves share no id and no phrase', () => {
  const ids = both.flatMap(({ activities, phrases }) => [...activities, ...phrases]);
  expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
});

it('The README counts as the files do', () => {
  for (const slice of slices) {
    const [development, report] = both.map(
      ({ phrases }) => phrases.filter((phrase) => phrase.slice === slice).length,
    );
    expect(readme).toContain(`| \`${slice}\` | ${development} | ${report} |`);
  }
});
