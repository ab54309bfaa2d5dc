import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogue, parseActivities, parsePatient, scoreAll } from '../../src/index.ts';
import { parseWeightModel, report } from '../../src/weights/index.ts';
import { buildCommandLine, type CommandLine } from './command-line.ts';

let cli: CommandLine;

const topics = ['choir', 'chess', 'football', 'knitting', 'gardening'];
const latitudes = [55.4, 55.41, 55.43, 55.46];
const town = topics.flatMap((title) =>
  latitudes.map((lat, at) => ({
    id: `${title}-${at}`,
    title,
    places: [{ point: { lat, lng: 10.4 } }],
  })),
);
const names = Array.from({ length: 20 }, (_, at) => `pseudonym-${at}`);
const patients = Object.fromEntries(
  names.map((name, at) => [
    name,
    {
      home: { lat: latitudes[at % 4], lng: 10.4 },
      interests: [{ text: topics[at % 5] }, { text: topics[(at * 3 + 1) % 5], importance: 0.5 }],
    },
  ]),
);
const asOf = ['--as-of', '2026-11-25'];
const asked = [
  ...['tune', '--activities', 'town.json', '--patients', 'patients.json', ...asOf],
  ...['--judgements', 'judged.csv', '--metric', 'nDCG@3'],
];
const candidates = [
  { name: 'near', weights: { interests: 0, accessibility: 0, distance: 1, socialNeed: 0 } },
  { name: 'learnt', learn: { ridge: 1 } },
];

beforeAll(() => {
  cli = buildCommandLine('tune');
  cli.file('town.json', town);
  cli.file('patients.json', patients);
  cli.file('try.json', candidates);
  // Patients who mind interests three times as much as the way.
  const { activities } = parseActivities(town);
  const catalogue = buildCatalogue(activities, { asOf: '2026-11-25' });
  const rows = names.flatMap((name, at) => {
    const patient = parsePatient(patients[name]);
    if (!patient.ok) throw new Error('expected a patient');
    const { ids, factors } = scoreAll(catalogue, patient.value);
    return ids.flatMap((id, row) => {
      if ((row + at) % 3 === 0) return [];
      const worth = 0.75 * (factors.interests[row] ?? 0) + 0.25 * (factors.distance[row] ?? 0);
      const noise = (((row * 7 + at * 5) % 11) - 5) / 25;
      return [`${name},${id},${Math.max(0, Math.round(3 * (worth + noise)))},site-${at % 2}`];
    });
  });
  cli.file('judged.csv', `patient,id,grade,site\n${rows.join('\n')}\n`);
});

afterAll(() => cli.remove());

const tune = (...args: readonly string[]) => cli.linkmatch([...asked, ...args]);
const read = (name: string) => JSON.parse(readFileSync(join(cli.folder, name), 'utf8'));

