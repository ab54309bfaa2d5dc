import { execFileSync, spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { danishEnglishScheme } from '../../src/concepts/index.ts';
import { withBuilt } from '../built.ts';

const MEGABYTE = 1_000_000;
const root = resolve('.');
let folder = '';
let tarball = '';

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const node = (file: string): string => run(process.execPath, [file], folder);

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const files = (at: string): string[] =>
  readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(at, entry.name)) : [join(at, entry.name)],
  );

const scenario = `
const { activities } = parseActivities([
  { id: 'a', title: 'Choir' },
  { id: 'b', title: 'Chess', places: [{ point: { lat: 55.06, lng: 10.6 } }] },
]);
const patient = parsePatient({ interests: [{ text: 'choir' }] });
if (!patient.ok) throw new Error('refused');
const ranking = rank(buildCatalogue(activities, { asOf: '2026-11-25' }), patient.value);
console.log(ranking.matches.map(({ id }) => id).join() + ' ' + describe(ranking, 'da').length);
`;
const names = 'buildCatalogue, describe, parseActivities, parsePatient, rank';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linkmatch-'));
  const packed = withBuilt(() => {
    run('npm', ['run', '--silent', 'build'], root);
    return run('npm', ['pack', '--silent', '--pack-destination', folder], root).trim();
  });
  tarball = join(folder, packed.split('\n').at(-1) ?? '');
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], folder);
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('The packed tarball', () => {
  it('runs from an ES module', () => {
    write('use.mjs', `import { ${names} } from 'linkmatch';\n${scenario}`);
    expect(node('use.mjs')).toBe('a 2\n');
  });

  it('runs from CommonJS', () => {
    write('use.cjs', `const { ${names} } = require('linkmatch');\n${scenario}`);
    expect(node('use.cjs')).toBe('a 2\n');
  });

  it('gives both formats of interchange', () => {
    const use = `console.log(readCsv('id,title\\n1,Walk').rows.length)`;
    write('csv.mjs', `import { readCsv } from 'linkmatch/interchange';\n${use}`);
    write('csv.cjs', `const { readCsv } = require('linkmatch/interchange');\n${use}`);
    expect(node('csv.mjs') + node('csv.cjs')).toBe('1\n1\n');
  });

  it('gives both formats of evaluate', () => {
    const use = `console.log(gaps([{ considered: 2, ruledOut: { access: 1 }, listed: 0 }], { least: 1 })[0].meanShare)`;
    write('gaps.mjs', `import { gaps } from 'linkmatch/evaluate';\n${use}`);
    write('gaps.cjs', `const { gaps } = require('linkmatch/evaluate');\n${use}`);
    expect(node('gaps.mjs') + node('gaps.cjs')).toBe('0.5\n0.5\n');
  });

  it('gives both formats of weights', () => {
    const use = `console.log(swing({ near: 30, liked: 10 }).value.weights.near);`;
    write('swing.mjs', `import { swing } from 'linkmatch/weights';\n${use}`);
    write('swing.cjs', `const { swing } = require('linkmatch/weights');\n${use}`);
    expect(node('swing.mjs') + node('swing.cjs')).toBe('0.75\n0.75\n');
  });

  it('gives both formats of needs', () => {
    const use = `console.log(score(parseAssessment({ instrument: 'who-5', answers: [3, 3, 2, 2, 2] }).value).transformed);`;
    write('needs.mjs', `import { parseAssessment, score } from 'linkmatch/needs';\n${use}`);
    write('needs.cjs', `const { parseAssessment, score } = require('linkmatch/needs');\n${use}`);
    expect(node('needs.mjs') + node('needs.cjs')).toBe('48\n48\n');
  });

  it('gives both formats of follow-up', () => {
    const use = `const contact = { patientId: 'p', activityId: 'a', on: '2026-11-02', kind: 'contact', outcome: 'going' };
      console.log(followUps([contact], { now: '2026-11-03' }).due[0].dueOn);`;
    write('due.mjs', `import { followUps } from 'linkmatch/follow-up';\n${use}`);
    write('due.cjs', `const { followUps } = require('linkmatch/follow-up');\n${use}`);
    expect(node('due.mjs') + node('due.cjs')).toMatch(/^(2026-11-\d\d\n)\1$/);
  });

  it('gives both formats of notebook', () => {
    const use = `console.log(toTable([{ share: 0.25 }]).markdown.split('\\n').length);`;
    write('table.mjs', `import { toTable } from 'linkmatch/notebook';\n${use}`);
    write('table.cjs', `const { toTable } = require('linkmatch/notebook');\n${use}`);
    expect(node('table.mjs') + node('table.cjs')).toMatch(/^(\d\n)\1$/);
  });

  it('gives both formats of concepts, which know what words mean', () => {
    const use = `const own = parseScheme({ branch: 'town', concepts: { fjordbad: { prefLabel: { da: 'fjordbad', en: 'fjord baths' } } } }, danishEnglishScheme);
      console.log(own.ok, parseInterests('fjordbad', { concepts: own.value })[0].interest.concept);`;
    const taken = 'danishEnglishScheme, parseInterests, parseScheme';
    write('own.mjs', `import { ${taken} } from 'linkmatch/concepts';\n${use}`);
    write('own.cjs', `const { ${taken} } = require('linkmatch/concepts');\n${use}`);
    expect(node('own.mjs') + node('own.cjs')).toBe('true fjordbad\ntrue fjordbad\n');
  });

  it('gives both formats of the engine, which knows no concept of its own', () => {
    const use = `${scenario}\nconsole.log(parseInterests('choir')[0].interest.concept);`;
    write('bare.mjs', `import { ${names}, parseInterests } from 'linkmatch/engine';\n${use}`);
    write('bare.cjs', `const { ${names}, parseInterests } = require('linkmatch/engine');\n${use}`);
    expect(node('bare.mjs') + node('bare.cjs')).toBe('a 2\nundefined\na 2\nundefined\n');
  });

  it('keeps the concept scheme out of the engine', () => {
    const dist = join(folder, 'node_modules/linkmatch/dist');
    const loaded = (entry: string): string => {
      const names = new Set([entry]);
      let code = '';
      for (const name of names) {
        const text = readFileSync(join(dist, name), 'utf8');
        for (const [, chunk = ''] of text.matchAll(/["']\.\/([\w-]+\.c?js)["']/g)) names.add(chunk);
        code += text;
      }
      return code;
    };
    for (const ending of ['js', 'cjs']) {
      expect(loaded(`index.${ending}`)).toContain('hundeluftning');
      expect(loaded(`concepts.${ending}`)).toContain('hundeluftning');
      expect(loaded(`engine.${ending}`)).not.toMatch(/hundeluftning|prefLabel\\?":/);
    }
  });

  it('ships the concept scheme, and the crosswalk beside it, in at most 120 kB when zipped', () => {
    const dist = join(folder, 'node_modules/linkmatch/dist');
    const chunks = readdirSync(dist)
      .filter((name) => /\.c?js$/.test(name))
      .map((name) => readFileSync(join(dist, name)))
      .filter((chunk) => chunk.includes('hundeluftning'));
    expect(chunks).toHaveLength(2); // one in each format
    for (const chunk of chunks) expect(gzipSync(chunk).length).toBeLessThanOrEqual(120_000);
  });

  it('brings the concept scheme as it is in the source', () => {
    const print = 'console.log(JSON.stringify(danishEnglishScheme));';
    write('scheme.mjs', `import { danishEnglishScheme } from 'linkmatch/concepts';\n${print}`);
    write('scheme.cjs', `const { danishEnglishScheme } = require('linkmatch/concepts');\n${print}`);
    for (const name of ['scheme.mjs', 'scheme.cjs']) {
      expect(JSON.parse(node(name))).toEqual(danishEnglishScheme);
    }
  });

  it.each([
    ['node16', 'node16', 'use.mts'],
    ['node16', 'node16', 'use.cts'],
    ['bundler', 'esnext', 'use.ts'],
  ])(
    'type-checks in a strict project under %s resolution (module %s, %s)',
    (resolution, module, name) => {
      write(
        name,
        `import { ${names}, type Ranking } from 'linkmatch';\nimport { type Mapping, importTable } from 'linkmatch/interchange';\nimport { type Figure, gaps } from 'linkmatch/evaluate';\nimport { type ConceptScheme, extendScheme, parseScheme } from 'linkmatch/concepts';\nimport { type Catalogue, buildCatalogue as bare } from 'linkmatch/engine';\nimport { type FollowUps, followUps } from 'linkmatch/follow-up';\nimport { type NeedsReading, socialNeeds } from 'linkmatch/needs';\nimport { type Stability, stability } from 'linkmatch/weights';\nimport { type Table, toTable } from 'linkmatch/notebook';\n${scenario}
       export const first: string | undefined = (ranking satisfies Ranking).matches[0]?.contributions.distance.utility.toFixed();
       export const mapping: Mapping = { fields: {} };
       export const table: number = importTable([]).activities.length;
       export const scheme: ConceptScheme = extendScheme([], { branch: 'own', role: 'activity', concepts: {} });
       export const parsed = parseScheme([], scheme);
       export const catalogue: Catalogue = bare(activities, { asOf: '2026-11-25', concepts: parsed.ok ? parsed.value : scheme });
       export const reading: NeedsReading = socialNeeds([]);
       export const shownTable: Table = toTable([]);
       export const stable: readonly Stability[] = stability([{ id: 'a', utilities: { near: 1 } }], { near: 1 });
       export const due: FollowUps = followUps([], { now: '2026-11-25' });
       export const share: Figure | undefined = gaps([{ area: '5700', listed: ranking.matches.length, ...ranking }])[0]?.meanShare;`,
      );
      const compilerOptions = {
        ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true },
        ...{ noEmit: true, target: 'es2022', lib: ['es2022', 'dom'], types: [] },
        ...{ module, moduleResolution: resolution },
      };
      write('tsconfig.json', JSON.stringify({ compilerOptions, files: [name] }));
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const output = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.json'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(output.stdout).toBe('');
    },
  );

  it('installs under 3 MB, dependencies and all, without source maps or scripts', () => {
    const installed = files(join(folder, 'node_modules'));
    const bytes = installed.reduce((sum, file) => sum + lstatSync(file).size, 0);
    expect(bytes).toBeLessThan(3 * MEGABYTE);
    expect(installed.filter((file) => file.endsWith('.map'))).toEqual([]);
    const { scripts = {} } = JSON.parse(
      readFileSync(join(folder, 'node_modules/linkmatch/package.json'), 'utf8'),
    );
    expect(Object.keys(scripts)).not.toContain('postinstall');
  });

  it('carries the licence of everything that is bundled', () => {
    const text = readFileSync(
      join(folder, 'node_modules/linkmatch/dist/THIRD-PARTY-LICENSES.txt'),
      'utf8',
    );
    for (const name of [
      'natural',
      'underscore',
      '@orama/stemmers',
      'valibot',
      'canonicalize',
      '@noble/hashes',
      'csv-parse',
      'commander',
      'ts-fsrs',
    ]) {
      expect(text).toContain(`\n${name} `.trimStart());
    }
  });

  it('changes no built-in, and touches no clock, randomness, console, network or Node module, loaded and at work', () => {
    write(
      'quiet.mjs',
      `const seen = [];
       const names = (object) => Reflect.ownKeys(object).map(String);
       const builtIns = [Object, Array, String, Number, Date, Map, Set, RegExp, Promise, Function, Symbol, Math, JSON, Intl, Reflect];
       const state = () => JSON.stringify(builtIns.map((one) => [names(one), names(one.prototype ?? {})])) + names(globalThis).sort();
       for (const [owner, name] of [[Date, 'now'], [Math, 'random'], [globalThis, 'fetch'], [globalThis, 'setTimeout'],
         [performance, 'now'], [console, 'log'], [console, 'warn'], [console, 'error']]) {
         const original = owner[name];
         owner[name] = (...args) => { seen.push(name); return original?.apply(owner, args); };
       }
       globalThis.Date = new Proxy(Date, {
         construct: (own, args, target) => {
           if (args.length === 0) seen.push('new Date()');
           return Reflect.construct(own, args, target === globalThis.Date ? own : target);
         },
       });
       const before = state();
       const { ${names} } = await import('linkmatch');
       await import('linkmatch/interchange');
       await import('linkmatch/evaluate');
       await import('linkmatch/engine');
       await import('linkmatch/needs');
       const { parseScheme } = await import('linkmatch/concepts');
       parseScheme({ branch: 'own', concepts: {} });
       const rules = [{ rrule: 'FREQ=MONTHLY;BYDAY=2TU', start: '10:00', end: '12:00' }];
       const directory = [{ id: 'a', title: 'Choir', schedule: { timeZone: 'Europe/Copenhagen', rules } }];
       const weekly = [{ day: 2, start: '09:00', end: '13:00' }];
       const someone = { interests: [{ text: 'choir' }], availability: { timeZone: 'Europe/London', weekly } };
       const { activities } = parseActivities(directory);
       const ranking = rank(buildCatalogue(activities, { asOf: '2026-11-25' }), parsePatient(someone).value);
       if (ranking.matches[0].meets.length !== 2) throw new Error('no dates');
       describe(ranking, 'da');
       const after = state();
       if (seen.length > 0 || before !== after) throw new Error('not quiet: ' + seen.join());`,
    );
    expect(() => node('quiet.mjs')).not.toThrow();
    const modules = files(join(folder, 'node_modules/linkmatch/dist')).filter(
      (file) => /\.c?js$/.test(file) && !file.endsWith('cli.js'),
    );
    expect(modules.length).toBeGreaterThanOrEqual(6);
    for (const file of modules) {
      const text = readFileSync(file, 'utf8');
      expect(text).not.toMatch(/\bfrom ?["']node:|require\(["'](?!\.)|import\(/);
      expect(text).not.toMatch(/process\.(env|argv)|Math\.random/);
    }
  });

  it('has a clock in bundled code alone: a Temporal that could tell the time is never asked to', () => {
    const own = files(join(root, 'src')).filter((file) => !file.includes('/cli/'));
    expect(own.length).toBeGreaterThan(60);
    for (const file of own) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/Date\.now|new Date\(\)|Temporal\.Now/);
    }
  });

  it('shares what its entries share as one chunk in each format', () => {
    const dist = readdirSync(join(folder, 'node_modules/linkmatch/dist'));
    expect(dist.filter((name) => /^chunk-.*\.js$/.test(name)).length).toBeGreaterThan(0);
    expect(dist.filter((name) => /^chunk-.*\.cjs$/.test(name)).length).toBeGreaterThan(0);
  });

  it('brings the command line', () => {
    const cli = join(folder, 'node_modules/.bin/linkmatch');
    expect(run(cli, ['--version'], folder).trim()).toBe('0.1.0');
    expect(run(cli, ['rank', '--help'], folder)).toContain('Examples:');
  });

  it('passes publint and arethetypeswrong', () => {
    expect(() => run('npx', ['publint', '--strict', tarball], root)).not.toThrow();
    expect(() => run('npx', ['attw', tarball, '--profile', 'node16'], root)).not.toThrow();
  });
});

describe('The JSON Schemas', () => {
  const load = (name: string) =>
    JSON.parse(
      readFileSync(join(folder, `node_modules/linkmatch/dist/schema/${name}.json`), 'utf8'),
    );
  const validator = (name: string) =>
    new Ajv2020({ strict: false, validateFormats: false }).compile(load(name));

  it('take what the door takes', () => {
    const activity = validator('activity');
    const activities = JSON.parse(readFileSync('fixtures/municipality/activities.json', 'utf8'));
    for (const one of activities) expect([one.id, activity(one)]).toEqual([one.id, true]);
    const patient = validator('patient');
    for (const name of readdirSync('fixtures/municipality/patients')) {
      const one = JSON.parse(readFileSync(`fixtures/municipality/patients/${name}`, 'utf8'));
      expect([name, patient(one)]).toEqual([name, true]);
    }
    const mapping = validator('mapping');
    for (const name of readdirSync('fixtures/mappings')) {
      const one = JSON.parse(readFileSync(`fixtures/mappings/${name}`, 'utf8'));
      expect([name, mapping(one)]).toEqual([name, true]);
    }
    const benefits = JSON.parse(readFileSync('src/concepts/crosswalk/benefits.json', 'utf8'));
    expect(validator('benefits')(benefits)).toBe(true);
    const concepts = validator('concepts');
    for (const name of readdirSync('src/concepts/scheme')) {
      const one = JSON.parse(readFileSync(`src/concepts/scheme/${name}`, 'utf8'));
      expect([name, concepts(one), concepts([one])]).toEqual([name, true, true]);
    }
  });

  it.each([
    ['activity', { id: 'a' }],
    ['activity', { id: 'a', title: 'b', online: true }],
    ['activity', { id: 'a', title: 'b', places: [{ point: { lat: 91, lng: 0 } }] }],
    ['patient', { ageYears: 'old' }],
    ['patient', { interests: [{ importance: 2 }] }],
    ['mapping', { fields: 7 }],
    ['scoring-model', { schemaVersion: 1 }],
    ['concepts', { branch: 'own', concepts: { a: { prefLabel: { da: 'a' } } } }],
    ['concepts', [{ branch: 'own', concepts: { 'a b': null } }]],
    ['benefits', { schemaVersion: 1, id: 'own', version: '1', concepts: { choir: { calm: 2 } } }],
    ['assessment', { instrument: 'who-5', answers: [1, 2, 3, 4, 9] }],
    ['need-mapping', { schemaVersion: 1 }],
    ['following', { schemaVersion: 1 }],
    ['weight-model', { kind: 'weight-model', schemaVersion: 1 }],
    ['site-file', { kind: 'site-refusal', schemaVersion: 1, site: 'a', patients: 2 }],
    ['follow-up-event', { patientId: 'p', activityId: 'a', on: '2026-11-02', kind: 'call' }],
  ])('refuse what the door refuses: %s %j', (name, value) => {
    expect(validator(name)(value)).toBe(false);
  });

  it('say what they are', () => {
    const names = ['activity', 'patient', 'mapping', 'scoring-model', 'concepts', 'benefits'];
    const others = ['assessment', 'need-mapping', 'follow-up-event', 'following', 'weight-model'];
    for (const name of [...names, ...others, 'site-file']) {
      expect(load(name)).toMatchObject({
        $schema: expect.any(String),
        $id: expect.stringContaining(name),
      });
    }
  });
});
