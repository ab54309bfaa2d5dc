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
const chosen = process.argv.slice(2);
for (const name of notebooks) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  process.stderr.write(`${name}\n`);
  writeFileSync(join(folder, name), executed(name));
}