describe('linkmatch tune', () => {
  it('prints everything that was tried beside the default, its weights, and names no patient', () => {
    const { status, stdout, stderr } = tune('--candidates', 'try.json');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^\d+ judgements of 20 patients: 14 to try candidates on, 6 put aside\.$/m,
    );
    expect(stdout).toMatch(/^default +nDCG@3 +0\.\d{3} +0\.\d{3} … [01]\.\d{3} +– +–/m);
    expect(stdout).toMatch(/^near +nDCG@3 .* -0\.\d{3} /m);
    expect(stdout).toMatch(/^learnt +nDCG@3 .*\d+\/\d+\/\d+$/m);
    expect(stdout).toMatch(/^near +0\.00 +0\.00 +1\.00 +0\.00$/m);
    expect(stdout).toMatch(/^learnt .*0\.\d\d \(0\.\d\d … [01]\.\d\d\)/m);
    expect(stdout).toContain('The patients put aside were not looked at yet (--settle NAME).');
    expect(stdout).not.toContain('pseudonym-');
  });

  it('keeps a study without any patient, goes on with it, and looks once at those put aside', () => {
    rmSync(join(cli.folder, 'study.json'), { force: true });
    expect(tune('--candidates', 'try.json', '--study', 'study.json').status).toBe(0);
    const before = read('study.json');
    expect(before.tried.map(({ name }: { name: string }) => name)).toEqual([
      'default',
      'near',
      'learnt',
    ]);
    expect(JSON.stringify(before)).not.toContain('pseudonym-');
    const settled = tune('--study', 'study.json', '--settle', 'learnt');
    expect(settled.status).toBe(0);
    expect(settled.stdout).toContain('Look 1 at the patients put aside: learnt');
    expect(read('study.json')).toMatchObject({ tried: before.tried, looks: [{ name: 'learnt' }] });
    const again = tune('--study', 'study.json', '--settle', 'near');
    expect([again.status, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain('force: true goes on and tells of it');
    const forced = tune('--study', 'study.json', '--settle', 'near', '--force').stdout;
    expect(forced).toContain('These patients were looked at before: the figures are no report.');
    const other = tune('--study', 'study.json', '--seed', '2');
    expect(other.stderr).toContain('resume: expected the options of that study, got another seed');
  });

  it('writes a model that rank takes', () => {
    const about = ['--model-name', 'ours', '--model-version', '1', '--intended-use', 'a test'];
    const args = ['--candidates', 'try.json', '--settle', 'learnt', '--on', '2026-11-28', ...about];
    expect(tune(...args, '--model-out', 'model.json').status).toBe(0);
    const model = read('model.json');
    expect(parseWeightModel(model)).toMatchObject({ ok: true });
    expect(model).toMatchObject({ name: 'ours', obtained: { method: 'learnt', on: '2026-11-28' } });
    cli.file('one.json', patients['pseudonym-1']);
    const asks = ['rank', '--activities', 'town.json', '--patient', 'one.json', ...asOf];
    const ranked = (...more: readonly string[]) =>
      JSON.parse(cli.linkmatch([...asks, '--format', 'json', ...more]).stdout);
    const list = Object.entries(model.weights).map(([factor, weight]) => `${factor}=${weight}`);
    expect(ranked('--model', 'model.json')).toEqual(ranked('--weights', list.join()));
    const missing = tune('--model-out', 'none.json', '--model-name', 'ours');
    expect([missing.status, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('--model-out: expected --model-version, --intended-use too');
  });

  it('prints CSV with a row a candidate and metric, and the study as JSON', () => {
    const rows = tune('--candidates', 'try.json', '--settle', 'learnt', '--format', 'csv').stdout;
    expect(rows.split('\n').map((row) => row.split(',').slice(0, 5).join())).toEqual([
      'half,look,candidate,baseline,metric',
      'development,,default,,nDCG@3',
      'development,,near,default,nDCG@3',
      'development,,learnt,default,nDCG@3',
      'report,1,learnt,default,nDCG@3',
      '',
    ]);
    const told = JSON.parse(tune('--format', 'json').stdout);
    expect(told).toMatchObject({ kind: 'study', tried: [{ name: 'default' }], looks: [] });
  });

  it('compares by group, hides groups of few, marks those not declared, and speaks Danish', () => {
    const groups = names.map(
      (name, at) => `${name},${at < 10 ? 'old' : 'young'},${at < 2 ? 'x' : 'y'}`,
    );
    cli.file('who.csv', `patient,age,rare\n${groups.join('\n')}\n`);
    const args = ['--candidates', 'try.json', '--groups', 'who.csv', '--declared', 'age'];
    const { stdout } = tune(...args, '--lang', 'da');
    expect(stdout).toMatch(/^learnt +nDCG@3 +age +old +\d+ /m);
    expect(stdout).toMatch(/^learnt +nDCG@3 +rare \* +x +\(få\)$/m);
    expect(stdout).toContain('* rare var ikke valgt, før nogen så på tallene');
    expect(stdout).toContain('Vægte, tilpasset alle personer');
  });

  it('reads a folder of patients, and choices beside judgements', () => {
    mkdirSync(join(cli.folder, 'people'), { recursive: true });
    for (const name of names) cli.file(join('people', `${name}.json`), patients[name]);
    const rows = names.map((patient, at) => ({
      patient,
      shown: [`${topics[at % 5]}-0`, `${topics[(at + 2) % 5]}-1`],
      chosen: `${topics[at % 5]}-0`,
    }));
    cli.file('choices.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
    const args = ['--patients', 'people', '--choices', 'choices.jsonl', '--format', 'json'];
    const { data } = JSON.parse(tune(...args).stdout);
    expect(data).toMatchObject({ patients: 20, choices: 20 });
  });

  it('uses the good rows of bad judgements, tells the others by line, quotes nothing, and exits with 1', () => {
    const secret = 'Birthe-1944';
    const good = readFileSync(join(cli.folder, 'judged.csv'), 'utf8');
    const [, first] = good.split('\n');
    const count = good.trim().split('\n').length;
    cli.file('bad.csv', `${good}${secret},choir-0,1,\npseudonym-1,choir-0,${secret},\n${first}\n`);
    const { status, stdout, stderr } = tune('--judgements', 'bad.csv');
    expect(status).toBe(1);
    expect(stdout).toContain(`${count - 1} judgements of 20 patients`);
    expect(stderr).toContain(`  line ${count + 1} patient: expected one of the patients\n`);
    expect(stderr).toContain(`  line ${count + 2} grade: expected a number\n`);
    expect(stderr).toContain(`  line ${count + 3} expected each activity once for a patient\n`);
    expect(stdout + stderr).not.toContain(secret);
  });

  it('refuses all patients where one is bad, tells what by place, and quotes nothing', () => {
    const secret = 'Schizofreni';
    cli.file('sick.json', { ...patients, [secret]: { diagnosis: secret, ageYears: secret } });
    const { status, stdout, stderr } = tune('--patients', 'sick.json');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('  patient 21: /diagnosis: unknown-field');
    expect(stderr).toContain('  patient 21: /ageYears: bad-value');
    expect(stderr).not.toContain(secret);
  });

  it.each([
    ['candidates that are none', ['--candidates', 'patients.json'], 3, 'holds no candidates'],
    ['a candidate that was not tried', ['--settle', 'nobody'], 2, 'name: expected the name of a'],
    ['a study that is none', ['--study', 'try.json'], 2, 'resume: expected a study'],
    ['patients that are none', ['--patients', 'town.json'], 3, 'holds no patients'],
  ])('refuses %s, without a stack', (_, args, status, text) => {
    const failed = tune(...args);
    expect([failed.status, failed.stdout]).toEqual([status, '']);
    expect(failed.stderr).toContain(text);
    expect(failed.stderr).not.toMatch(/\n\s+at /);
  });
});

describe('linkmatch report', () => {
  it('prints what the library reports of a kept study, in both languages, with what was stated', () => {
    rmSync(join(cli.folder, 'told.json'), { force: true });
    tune('--candidates', 'try.json', '--study', 'told.json', '--settle', 'learnt');
    const study = read('told.json');
    const about = { title: 'Weights of our town', on: '2026-11-28' };
    cli.file('about.json', about);
    const told = (...args: readonly string[]) =>
      cli.linkmatch(['report', '--study', 'told.json', ...args]).stdout;
    expect(told()).toBe(report(study).markdown);
    expect(told('--about', 'about.json', '--lang', 'da')).toBe(
      report(study, about, { locale: 'da' }).markdown,
    );
    expect(JSON.parse(told('--format', 'json'))).toEqual(report(study).json);
  });

  it('refuses what is no study, and one that was changed', () => {
    const failed = (file: string) => cli.linkmatch(['report', '--study', file]);
    expect(failed('town.json')).toMatchObject({ status: 2, stdout: '' });
    tune('--study', 'changed.json');
    cli.file('changed.json', { ...read('changed.json'), tried: [] });
    expect(failed('changed.json').stderr).toContain('got one that was changed');
  });
});

describe('Help', () => {
  it.each([['tune'], ['report']])('of %s has examples and exit codes', (command) => {
    const { status, stdout } = cli.linkmatch([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`Examples:\n  linkmatch ${command}`);
    expect(stdout).toContain('Exit codes: 0 done');
  });
});
