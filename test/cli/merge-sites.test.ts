import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fitCounts,
  learn,
  metaAnalysis,
  type Observation,
  patternCounts,
  siteEstimate,
} from '../../src/weights/index.ts';
import { buildCommandLine, type CommandLine } from './command-line.ts';

let cli: CommandLine;

const factors = ['distance', 'interests'];

/** Choices out of three, mostly by interests; no two alike. */
const choicesOf = (site: string, patients: number): readonly Observation[] =>
  Array.from({ length: patients * 3 }, (_, at) => {
    const shown = [7, 11, 13].map((step, place) => ({
      interests: ((at * step + place * 3) % 17) / 16,
      distance: ((at * step * 5 + place * 7 + site.length) % 19) / 18,
    }));
    const worth = shown.map(
      (one, place) => 2 * one.interests + one.distance + ((at * 31 + place * 17) % 23) / 16,
    );
    return {
      group: `${site}-patient-${at % patients}`,
      shown,
      chosen: worth.indexOf(Math.max(...worth)),
    };
  });

const north = choicesOf('north', 12);
const south = choicesOf('south', 15);

beforeAll(() => {
  cli = buildCommandLine('merge-sites');
  cli.file('north.obs.json', north);
  cli.file('south.obs.jsonl', south.map((row) => JSON.stringify(row)).join('\n'));
});

afterAll(() => cli.remove());

const site = (...args: readonly string[]) => cli.linkmatch(['merge-sites', ...args]);
const answer = (name: string, file: string, ...args: readonly string[]) =>
  site('answer', file, '--site', name, ...args);
const read = (name: string) => JSON.parse(readFileSync(join(cli.folder, name), 'utf8'));

