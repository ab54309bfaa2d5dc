/** The command line as one file of the same sources, so that a call takes a tenth of a second and not one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CommandLine {
  readonly folder: string;
  /** Runs a command from a shell's point of view, in the folder. */
  readonly linkmatch: (
    args: readonly string[],
    input?: string,
  ) => { readonly status: number | null; readonly stdout: string; readonly stderr: string };
  /** Writes a file into the folder, and gives its name. */
  readonly file: (name: string, content: unknown) => string;
  readonly remove: () => void;
}

/** Keeps what the engine made of the bundle in its first run: reading two megabytes anew takes longer than most commands. */
const launcher = `
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');
const [file, kept] = [__dirname + '/main.cjs', __dirname + '/main.cache'];
const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
const text = '(function (require, module, exports) {' + readFileSync(file, 'utf8') + '\\n})';
const script = new Script(text, { filename: file, cachedData });
script.runInThisContext()(require, module, exports);
if (cachedData === undefined) writeFileSync(kept, script.createCachedData());
`;

export const buildCommandLine = (name: string): CommandLine => {
  const folder = mkdtempSync(join(tmpdir(), `linkmatch-${name}-`));
  const bundle = join(folder, '.linkmatch', 'main.cjs');
  const built = spawnSync(
    'node_modules/.bin/esbuild',
    [
      'src/cli/main.ts',
      '--bundle',
      '--platform=node',
      '--format=cjs',
      '--minify',
      `--outfile=${bundle}`,
    ],
    { encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(built.stderr);
  const launch = join(folder, '.linkmatch', 'launch.cjs');
  writeFileSync(launch, launcher);
  return {
    folder,
    linkmatch: (args, input = '') => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [launch, ...args], {
        cwd: folder,
        input,
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    },
    file: (named, content) => {
      writeFileSync(
        join(folder, named),
        typeof content === 'string' ? content : JSON.stringify(content),
      );
      return named;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
