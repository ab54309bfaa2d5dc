import { describe, expect, it } from 'vitest';
import {
  type Activity,
  buildCatalogue,
  handout,
  type Locale,
  type Patient,
  rank,
} from '../../src/index.ts';

const asOf = '2026-11-25';

const sheet = (
  activities: readonly Omit<Activity, 'id'>[],
  patient: Patient,
  locale: Locale,
): string => {
  const all = activities.map((activity, at) => ({ id: `n${at}`, ...activity }));
  return handout(rank(buildCatalogue(all, { asOf }), patient), locale);
};

const choir: Omit<Activity, 'id'> = {
  title: 'Choir',
  status: 'running',
  schedule: { weekly: [{ day: 1, start: '10:00', end: '12:00' }] },
  places: [
    { name: 'Hallen', address: 'Torvet 1' },
    { address: 'Havnen 2' },
    { name: 'The office', precision: 'office' },
    {},
  ],
  contact: { email: 'a@example.org', phone: '00 00 00 01' },
};
const singer: Patient = {
  interests: [{ text: 'choir' }],
  accessNeeds: [{ feature: 'seating' }],
};

describe('A handout', () => {
  it('tells when, where, whom to ring and what to ask first, a paragraph each', () => {
    expect(sheet([choir], singer, 'en')).toBe(
      [
        '# Ideas for you',
        'Here are some things you could try. You choose.',
        '## 1. Choir',
        'Next times: Monday 30 November, Monday 7 December and Monday 14 December at 10:00–12:00.',
        'Where: Hallen, Torvet 1 or Havnen 2',
        'Contact: 00 00 00 01',
        '**Ask first:**',
        '- Is there somewhere to sit?',
        'Times can change. Ask before you go.\n',
      ].join('\n\n'),
    );
    expect(sheet([choir], singer, 'da').split('\n\n').slice(2, 8)).toEqual([
      '## 1. Choir',
      'De næste gange: mandag den 30. november, mandag den 7. december og mandag den 14. december kl. 10:00–12:00.',
      'Sted: Hallen, Torvet 1 eller Havnen 2',
      'Kontakt: 00 00 00 01',
      '**Spørg først:**',
      '- Er der et sted at sidde?',
    ]);
  });

  it('leaves out what a listing does not say', () => {
    expect(sheet([{ title: 'Choir' }], { interests: [{ text: 'choir' }] }, 'en')).toBe(
      '# Ideas for you\n\nHere are some things you could try. You choose.\n\n## 1. Choir\n\nTimes can change. Ask before you go.\n',
    );
  });

  it('is kind where there is nothing', () => {
    expect(sheet([], singer, 'en')).toBe(
      '# Ideas for you\n\nWe have not found anything yet. Let us talk about it.\n',
    );
    expect(sheet([], singer, 'da')).toBe(
      '# Forslag til dig\n\nVi har ikke fundet noget endnu. Lad os tale om det.\n',
    );
  });

  it('shows a listing’s marks as they are, and none of them as Markdown or HTML', () => {
    const title = '# Choir [x](y) *a* _b_ `c` <b>|~\\ &amp;\n- d\u202E';
    const text = sheet([{ ...choir, title, places: [{ name: '> 1. *Hallen*' }] }], singer, 'en');
    expect(text).toContain(
      '## 1. \\# Choir \\[x\\](y) \\*a\\* \\_b\\_ \\`c\\` \\<b\\>\\|\\~\\\\ \\&amp; - d\n',
    );
    expect(text).toContain('Where: \\> 1. \\*Hallen\\*\n');
  });

  it('holds no word about the person, no points and no reasons', () => {
    const told: Patient = {
      ageYears: 71,
      interests: [{ text: 'choir zither' }, { text: 'bingo', liked: false, importance: 0.5 }],
      socialNeeds: { company: 0.9 },
      audience: ['carers'],
      languages: [{ language: 'uk' }],
      budget: { amountMinor: 4321, currency: 'DKK', per: 'session' },
      history: [{ activityId: 'n0', on: '2025-01-31', outcome: 'declined' }],
    };
    const activity: Omit<Activity, 'id'> = {
      ...choir,
      tags: ['bingo'],
      age: { min: 70 },
      audience: ['carers'],
      languages: [{ language: 'uk' }],
      cost: { amountMinor: 1234, currency: 'DKK', per: 'session' },
    };
    for (const locale of ['en', 'da'] as const) {
      const text = sheet([activity], told, locale);
      expect(text).toContain('## 1. Choir');
      expect(text).not.toMatch(
        /zither|bingo|compan|selskab|carers|pårørende|ukrain|71|70|43|12,34|2025|point|because|fordi/i,
      );
    }
  });

  it('is refused in a language that is not there', () => {
    expect(() => sheet([], singer, 'sv' as Locale)).toThrow(RangeError);
  });
});
