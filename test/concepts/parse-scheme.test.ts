import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Branch,
  type ConceptScheme,
  danishEnglishScheme,
  extendScheme,
  findConcept,
  parseInterests,
  parseScheme,
} from '../../src/concepts/index.ts';
import { buildCatalogue, parseActivities, parsePatient, rank } from '../../src/index.ts';

const named = (da: string, en = da) => ({ prefLabel: { da, en } });
const town = (concepts: object) => ({ branch: 'town', concepts });
const told = (input: unknown, base?: ConceptScheme) =>
  parseScheme(input, base).issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
const schemeOf = (input: unknown, base?: ConceptScheme): ConceptScheme => {
  const result = parseScheme(input, base);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

describe('parseScheme', () => {
  it('reads a branch or a list of branches, with the role activity where none is stated', () => {
    const one = town({ fjordbad: named('fjordbad', 'fjord baths') });
    const read = { branch: 'town', role: 'activity', concepts: one.concepts };
    expect(parseScheme(one)).toEqual({ ok: true, value: [read], issues: [] });
    expect(parseScheme([one, { ...one, role: 'people' }])).toMatchObject({
      ok: true,
      value: [read, { role: 'people' }],
    });
  });

  it('reads the scheme that linkmatch brings as it is, without an error', () => {
    const files = readdirSync('src/concepts/scheme').sort();
    const branches = files.map((name) =>
      JSON.parse(readFileSync(`src/concepts/scheme/${name}`, 'utf8')),
    );
    const { issues } = parseScheme(branches);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(issues.filter(({ expected }) => expected.includes('scopeNote'))).toEqual([]);
    expect(schemeOf(branches)).toEqual(danishEnglishScheme);
  });

  it('puts what it read behind a base, and neither is changed', () => {
    const base = schemeOf(town({ a: named('kor'), b: named('skak') }));
    const input = town({ a: named('korsang'), b: null });
    const before = JSON.stringify([base, input]);
    const scheme = schemeOf(input, base);
    expect(scheme).toHaveLength(2);
    expect(scheme[0]).toBe(base[0]);
    expect(findConcept(scheme, 'a')?.concept.prefLabel.da).toBe('korsang');
    expect(findConcept(scheme, 'b')).toBeUndefined();
    expect(findConcept(scheme, 'c')).toBeUndefined();
    expect(JSON.stringify([base, input])).toBe(before);
  });

  it('tells everything that is bad at once, with its place, and keeps the rest', () => {
    const input = [
      {
        branch: 7,
        role: 'sport',
        colour: 'red',
        concepts: {
          good: named('golf'),
          'no id': named('uden'),
          half: { prefLabel: { da: 'halv' } },
          text: 'tekst',
          bent: {
            ...named('skæv'),
            altLabel: { da: ['', 'krum', 7], sv: ['sned'] },
            related: { good: 2, half: 0, bent2: 'much' },
            broader: 'good',
            isAbout: 'yes',
            scopeNote: null,
          },
        },
      },
      'branch',
      { branch: 'empty' },
    ];
    expect(told(input).sort()).toEqual(
      [
        'error bad-value /0/branch',
        'error bad-value /0/role',
        'warning unknown-field /0/colour',
        'error bad-value /0/concepts/no id',
        'error missing /0/concepts/half/prefLabel/en',
        'error bad-value /0/concepts/text',
        'error bad-value /0/concepts/bent/altLabel/da/0',
        'error bad-value /0/concepts/bent/altLabel/da/2',
        'warning unknown-field /0/concepts/bent/altLabel/sv',
        'error bad-value /0/concepts/bent/related/good',
        'error bad-value /0/concepts/bent/related/half',
        'error bad-value /0/concepts/bent/related/bent2',
        'error bad-value /0/concepts/bent/broader',
        'error bad-value /0/concepts/bent/isAbout',
        'warning bad-value /0/concepts/bent/scopeNote',
        'error not-an-object /1',
        'error missing /2/concepts',
      ].sort(),
    );
    expect(schemeOf(input)).toEqual([
      {
        branch: 'unnamed',
        role: 'activity',
        concepts: {
          good: named('golf'),
          bent: { ...named('skæv'), altLabel: { da: ['krum'] }, related: {} },
        },
      },
    ]);
  });

  it('leaves a concept of the base in place where the one that replaces it cannot be read', () => {
    const scheme = schemeOf(
      town({ choir: { prefLabel: 7 }, own: named('eget') }),
      danishEnglishScheme,
    );
    expect(findConcept(scheme, 'choir')).toEqual(findConcept(danishEnglishScheme, 'choir'));
  });

  it.each([
    ['a number', 7],
    ['a list without a branch', [7, null]],
    ['an object without concepts', {}],
    ['concepts of which none can be read', town({ a: 7 })],
  ])('refuses %s', (_, input) => {
    const { ok, issues } = parseScheme(input, danishEnglishScheme);
    expect(ok).toBe(false);
    expect(issues.length).toBeGreaterThan(0);
  });

  it('takes an empty list and an empty branch: nothing is wrong with them', () => {
    expect(parseScheme([])).toEqual({ ok: true, value: [], issues: [] });
    expect(told(town({}))).toEqual([]);
  });

  it('passes over ids that no concept has, and says so', () => {
    const input = town({
      a: { ...named('a1'), broader: ['choir', 'nowhere'], related: { chess: 0.5, gone: 0.5 } },
      gone: null,
    });
    expect(told(input, danishEnglishScheme)).toEqual([
      'warning bad-value /concepts/gone',
      'warning bad-value /concepts/a/broader/1',
      'warning bad-value /concepts/a/related/gone',
    ]);
  });

  it('cuts the link that closes a circle, also one through the base', () => {
    const base = schemeOf(town({ a: { ...named('a1'), broader: ['b'] }, b: named('b1') }));
    const input = town({
      b: { ...named('b1'), broader: ['c'] },
      c: { ...named('c1'), broader: ['d', 'a'] },
      d: { ...named('d1'), broader: ['d'] },
    });
    expect(told(input, base)).toEqual([
      'error bad-value /concepts/c/broader/1',
      'error bad-value /concepts/d/broader/0',
    ]);
    const scheme = schemeOf(input, base);
    expect(findConcept(scheme, 'c')?.concept.broader).toEqual(['d']);
    expect(findConcept(scheme, 'd')?.concept.broader).toEqual([]);
  });

  it('names labels that another concept has too, however they are written, unless a note tells them apart', () => {
    const own = { ...named('Et KOR', 'my choir loft'), altLabel: { en: ['four part harmony'] } };
    expect(told(town({ own }), danishEnglishScheme)).toEqual([
      'warning bad-value /concepts/own/prefLabel/da',
      'warning bad-value /concepts/own/altLabel/en/0',
    ]);
    const [first] = parseScheme(town({ own }), danishEnglishScheme).issues;
    expect(first?.expected).toContain('choir');
    const noted = { ...own, scopeNote: { da: 'Koret i byens kirke.' } };
    expect(told(town({ own: noted }), danishEnglishScheme)).toEqual([]);
    expect(told(town({ own, choir: null }), danishEnglishScheme)).toEqual([]);
    const wish = { ...named('lirumlarum'), wishLabel: { da: ['kor'] } };
    expect(told(town({ wish }), danishEnglishScheme)).toEqual([]);
  });

  it('names labels that are never read, and an override that changes the role', () => {
    expect(told(town({ a: named('de', 'word') }))).toEqual([
      'warning bad-value /concepts/a/prefLabel/da',
    ]);
    expect(told(town({ women: named('kvinder', 'women') }), danishEnglishScheme)).toEqual([
      'warning bad-value /concepts/women',
    ]);
  });

  it('quotes no value of a field that is not its own: it may be a patient’s', () => {
    const { issues } = parseScheme({ ageYears: 82, note: 'Schizofreni' });
    expect(issues.length).toBeGreaterThan(2);
    expect(JSON.stringify(issues)).not.toMatch(/82|Schizofreni/);
  });

  it('is safe with names that JavaScript itself uses', () => {
    const input = JSON.parse(
      '{"branch":"town","concepts":{"__proto__":{"prefLabel":{"da":"x","en":"x"}},"constructor":null,"a":{"prefLabel":{"da":"ord","en":"word"}}}}',
    );
    const { ok, issues } = parseScheme(input);
    expect(ok).toBe(true);
    expect(issues.map(({ path }) => path).sort()).toEqual([
      '/concepts/__proto__',
      '/concepts/constructor',
    ]);
    expect(Object.keys(schemeOf(input)[0]?.concepts ?? {})).toEqual(['a']);
  });

  it('throws on a base that is no scheme', () => {
    expect(() => parseScheme([], {} as never)).toThrow(TypeError);
  });

  it('gives a scheme by which wishes and listings are read', () => {
    const scheme = schemeOf(
      town({ snekkelaug: { ...named('snekkelaug', 'snekke guild'), broader: ['sailing'] } }),
      danishEnglishScheme,
    );
    const [parsed] = parseInterests('snekkelaug', { concepts: scheme });
    expect(parsed?.interest.concept).toBe('snekkelaug');
    const { activities } = parseActivities([
      { id: 'own', title: 'Snekkelauget', textLanguage: 'da' },
      { id: 'other', title: 'Strik', textLanguage: 'da' },
    ]);
    const patient = parsePatient({ interests: [{ text: 'at sejle' }] });
    if (!patient.ok) throw new Error('refused');
    const found = (concepts?: ConceptScheme) =>
      rank(
        buildCatalogue(activities, { asOf: '2026-11-25', ...(concepts ? { concepts } : {}) }),
        patient.value,
      ).matches.map(({ id }) => id);
    expect(found(scheme)).toEqual(['own']);
    expect(found()).toEqual([]);
  });
});

describe('An id of another taxonomy', () => {
  const named = (word: string, closeMatch: readonly string[]) => ({
    prefLabel: { da: word, en: word },
    closeMatch,
  });
  const base: ConceptScheme = [
    {
      branch: 'sea',
      role: 'activity',
      concepts: { rowing: named('rowing', ['osm:sport/rowing']) },
    },
  ];

  it('is told where a concept of the scheme has it, or is called so', () => {
    const own = {
      branch: 'own',
      concepts: { guild: named('guild', ['osm:sport/rowing', 'rowing', 'osm:x']) },
    };
    expect(parseScheme(own, base).issues).toEqual(
      [0, 1].map((at) => ({
        code: 'bad-value',
        severity: 'warning',
        path: `/concepts/guild/closeMatch/${at}`,
        expected: 'an id that rowing has not',
        received: at === 0 ? '"osm:sport/rowing"' : '"rowing"',
      })),
    );
  });

  it('may stay with a concept that replaces the one that had it', () => {
    const own = { branch: 'own', concepts: { rowing: named('rowing', ['osm:sport/rowing']) } };
    expect(parseScheme(own, base).issues).toEqual([]);
  });
});

describe('extendScheme', () => {
  it('refuses what is no branch, as a list of them', () => {
    const branch: Branch = { branch: 'own', role: 'activity', concepts: {} };
    expect(extendScheme([], branch)).toEqual([branch]);
    expect(() => extendScheme([], [branch] as never)).toThrow('own: expected branches');
    expect(() => extendScheme([], undefined as never)).toThrow(TypeError);
  });
});

it('What is not wanted of a wish takes from what it is a kind of: singing, but not in church', () => {
  const catalogue = buildCatalogue(
    [
      { id: 'church', title: 'Kirkekor' },
      { id: 'town', title: 'Sangkoret' },
    ],
    { asOf: '2026-11-25', concepts: danishEnglishScheme },
  );
  const { matches } = rank(catalogue, {
    interests: [{ text: 'I miss singing, but not in church' }],
  });
  expect(matches.map(({ id }) => id)).toEqual(['town']);
});
