/**
 * Types for `require`, after the build: each entry's are those of its ES module, and not the same once more. TypeScript 5.3 and later
 * can be told which of the two is meant.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const dist = join(import.meta.dirname, 'dist');
const require = createRequire(import.meta.url);
const AS_IMPORTED = `with { 'resolution-mode': 'import' }`;

const declarationsOf = (entry: string): string => {
  const from = `'./${entry}.js'`;
  const type = `import(${from}, { ${AS_IMPORTED.replace('with', 'with:')} })`;
  const values = Object.keys(require(join(dist, `${entry}.cjs`))).sort();
  return [
    `export type * from ${from} ${AS_IMPORTED};`,
    ...values.map((name) => `export declare const ${name}: typeof ${type}.${name};`),
    '',
  ].join('\n');
};

for (const file of readdirSync(dist).filter((name) => name.endsWith('.d.cts'))) {
  const entry = file.slice(0, -'.d.cts'.length);
  const isEntry = readdirSync(dist).includes(`${entry}.cjs`);
  if (isEntry) writeFileSync(join(dist, file), declarationsOf(entry));
  else rmSync(join(dist, file));
}
