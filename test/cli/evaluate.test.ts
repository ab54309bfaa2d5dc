import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, measure, readQrels, readRun } from '../../src/evaluate/index.ts';
import { buildCommandLine, type CommandLine } from './command-line.ts';

let cli: CommandLine;

const patients = Array.from({ length: 9 }, (_, at) => `p${at}`);
/** Every third list of the baseline has its best item last. */
const qrels = patients
  .map((name) => `${name} 0 choir 3\n${name} 0 chess 1\n${name} 0 yoga 0\n`)
  .join('');
const listOf = (name: string, ids: readonly string[]): string =>
  ids.map((id, at) => `${name} Q0 ${id} ${at + 1} ${9 - at} tag\n`).join('');
const now = patients.map((name) => listOf(name, ['choir', 'chess', 'yoga'])).join('');
const before = patients
  .map((name, at) =>
    listOf(name, at % 3 === 0 ? ['yoga', 'chess', 'choir'] : ['choir', 'yoga', 'chess']),
  )
  .join('');
const groups = `patient;age;area\n${patients.map((name, at) => `${name};${at % 3 === 0 ? '80+' : 'under 80'};${at % 2 ? 'north' : ''}\n`).join('')}`;

beforeAll(() => {
  cli = buildCommandLine('evaluate');
  cli.file('judged.qrels', qrels);
  cli.file('now.run', now);
  cli.file('before.run', before);
  cli.file('who.csv', groups);
});

afterAll(() => cli.remove());

const evaluate = (...args: readonly string[]) =>
  cli.linkmatch(['evaluate', '--qrels', 'judged.qrels', '--run', 'now.run', ...args]);

