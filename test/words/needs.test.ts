import { expect, describe as group, it } from 'vitest';
import { describe, type Locale } from '../../src/index.ts';
import { instruments, parseAssessments, score, socialNeeds } from '../../src/needs/index.ts';
import { voiceOf } from '../../src/words/voice.ts';

const locales: readonly Locale[] = ['en', 'da'];

/** Every id that a score can have as its band. */
const bandsOf = (instrument: object): readonly string[] => {
  const found: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) {
      if (key === 'bands') found.push(...value.map((band) => (band as { id: string }).id));
      if (key === 'bestFirst') found.push(...(value as string[]));
      for (const one of value) visit(one, '');
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, own] of Object.entries(value)) visit(own, name);
    }
  };
  visit(instrument, '');
  return [...new Set(found)];
};

const assessments = (...inputs: readonly object[]) => {
  const read = parseAssessments(inputs);
  expect(read.issues).toEqual([]);
  return read.assessments;
};

group('Every band', () => {
  it.each(instruments.map((one) => [one.id, one] as const))(
    'of %s has a name in both languages',
    (id, one) => {
      const bands = bandsOf(one);
      if (id !== 'pam' && id !== 'eq-5d') expect(bands.length).toBeGreaterThan(1);
      for (const locale of locales) {
        const names = (voiceOf(locale).words.scores.bands as { [id: string]: object })[id] ?? {};
        const unnamed = bands.filter((band) => !Object.hasOwn(names, band));
        if (id !== 'pam') expect([locale, unnamed]).toEqual([locale, []]);
      }
    },
  );
});

group('A score in words', () => {
  it('is told with its range, its band, and what one must know', () => {
    const [form] = assessments({ instrument: 't-ils', on: '2026-11-24', answers: [3, 2, 2] });
    const told = score(form as never);
    expect(describe(told, 'en')).toEqual([
      'T-ILS, 24 November 2026: 7 (3 to 9), severely lonely.',
      'Note: The cut-off is in use, but was not found in a text.',
    ]);
    expect(describe(told, 'da')).toEqual([
      'T-ILS, 24. november 2026: 7 (3 til 9), svært ensom.',
      'Bemærk: Grænsen er i brug, men er ikke fundet i en tekst.',
    ]);
  });

  it('says what is missing, and between what the truth lies', () => {
    const [none, one] = assessments(
      { instrument: 'who-5', answers: [1, null, 1, 1, 2] },
      { instrument: 'djg-6', answers: ['yes', 'more-or-less', null, 'no', 'no', 'more-or-less'] },
    );
    expect(describe(score(none as never), 'en')[0]).toBe(
      'WHO-5: not complete, 1 answer is missing.',
    );
    expect(describe(score(one as never), 'en')[0]).toBe(
      'De Jong Gierveld 6: 4 (0 to 6), between 4 and 5, emotional 2.',
    );
  });

  it('of items has no total, and of outside values none of ours', () => {
    const [items, level, value] = assessments(
      { instrument: 'ons4', answers: [5, 6, 8, 7] },
      { instrument: 'pam', level: 2 },
      { instrument: 'eq-5d', value: 0.71, valueSet: 'DK' },
    );
    expect([items, level, value].map((form) => describe(score(form as never), 'en')[0])).toEqual([
      'ONS4: satisfied with life 5, medium; doing what is worthwhile 6, medium; happy yesterday 8, high; anxious yesterday 7, high.',
      'PAM: level 2.',
      'EQ-5D: 0.71 (DK).',
    ]);
  });
});

it('A reading tells scores, needs, what does not agree, what nothing speaks of, and that it is not validated', () => {
  const reading = socialNeeds(
    assessments(
      { instrument: 't-ils', answers: [3, 2, 2] },
      { instrument: 'conversation', needs: { meaning: 0.9, company: 0.2 } },
    ),
  );
  expect(describe(reading, 'en')).toEqual([
    'T-ILS: 7 (3 to 9), severely lonely.',
    'Note: The cut-off is in use, but was not found in a text.',
    'What was said: company 20 of 100 and meaning 90 of 100.',
    'company: 20 of 100 (What was said).',
    'belonging: 75 of 100 (T-ILS).',
    'meaning: 90 of 100 (What was said).',
    'No agreement on company: What was said 20, T-ILS 75.',
    'Nothing speaks of movement, calm, learning and practical help.',
    'From scores to needs by the mapping linkmatch-convention 1. It is not validated.',
  ]);
});
