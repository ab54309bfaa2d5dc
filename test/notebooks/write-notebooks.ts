/** Runs every notebook and writes it back with its outputs; installs the kernel if it is not there. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { executed, folder, missing, notebooks } from './notebook.ts';

if (missing()?.includes('kernel')) {
  const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  spawnSync('npm', install, { cwd: folder, stdio: 'inherit' });
}
const reason = missing();
if (reason !== undefined) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
const MOST_RUNS = 4; // until two agree
const chosen = process.argv.slice(2);
for (const name of notebooks) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  process.stderr.write(`${name}\n`);
  let text = executed(name);
  let again = executed(name, text);
  for (let runs = 1; again !== text; runs++) {
    if (runs === MOST_RUNS) throw new Error(`${name} tells something else at every run.`);
    text = again;
    again = executed(name, text);
  }
  writeFileSync(join(folder, name), text);
}