describe('linkmatch evaluate', () => {
  it('prints the mean of each metric with its interval, and names no patient', () => {
    const { status, stdout, stderr } = evaluate('--metric', 'nDCG@3', 'P@1', 'Judged@3');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').map((line) => line.split(/\s{2,}/).slice(0, 2))).toEqual([
      ['metric', 'mean'],
      ['nDCG@3', '1.000'],
      ['P@1', '1.000'],
      ['Judged@3', '1.000'],
      [''],
      ['9 patients judged; 95% intervals by a bootstrap over patients.'],
      [''],
    ]);
    expect(stdout).not.toMatch(/\bp\d\b/);
  });

  it('prints what the library reckons, as JSON', () => {
    const args = ['--baseline', 'before.run', '--metric', 'nDCG@3', 'RR', '--seed', '7'];
    const told = JSON.parse(evaluate(...args, '--level', '.9', '--format', 'json').stdout);
    const options = { seed: 7, level: 0.9 };
    const judgements = readQrels(qrels).rows;
    const [one, other] = [now, before].map((text) =>
      measure(readRun(text).rows, judgements, ['nDCG@3', 'RR'], options),
    );
    expect(told.summary).toEqual(one?.summary);
    const comparison = compare(one?.rows ?? [], other?.rows ?? [], options);
    expect(told.comparison).toEqual(JSON.parse(JSON.stringify(comparison)));
    expect(told.rows).toBeUndefined();
  });

  it('compares with a baseline, by group with the interaction, and warns of groups chosen late', () => {
    const { stdout } = evaluate(
      ...['--baseline', 'before.run', '--metric', 'RR', '--groups', 'who.csv'],
      ...['--declared', 'age'],
    );
    expect(stdout).toMatch(/^RR +1\.000 +0\.833 +\+0\.167 .* 3\/6\/0$/m);
    expect(stdout).toMatch(/^RR +age +80\+ +3 +\+0\.500 .* \+0\.500 /m);
    expect(stdout).toMatch(/^RR +area \* +\(not stated\) +5 /m);
    expect(stdout).toContain('* area was not declared before anybody looked');
    expect(stdout).not.toContain('* age');
  });

  it('prints CSV with a row a metric and group, or with a row a patient where that is asked for', () => {
    const compared = ['--baseline', 'before.run', '--metric', 'RR', '--format', 'csv'];
    const rows = evaluate(...compared, '--groups', 'who.csv')
      .stdout.trim()
      .split('\n');
    expect(rows[0]).toMatch(/^metric,dimension,group,queries,mean,baseline,difference,lowest/);
    expect(rows.map((row) => row.split(',').slice(0, 3).join())).toEqual([
      'metric,dimension,group',
      'RR,,',
      'RR,age,80+',
      'RR,age,under 80',
      'RR,area,north',
      'RR,area,',
    ]);
    const each = evaluate(...compared, '--per-query')
      .stdout.trim()
      .split('\n');
    expect(each[0]).toBe('query,metric,value,baseline');
    expect(each[1]).toBe('p0,RR,1,0.5');
    expect(each).toHaveLength(10);
    expect(evaluate('--per-query').stdout).toMatch(/^p8 +nDCG@10 +1\.000$/m);
  });

  it('reads a folder of rankings as rank prints them, named by patient', () => {
    mkdirSync(join(cli.folder, 'lists'), { recursive: true });
    for (const name of patients) {
      const matches = [
        { id: 'yoga', rank: 1 },
        { id: 'choir', rank: 2 },
      ];
      cli.file(join('lists', `${name}.json`), { matches });
    }
    const { stdout } = cli.linkmatch([
      ...['evaluate', '--qrels', 'judged.qrels', '--run', 'lists', '--metric', 'RR'],
    ]);
    expect(stdout).toMatch(/^RR +0\.500 /m);
    cli.file(join('lists', 'q.json'), { matches: [{ id: 7 }], note: 'Schizofreni' });
    const bad = cli.linkmatch(['evaluate', '--qrels', 'judged.qrels', '--run', 'lists']);
    expect([bad.status, bad.stdout]).toEqual([3, '']);
    expect(bad.stderr).toContain('\n  not so file 10, by name\n');
    expect(bad.stderr).not.toContain('Schizofreni');
  });

  it('keeps the good lines of a bad file, tells the others by line, quotes nothing, and exits with 1', () => {
    const secret = 'Birthe-1944';
    cli.file('bad.qrels', `${qrels}${secret} 0 choir\n${secret} 0 choir ${secret}\np0 0 choir 1\n`);
    const { status, stdout, stderr } = cli.linkmatch([
      ...['evaluate', '--qrels', 'bad.qrels', '--run', 'now.run', '--metric', 'RR'],
    ]);
    expect([status, stdout.includes('9 patients judged')]).toEqual([1, true]);
    expect(stderr.split('\n')).toEqual([
      'linkmatch: problems in bad.qrels: 3; its good lines are used',
      '  line 28: bad-line, expected 4 fields, got 3 fields',
      '  line 29 grade: bad-value, expected a number, got a text',
      '  line 30 id: duplicate-id, expected each item once in a query, got one again',
      '',
    ]);
    expect(stdout + stderr).not.toContain(secret);
    cli.file('bad.csv', `patient,age\np0,80+\n,80+\np0,${secret}\n`);
    const grouped = evaluate('--baseline', 'before.run', '--groups', 'bad.csv');
    expect(grouped.status).toBe(1);
    expect(grouped.stderr).toContain('  line 3: expected a patient\n  line 4: expected each');
    expect(grouped.stdout + grouped.stderr).not.toContain(secret);
  });

  it('says who has no list and whose list nobody judged, by their number', () => {
    cli.file('other.run', `${listOf('p0', ['choir'])}${listOf('stranger', ['choir'])}`);
    const { stdout } = cli.linkmatch(['evaluate', '--qrels', 'judged.qrels', '--run', 'other.run']);
    expect(stdout).toContain('8 judged without a list: each scores 0.');
    expect(stdout).toContain('1 list without judgements was left out.');
    expect(stdout).not.toContain('stranger');
  });

  it('speaks Danish, and takes the rules for ties and for what is not defined', () => {
    const { stdout } = evaluate('--baseline', 'before.run', '--metric', 'RR', '--lang', 'da');
    expect(stdout).toMatch(/^RR +1,000 +0,833 +\+0,167 /m);
    expect(stdout).toContain('9 personer er bedømt');
    cli.file('none.qrels', `${qrels}x 0 choir 0\n`);
    const undefinedFor = (...more: readonly string[]) => {
      const args = ['evaluate', '--qrels', 'none.qrels', '--run', 'now.run', '--metric', 'RR'];
      return JSON.parse(cli.linkmatch([...args, '--format', 'json', ...more]).stdout).summary.RR;
    };
    expect(undefinedFor()).toMatchObject({ queries: 10, mean: 0.9, undefined: 1 });
    expect(undefinedFor('--undefined', 'skip')).toMatchObject({ queries: 9, mean: 1 });
    const swapped = now.replaceAll(/ \d+ tag/g, ' 1 tag');
    cli.file('tied.run', swapped);
    const tied = (rule: string) => {
      const args = ['evaluate', '--qrels', 'judged.qrels', '--run', 'tied.run', '--metric', 'P@1'];
      return JSON.parse(cli.linkmatch([...args, '--format', 'json', '--ties', rule]).stdout);
    };
    expect(tied('order').summary['P@1'].mean).toBe(1);
    expect(tied('expected').summary['P@1'].mean).toBeCloseTo(2 / 3, 12);
    expect(tied('trec').summary['P@1'].mean).toBe(0); // of equal scores the last id comes first
  });

  it.each([
    ['a metric that nobody knows', ['--metric', 'nDGC@5'], 2, 'nearest is nDCG'],
    ['groups without a baseline', ['--groups', 'who.csv'], 2, '--groups: expected --baseline too'],
    ['a level of 1', ['--level', '1'], 2, 'level: expected a number above 0 and below 1'],
    ['no groups', ['--baseline', 'before.run', '--groups', 'now.run'], 3, 'holds no groups'],
    ['a run of judgements', ['--run', 'judged.qrels'], 3, 'expected a run: lines of PATIENT Q0'],
    ['an empty folder', ['--run', '.linkmatch'], 3, 'holds no patients'],
    ['two files of standard input', ['--qrels', '-', '--run', '-'], 2, 'can be one of the files'],
  ])('refuses %s, and says what to do', (_, args, status, text) => {
    const failed = evaluate(...args);
    expect([failed.status, failed.stdout]).toEqual([status, '']);
    expect(failed.stderr).toContain(text);
    expect(failed.stderr).not.toMatch(/\n\s+at /);
  });

  it('refuses judgements and lists of other people', () => {
    cli.file('strangers.run', listOf('stranger', ['choir']));
    const failed = evaluate('--run', 'strangers.run');
    expect([failed.status, failed.stdout]).toEqual([3, '']);
    expect(failed.stderr).toContain('are patients named alike in both?');
  });

  it('has help with examples and exit codes', () => {
    const { status, stdout } = cli.linkmatch(['evaluate', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Examples:\n  linkmatch evaluate --qrels');
    expect(stdout).toContain('Exit codes: 0 done');
  });
});