describe('linkmatch merge-sites', () => {
  it('fits over sites step by step, to what learn says of all patients in one place', () => {
    const begun = site('request', '--state', 'fit.json', '--factors', 'interests,distance');
    expect(begun).toMatchObject({ status: 0, stderr: '' });
    let request = begun.stdout;
    let result = '';
    for (let step = 1; result === '' && step < 20; step++) {
      expect(JSON.parse(request)).toMatchObject({ kind: 'fit-request', step, factors });
      cli.file('request.json', request);
      for (const [name, file] of [
        ['north', 'north.obs.json'],
        ['south', 'south.obs.jsonl'],
      ] as const) {
        const args = ['--request', 'request.json', '--ledger', `${name}.ledger.json`];
        const told = answer(name, file, ...args);
        expect(told).toMatchObject({ status: 0, stderr: '' });
        expect(told.stdout).not.toContain('patient-');
        cli.file(`${name}.json`, told.stdout);
      }
      const args = ['north.json', 'south.json', '--state', 'fit.json', '--format', 'json'];
      const merged = site('merge', ...args);
      expect(merged.status).toBe(0);
      result = merged.stdout;
      if (result !== '') break;
      expect(merged.stderr).toContain(`the fit goes on with step ${step + 1}`);
      request = site('request', '--state', 'fit.json').stdout;
    }
    const pooled = learn([...north, ...south]);
    if (!pooled.ok) throw new Error('expected a fit');
    const told = JSON.parse(result);
    for (const factor of factors) {
      expect(told.weights[factor]).toBeCloseTo(pooled.value.weights[factor] ?? Number.NaN, 8);
      for (const end of [0, 1]) {
        expect(told.intervals[factor][end]).toBeCloseTo(
          pooled.value.intervals[factor]?.[end] ?? Number.NaN,
          8,
        );
      }
    }
    const { stdout } = site('merge', 'north.json', 'south.json', '--state', 'fit.json');
    expect(stdout).toMatch(/^█+░* +Interests +0\.\d\d +0\.\d{3} … /m);
    expect(stdout).toContain('Of 81 comparisons of 27 patients, from north and south.');
    expect(read('north.ledger.json').kind).toBe('site-ledger');
  });

  it('merges answers region by region to sums, which a step takes as it takes the answers', () => {
    site('request', '--state', 'regions.json', '--factors', 'interests,distance');
    cli.file('first.json', site('request', '--state', 'regions.json').stdout);
    for (const [name, file] of [
      ['n', 'north.obs.json'],
      ['s', 'south.obs.jsonl'],
    ] as const) {
      const args = ['--request', 'first.json', '--ledger', `region-${name}.json`];
      cli.file(`answer-${name}.json`, answer(name, file, ...args).stdout);
    }
    const sums = site('merge', 'answer-n.json', 'answer-s.json');
    expect(JSON.parse(sums.stdout)).toMatchObject({ kind: 'site-sums', sites: ['n', 's'] });
    cli.file('sums.json', sums.stdout);
    expect(site('merge', 'sums.json', '--state', 'regions.json').stderr).toContain('step 2');
  });

  it('counts patterns at the sites, and fits them in one message', () => {
    const counted = (name: string, file: string) =>
      answer(name, file, '--counts', '--step', '1', '--min-patients', '1').stdout;
    cli.file('north.counts.json', counted('north', 'north.obs.json'));
    cli.file('south.counts.json', counted('south', 'south.obs.jsonl'));
    const rules = { step: 1, minPatients: 1 };
    const expected = fitCounts(
      [
        patternCounts(north, { site: 'north', ...rules }),
        patternCounts(south, { site: 'south', ...rules }),
      ],
      { ridge: 1 },
    );
    if (!expected.ok) throw new Error('expected a fit');
    const args = ['south.counts.json', 'north.counts.json', '--ridge', '1', '--format', 'json'];
    expect(JSON.parse(site('merge', ...args).stdout).weights).toEqual(expected.value.weights);
  });

  it('takes what sites found alone as one, with how far they differ', () => {
    cli.file('north.estimate.json', answer('north', 'north.obs.json', '--estimate').stdout);
    cli.file('south.estimate.json', answer('south', 'south.obs.jsonl', '--estimate').stdout);
    const files = ['north.estimate.json', 'south.estimate.json'];
    const estimates = [
      siteEstimate(north, { site: 'north' }),
      siteEstimate(south, { site: 'south' }),
    ];
    expect(JSON.parse(site('meta', ...files, '--format', 'json').stdout)).toEqual(
      metaAnalysis(estimates),
    );
    const normal = ['--interval', 'normal', '--level', '.9', '--no-floor'];
    expect(JSON.parse(site('meta', ...files, '--format', 'json', ...normal).stdout)).toEqual(
      metaAnalysis(estimates, { interval: 'normal', level: 0.9, floor: false }),
    );
    const { stdout } = site('meta', ...files);
    expect(stdout).toContain('Random effects by DerSimonian–Laird, intervals by Hartung–Knapp');
    expect(stdout).toContain('Only 2 sites: how far sites differ is hardly known.');
    expect(site('meta', ...files, '--lang', 'da').stdout).toContain('Hvad hvert sted fandt');
  });

  it('sends a refusal without a figure where patients are few, and leaves that site out', () => {
    cli.file('tiny.obs.json', choicesOf('tiny', 2));
    const told = answer('tiny', 'tiny.obs.json', '--estimate');
    expect(told.status).toBe(0);
    expect(told.stderr).toBe('linkmatch: the site refuses and sends no figure: few-patients\n');
    expect(JSON.parse(told.stdout)).toEqual({
      ...{ kind: 'site-refusal', schemaVersion: 1, site: 'tiny', request: null },
      suppressed: 'few-patients',
    });
    cli.file('tiny.json', told.stdout);
    cli.file('n.estimate.json', answer('north', 'north.obs.json', '--estimate').stdout);
    const files = ['tiny.json', 'n.estimate.json'];
    expect(site('meta', ...files).stdout).toContain('Left out: tiny (few-patients).');
    expect(site('meta', 'tiny.json')).toMatchObject({ status: 3, stdout: '' });
  });

  it('answers no more than so many steps, counted by the ledger', () => {
    site('request', '--state', 'many.json', '--factors', 'interests,distance');
    const first = JSON.parse(site('request', '--state', 'many.json').stdout);
    rmSync(join(cli.folder, 'many.ledger'), { force: true });
    const asked = (coefficients: readonly number[]) => {
      const request = cli.file('many-request.json', { ...first, coefficients });
      const limits = ['--ledger', 'many.ledger', '--max-steps', '1'];
      return answer('north', 'north.obs.json', '--request', request, ...limits).stdout;
    };
    expect(JSON.parse(asked([0, 0])).kind).toBe('site-summary');
    expect(JSON.parse(asked([0.1, 0])).suppressed).toBe('too-many-steps');
  });

  it('tells all that is wrong with observations by place, and quotes nothing', () => {
    const secret = 'Birthe-1944';
    const [good] = north;
    const bad = cli.file('bad.json', [good, { ...good, chosen: secret }, { group: secret }]);
    const { status, stdout, stderr } = answer('north', bad, '--counts');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('bad.json is refused, so that nobody is dropped: mend these\n');
    expect(stderr).toContain('  row 1 /chosen: bad-value');
    expect(stderr).toContain('  row 2 (the whole): bad-value');
    expect(stderr).not.toContain(secret);
  });

  it.each([
    [
      'an answer in no way',
      ['answer', 'north.obs.json', '--site', 'n'],
      2,
      'expected one of --req',
    ],
    [
      'an answer in two ways',
      ['answer', 'north.obs.json', '--site', 'n', '--counts', '--estimate'],
      2,
      'expected one of --request',
    ],
    ['a fit without factors', ['request', '--state', 'new.json'], 2, '--factors: expected'],
    ['factors twice', ['request', '--state', 'x.json', '--factors', 'a,a'], 2, '--factors'],
    ['rows of patients', ['merge', 'north.obs.json'], 3, 'north.obs.json'],
    ['what is no file', ['meta', 'nowhere.json'], 3, 'cannot read nowhere.json'],
    ['no step at all', [], 2, 'Commands:'],
  ])('refuses %s, without a stack', (_, args, status, text) => {
    const failed = site(...args);
    expect([failed.status, failed.stdout]).toEqual([status, '']);
    expect(failed.stderr).toContain(text);
    expect(failed.stderr).not.toMatch(/\n\s+at /);
  });

  it('lets nothing be settled again in the middle of a fit', () => {
    site('request', '--state', 'settled.json', '--factors', 'interests,distance');
    const again = site('request', '--state', 'settled.json', '--factors', 'interests');
    expect([again.status, again.stderr.includes('holds a fit that has begun')]).toEqual([2, true]);
    const ridge = site('request', '--state', 'settled.json', '--ridge', '1');
    expect(ridge.stderr).toContain('--ridge: expected only where the fit begins');
  });

  it.each([['request'], ['answer'], ['merge'], ['meta']])(
    'has help with an example and exit codes for %s',
    (command) => {
      const { status, stdout } = site(command, '--help');
      expect(status).toBe(0);
      expect(stdout).toMatch(/Examples?:\n {2}linkmatch merge-sites/);
      expect(stdout).toContain('Exit codes: 0 done');
    },
  );
});
