import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What importing an entry adds to or changes in the built-ins, in a process of its own. */
const changesOf = (entry: string): string => {
  const program = `
    const names = 'Object Function Array String Number Boolean Symbol BigInt Date RegExp Promise Error Map Set WeakMap'
      + ' JSON Math Reflect Intl Int32Array Float64Array globalThis';
    const all = () => names.split(' ').flatMap((name) =>
      [[name, globalThis[name]], [name + '.prototype', globalThis[name].prototype]]
        .filter(([, owner]) => owner !== undefined)
        .flatMap(([path, owner]) => Object.entries(Object.getOwnPropertyDescriptors(owner))
          .map(([key, { value, get }]) => [path + '.' + key, path === 'globalThis' ? key : (value ?? get)])));
    const before = new Map(all());
    await import(${JSON.stringify(resolve(root, entry))});
    const changed = all().filter(([key, value]) => !before.has(key) || !Object.is(before.get(key), value));
    console.log(changed.map(([key]) => key).sort().join(' '));
  `;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  return execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).trim();
};

describe('Importing', () => {
  const others = [
    'index',
    'engine',
    ...['concepts', 'interchange', 'evaluate', 'weights', 'needs', 'notebook'].map(
      (one) => `${one}/index`,
    ),
  ]
    .map((name) => `src/${name}.ts`)
    .filter((entry) => existsSync(resolve(root, entry)));

  it.each(others)('%s leaves the built-ins as they were', (entry) => {
    expect(changesOf(entry)).toBe('');
  });

  it('src/follow-up/index.ts adds the four methods of dates that ts-fsrs has, and nothing else', () => {
    const names = ['diff', 'dueFormat', 'format', 'scheduler'];
    expect(changesOf('src/follow-up/index.ts')).toBe(
      names.map((name) => `Date.prototype.${name}`).join(' '),
    );
  });
});

describe('Following up', () => {
  it('makes no Date and asks no clock, though ts-fsrs could', () => {
    const program = `
      const seen = [];
      const { now } = Date;
      Date.now = () => { seen.push('now'); return now(); };
      globalThis.Date = new Proxy(Date, {
        construct: (own, args) => { seen.push('new Date'); return Reflect.construct(own, args); },
      });
      const { calibration, fitScale, followUps, parseHistory } = await import(
        ${JSON.stringify(resolve(root, 'src/follow-up/index.ts'))});
      const history = Array.from({ length: 60 }, (_, at) => ['02', '09'].map((day) => ({
        patientId: 'p' + at, activityId: 'choir', on: '2026-03-' + day, kind: 'contact',
        outcome: day === '09' && at % 5 === 0 ? 'stopped' : 'going',
      }))).flat();
      seen.length = 0;
      const due = followUps(parseHistory(history).history, { now: '2026-03-10', capacity: 9 }).due.length;
      console.log([due, fitScale(history).ok, calibration(history, { seed: 1 }).contacts, ...seen].join(' '));
    `;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
    const said = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect(said.trim()).toBe('60 true 60');
  });
});
