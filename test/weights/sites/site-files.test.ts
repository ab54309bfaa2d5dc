import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeSites,
  type Observation,
  parseSiteFile,
  patternCounts,
  type SiteFile,
  siteEstimate,
  siteSummary,
  startFit,
  stepFit,
} from '../../../src/weights/index.ts';
import { simulatedPairs } from '../learn/people.ts';
import { partitioned, throughJson } from './partitions.ts';

/** One of each kind, as some patients give them. */
const filesOf = (observations: readonly Observation[]): readonly SiteFile[] => {
  const sites = partitioned(observations, (at) => at % 2);
  const fit = startFit(['a', 'b'], { ridge: 1, prior: { a: 1, b: 1 } });
  const answers = sites.map(({ site, observations: rows }) =>
    siteSummary(rows, fit.request, { site }),
  );
  const step = stepFit(
    fit,
    answers.map(({ answer }) => answer),
  );
  if (step.isDone) throw new Error('done too soon');
  const { site, observations: rows } = sites[0]!;
  return [
    fit.request,
    ...answers.flatMap(({ answer, ledger }) => [answer, ledger]),
    mergeSites(answers.map(({ answer }) => answer)),
    step.state,
    patternCounts(rows, { site, step: 1 }),
    siteEstimate(rows, { site, covariance: 'model' }),
    siteEstimate(rows.slice(0, 1), { site }),
    siteSummary(rows.slice(0, 1), fit.request, { site }).answer,
  ];
};

const people = simulatedPairs({ coefficients: { a: 2, b: 1 }, patients: 40, each: 6, seed: 12 });
const files = filesOf(people);
const kinds = [
  'fit-request',
  'pattern-counts',
  'site-estimate',
  'site-ledger',
  'site-refusal',
  'site-summary',
  'site-sums',
  'sites-fit',
];
const fileOf = (kind: string): SiteFile => files.find((file) => file.kind === kind)!;

const wrongs = (input: unknown): string[] => {
  const result = parseSiteFile(input);
  return result.issues.map(({ code, path }) => `${code} ${path}`);
};

/** All fields of a file, wherever they are. */
const fieldsIn = (value: unknown): string[] => {
  if (value === null || typeof value !== 'object') return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(fieldsIn)];
};

describe('No row of a patient is in what moves between sites', () => {
  const allowed: { readonly [kind: string]: string } = {
    'fit-request': 'alike coefficients factors fit kind schemaVersion step',
    'site-summary':
      'comparisons factors information kind logLikelihood patients request schemaVersion score scoreProducts site weight',
    'site-refusal': 'kind request schemaVersion site suppressed',
    'site-sums':
      'comparisons factors information kind leftOut logLikelihood patients request schemaVersion score scoreProducts sites weight',
    'pattern-counts':
      'comparisons differences factors kind levels patients patterns schemaVersion site suppressed weight',
    'site-estimate': 'comparisons covariance estimates factors kind of patients schemaVersion site',
  };

  it('fields are sums over patients and what was asked, and nothing else', () => {
    for (const [kind, fields] of Object.entries(allowed)) {
      expect([...new Set(fieldsIn(fileOf(kind)))].sort().join(' ')).toBe(fields);
    }
  });

  it('no pseudonym, no name of a site within the observations and no utility of anybody is in the bytes', () => {
    const name = fc.stringMatching(/^[a-z]{12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 40, maxLength: 40 }), name, (names, place) => {
        const renamed = people.map((row) => ({
          ...row,
          group: names[Number(row.group.slice(1))]!,
          site: place,
        }));
        const bytes = JSON.stringify(filesOf(renamed));
        for (const one of [...names, place]) expect(bytes).not.toContain(one);
        for (const { better } of people) expect(bytes).not.toContain(String(better.a));
      }),
      { numRuns: 8 },
    );
  });

  it('the bytes are the same whoever the patients are called, but for what stays at the site', () => {
    const renamed = people.map((row) => ({
      ...row,
      group: `q${row.group.slice(1).padStart(3, '0')}`,
    }));
    // Sums run in the order of pseudonyms: the last bits may differ, and nothing else.
    const rounded = (all: readonly SiteFile[]) =>
      JSON.stringify(
        all.filter(
          ({ kind }) => kind !== 'site-ledger' && kind !== 'sites-fit' && kind !== 'site-sums',
        ),
        (_key, value: unknown) =>
          typeof value === 'number' ? Number(value.toPrecision(9)) : value,
      );
    expect(rounded(filesOf(renamed))).toBe(rounded(files));
  });
});

