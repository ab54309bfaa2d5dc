/** Runs a notebook in Deno's kernel, without a window, and gives it back with what it printed and drew: nothing of the machine or the hour. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';

export const folder: string = resolve(import.meta.dirname, '../../docs/notebooks');
export const notebooks: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.ipynb'))
  .sort();

export interface Output {
  readonly output_type: string;
  readonly data?: { readonly [mime: string]: unknown };
  readonly text?: unknown;
  readonly execution_count?: number | null;
}

export interface Cell {
  readonly cell_type: 'code' | 'markdown';
  readonly source: readonly string[];
  readonly outputs?: readonly Output[];
}

export interface Notebook {
  readonly cells: readonly Cell[];
}

const deno = join(folder, 'node_modules/.bin/deno');

/** Why no notebook can run here, if so. */
export const missing = (): string | undefined => {
  if (spawnSync('jupyter-nbconvert', ['--version']).status !== 0) {
    return 'jupyter-nbconvert is not installed (Debian: apt-get install --no-install-recommends jupyter-nbconvert)';
  }
  if (!existsSync(deno))
    return 'the kernel is not installed (cd docs/notebooks && npm ci --ignore-scripts)';
  if (!existsSync(resolve(folder, '../../dist/index.js')))
    return 'linkmatch is not built (npm run build)';
  return undefined;
};

export const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** The notebook as it is after all its cells have run, as the text of its file. Throws with what the kernel said, if a cell fails. */
export const executed = (name: string, expected?: string): string => {
  const goal = expected === undefined ? [] : (JSON.parse(expected) as Notebook).cells;
  const isTold = (cell: Cell, at: number): boolean => {
    const wanted = goal[at];
    return wanted === undefined ? isShown(cell) : isSame(cell, wanted) || !isPart(cell, wanted);
  };
  const place = mkdtempSync(join(tmpdir(), 'linkmatch-notebook-'));
  try {
    linkPackage();
    const kernel = join(place, 'kernels/deno');
    mkdirSync(kernel, { recursive: true });
    const argv = [deno, 'jupyter', '--kernel', '--conn', '{connection_file}'];
    const spec = { argv, display_name: 'Deno', language: 'typescript' };
    writeFileSync(join(kernel, 'kernel.json'), JSON.stringify(spec));
    let cells = run(name, place);
    // Deno may tell of a value or a line after it has said that it is done, and nbconvert has then gone on: what one run missed, another has.
    for (let again = 1; again < MOST_RUNS && !cells.every(isTold); again++) {
      const others = run(name, place);
      cells = cells.map((cell, at) => (isTold(cell, at) ? cell : fuller(cell, others[at] as Cell)));
    }
    return fileOf(cells);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};

const MOST_RUNS = 8;

const fuller = (one: Cell, other: Cell): Cell =>
  piecesOf(other).length >= piecesOf(one).length ? other : one;

const isSame = (one: Cell, other: Cell): boolean =>
  JSON.stringify(one.outputs) === JSON.stringify(other.outputs);

/** Tells nothing but what the other tells too: some of it may be lost, or late. */
export const isPart = (one: Cell, other: Cell): boolean => {
  const left = piecesOf(other);
  return piecesOf(one).every((piece) => {
    const at = left.indexOf(piece);
    return at >= 0 && left.splice(at, 1).length > 0;
  });
};

/** The lines that it prints and the values that it shows, each as text. */
const piecesOf = ({ outputs = [] }: Cell): string[] =>
  outputs.flatMap((output) =>
    Array.isArray(output.text) ? output.text.map(String) : [JSON.stringify(output)],
  );

const run = (name: string, place: string): readonly Cell[] => {
  const args = ['--to', 'notebook', '--execute', '--stdout', '--log-level=ERROR', name];
  const ran = spawnSync('jupyter-nbconvert', args, {
    cwd: folder,
    env: { ...process.env, JUPYTER_PATH: place, JUPYTER_RUNTIME_DIR: place, NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (ran.status !== 0) throw new Error(`${name}: ${ran.stderr.slice(-3000)}`);
  const { cells } = JSON.parse(ran.stdout) as Notebook;
  return cells.map((cell) =>
    cell.outputs === undefined ? cell : { ...cell, outputs: cell.outputs.map(withoutCount) },
  );
};

/** A cell that ends in a value shows it, and what is printed is there. */
const isShown = ({ cell_type, source, outputs = [] }: Cell): boolean => {
  if (cell_type !== 'code') return true;
  const { statements } = ts.createSourceFile('cell.ts', source.join(''), ts.ScriptTarget.Latest);
  const last = statements.at(-1);
  const ends = last !== undefined && ts.isExpressionStatement(last);
  const prints = source.some((line) => line.includes('console.log('));
  const isPrint = ends && /^\s*console\./.test(source.join('').slice(last.pos));
  const hasValue = !ends || isPrint || outputs.some(({ data }) => data !== undefined);
  return hasValue && (!prints || outputs.some(({ data }) => data === undefined));
};

/** Beside the kernel, so that a cell imports linkmatch as anybody does who has installed it. */
const linkPackage = (): void => {
  const link = join(folder, 'node_modules/linkmatch');
  if (!existsSync(link)) symlinkSync('../../..', link);
};

const fileOf = (cells: readonly Cell[]): string => {
  const kept = cells.map(({ cell_type, source, outputs }, at) => ({
    cell_type,
    id: `cell-${at + 1}`,
    metadata: {},
    ...(cell_type === 'code' ? { execution_count: null, outputs } : {}),
    source,
  }));
  const metadata = {
    kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
    language_info: { file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript' },
  };
  const file = { cells: kept, metadata, nbformat: 4, nbformat_minor: 5 };
  return `${JSON.stringify(file, undefined, 1)}\n`;
};

/** Without the number of the run. */
const withoutCount = (output: Output): Output =>
  'execution_count' in output ? { ...output, execution_count: null } : output;
