/** Gets the rivals: they are packages of their own folder, which a clean clone does not have yet. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process, { stderr } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FOLDER = new URL('./rivals/', import.meta.url);

/** Installs what is missing or of another version than pinned. False if that cannot be done, and says so on standard error. */
export const installRivals = (): boolean => {
  if (areInstalled()) return true;
  stderr.write('evaluate: installing the rivals into benchmarks/interests/rivals (once)\n');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(FOLDER),
    // Nothing of it belongs to standard output, where the tables go.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0 && areInstalled()) return true;
  stderr.write('evaluate: the rivals cannot be installed; linkmatch is measured alone\n');
  return false;
};

/** A package of that folder, by its name. The caller says what it uses of it: without the folder there are no types either. */
export const loadRival = async <T>(name: string): Promise<T> => {
  const path = createRequire(new URL('package.json', FOLDER)).resolve(name);
  return (await import(pathToFileURL(path).href)) as T;
};

const areInstalled = (): boolean => {
  const { dependencies } = read('package.json') as { readonly dependencies: Versions };
  return Object.entries(dependencies).every(([name, version]) => {
    try {
      const { version: there } = read(`node_modules/${name}/package.json`) as Versions;
      return there === version;
    } catch {
      return false;
    }
  });
};

type Versions = Readonly<Record<string, string>>;

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));
