import { describe, expect, it } from 'vitest';
import { type Locale, labelsOf, requirementIds } from '../../src/index.ts';
import { voiceOf } from '../../src/words/voice.ts';
import { saidOf, samples, toldIn } from './samples/samples.ts';

const locales: readonly Locale[] = ['en', 'da'];

describe('Every sentence', () => {
  it.each(toldIn(samples).map((told) => [told.path.join(' · '), told] as const))(
    'says what its fact means: %s',
    (_, { path, cases }) => {
      for (const sample of cases) {
        const [, en, da] = sample;
        expect(locales.map((locale) => saidOf(path, sample, locale))).toEqual([en, da]);
      }
    },
  );

  it('is there in both languages, and nothing else is', () => {
    const sorted = (node: object) => toldIn(node).map(({ path }) => path.join('/'));
    const pathsOf = (node: object, path: readonly string[] = []): string[] =>
      Object.entries(node).flatMap(([key, own]) =>
        typeof own === 'object' ? pathsOf(own, [...path, key]) : [[...path, key].join('/')],
      );
    for (const locale of locales) {
      expect(pathsOf(voiceOf(locale).words).sort()).toEqual([...sorted(samples)].sort());
    }
  });

  it('keeps clear of blame, diagnoses and sexes, where nobody named one', () => {
    const english = /\b(fail\w*|refus\w*|disab\w*|suffer\w*|patient|he|she|his|her)\b/i;
    const danish = /\b(handicappet|lider|nægte\w*|syg\w*|patient\w*|han|hun|hans|hendes)\b/i;
    for (const { path, cases } of toldIn(samples)) {
      for (const [, en, da] of cases) {
        expect([path, en.match(english), da.match(danish)]).toEqual([path, null, null]);
      }
    }
  });

  it('is short enough to be read at one glance', () => {
    for (const { path, cases } of toldIn(samples)) {
      for (const [, en, da] of cases) {
        expect([path, Math.max(en.length, da.length) <= 130]).toEqual([path, true]);
      }
    }
  });
});

describe('Labels', () => {
  it.each(locales)('name what was left out in the order of the requirements, in %s', (locale) => {
    expect(Object.keys(labelsOf(locale).leftOut)).toEqual(requirementIds);
  });

  it('are refused in a language that is not there', () => {
    expect(() => labelsOf('sv' as Locale)).toThrow(
      RangeError('locale: expected one of en, da, got sv'),
    );
  });
});