describe('parseSiteFile', () => {
  it('reads every kind, as it comes from JSON, and gives it back', () => {
    expect([...new Set(files.map(({ kind }) => kind))].sort()).toEqual(kinds);
    for (const file of files) {
      expect(parseSiteFile(throughJson(file))).toEqual({ ok: true, value: file, issues: [] });
    }
  });

  it('refuses a field that is not known, wherever it is, and does not repeat its name', () => {
    for (const file of files) {
      expect(wrongs({ ...file, Ingrid: 1 })).toEqual(['unknown-field /*']);
    }
    const counts = fileOf('pattern-counts');
    if (counts.kind !== 'pattern-counts') throw new Error('no counts');
    const [pattern, ...rest] = counts.patterns;
    const patterns = [{ ...pattern, patientIds: ['x'] }, ...rest];
    expect(wrongs({ ...counts, patterns })).toEqual(['unknown-field /patterns/0/*']);
  });

  it('misses each field that is missing', () => {
    for (const file of files) {
      for (const field of Object.keys(file)) {
        const { [field]: _, ...rest } = file as unknown as { readonly [key: string]: unknown };
        expect(wrongs(rest)).toContain(`missing /${field}`);
      }
    }
  });

  it('says all that is wrong at once, with places and types', () => {
    const summary = {
      ...fileOf('site-summary'),
      patients: -1,
      score: [1, 'two'],
      request: 'abc',
      weight: null,
    };
    expect(wrongs(summary).sort()).toEqual([
      'bad-value /patients',
      'bad-value /request',
      'bad-value /score/1',
      'bad-value /weight',
    ]);
    expect(JSON.stringify(parseSiteFile(summary))).not.toContain('two');
  });

  it('refuses figures that are not as many as the factors, and a variance of 0', () => {
    for (const [kind, change] of [
      ['site-summary', { score: [1] }],
      ['site-summary', { information: [[1, 2]] }],
      ['site-summary', { scoreProducts: [[1], [2]] }],
      ['site-sums', { scoreProducts: [] }],
      ['fit-request', { coefficients: [] }],
      [
        'site-estimate',
        {
          covariance: [
            [0, 0],
            [0, 1],
          ],
        },
      ],
      ['pattern-counts', { patterns: [{ differences: [[1]], comparisons: 1, weight: 1 }] }],
      [
        'pattern-counts',
        { patterns: [{ differences: [[5, 0]], comparisons: 1, weight: 1 }], levels: 4 },
      ],
    ] as const) {
      expect(wrongs({ ...fileOf(kind), ...change })).toEqual(['bad-value ']);
    }
    expect(wrongs({ ...fileOf('site-summary'), factors: ['b', 'a'] })).toContain(
      'bad-value /factors',
    );
  });

  it('refuses another version, another kind, and what is no file at all', () => {
    expect(wrongs({ ...fileOf('site-summary'), schemaVersion: 2 })).toEqual([
      'bad-value /schemaVersion',
    ]);
    expect(wrongs({ kind: 'patient', name: 'x' })).toEqual(['bad-value /kind']);
    expect(wrongs({})).toEqual(['missing /kind']);
    for (const input of [null, [], 'x', 7]) expect(wrongs(input)).toEqual(['not-an-object ']);
  });
});
