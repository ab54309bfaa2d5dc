/** A real directory, where it is at hand: it is not in the repository, and none of it is copied but titles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Activity } from '../../src/index.ts';
import { importTable, parseMapping, readRows } from '../../src/interchange/index.ts';

/** The activities of the directory as its mapping reads them; `undefined` where it is not there. */
export const readDirectory = (name: string): readonly Activity[] | undefined => {
  const folder = new URL(`../shared/data/${name}/`, ROOT);
  if (!existsSync(folder)) return undefined;
  const mapping = parseMapping(
    JSON.parse(readFileSync(new URL(`fixtures/mappings/${name}.json`, ROOT), 'utf8')),
  );
  if (!mapping.ok) throw new Error(`${name}: ${JSON.stringify(mapping.issues)}`);
  const files = readdirSync(folder).filter((file) => /^activities.*\.jsonl$/.test(file));
  const rows = files.flatMap(
    (file) => readRows(readFileSync(new URL(file, folder), 'utf8'), 'jsonl').rows,
  );
  return importTable(rows, mapping.value).activities;
};

const ROOT = new URL('../../', import.meta.url);

/** What an activity is called without the park or branch that it is held at: "Day Camp at Clark" is "Day Camp". */
export const eventOf = ({ title }: Activity): string =>
  title.trim().replace(/ (?:at|@) (?:the )?\p{Lu}[^:]{0,40}$/u, '');
