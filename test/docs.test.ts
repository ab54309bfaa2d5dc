/**
 * Runs the documentation. The `ts` blocks of a page are one module, in their order, and every `js` block is one of its
 * own; they run in a folder that holds the page's named blocks (```csv table.csv) and `fixtures/`. What a
 * `console.log` is said to print, behind `// →` on its last line and on the lines after it, is compared with what it
 * prints. Lines of a `sh` block that begin with `npx linkmatch` run too, and a `text` block after it is their output.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { format } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as linkmatch from '../src/index.ts';
import * as interchange from '../src/interchange/index.ts';
import { ruleShape } from '../src/interchange/mapping-shape.ts';

const root = resolve(import.meta.dirname, '..');
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

interface Block {
  /** The language, and the file that the block stands for. */
  readonly info: string;
  readonly name: string | undefined;
  readonly code: string;
  /** Line of the page on which the code begins, from 0. */
  readonly line: number;
}

const blocksOf = (page: string): readonly Block[] => {
  const text = textOf(page);
  return [...text.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map((found) => {
    const [, info = '', name, code = ''] = found;
    const line = text.slice(0, found.index).split('\n').length;
    return { info, name, code, line };
  });
};

/** Code on the lines where it stands in its page, so that every line number is the page's. */
const inPlace = (blocks: readonly Block[]): string => {
  const lines: string[] = [];
  for (const { code, line } of blocks) {
    while (lines.length < line) lines.push('');
    lines.push(...code.trimEnd().split('\n'));
  }
  return `${lines.join('\n')}\nexport {};\n`;
};

const typescriptOf = (page: string): string =>
  inPlace(blocksOf(page).filter(({ info }) => info === 'ts'));

interface Print {
  /** From 1. */
  readonly line: number;
  readonly said: string;
}

/** Every `console.log` with what it is said to print, and the code with those calls redirected. */
const instrument = (code: string): { readonly prints: readonly Print[]; readonly code: string } => {
  const source = ts.createSourceFile('page.ts', code, ts.ScriptTarget.ES2022, true);
  const lines = code.split('\n');
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'console.log') calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  let redirected = code;
  for (const call of [...calls].sort((a, b) => b.getStart() - a.getStart())) {
    const at = calls.indexOf(call);
    const from = call.getStart();
    const inner = redirected.slice(from).replace(/^console\.log\(/, `print(${at}, `);
    redirected = redirected.slice(0, from) + inner;
  }
  const prints = calls.map((call): Print => {
    const last = source.getLineAndCharacterOfPosition(call.getEnd()).line;
    const [, own] = /\/\/ (?:→|=>) ?(.*)$/.exec(lines[last] ?? '') ?? [];
    const said = own === undefined ? [] : [own];
    for (let next = last + 1; ; next++) {
      const [, more] = /^\s*\/\/ (?:→|=>) ?(.*)$/.exec(lines[next] ?? '') ?? [];
      if (more === undefined) break;
      said.push(more);
    }
    return { line: last + 1, said: said.join('\n') };
  });
  return { prints, code: redirected };
};

/** However spaces and lines are set, Intl's narrow ones among them. */
const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const modules: { readonly [name: string]: unknown } = {
  linkmatch,
  'linkmatch/interchange': interchange,
};
const nodeRequire = createRequire(import.meta.url);
const require = (name: string): unknown => modules[name] ?? nodeRequire(name);

/** Runs a module and tells where it did not print what it says; `checked` counts the prints that say something. */
const runModule = async (code: string) => {
  const instrumented = instrument(code);
  const printed = instrumented.prints.map((): string[] => []);
  const { outputText } = ts.transpileModule(instrumented.code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
    },
  });
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  const run = new AsyncFunction('require', 'exports', 'print', outputText);
  await run(require, {}, (at: number, ...values: unknown[]) => printed[at]?.push(format(...values)));
  const saying = instrumented.prints
    .map(({ line, said }, at) => ({ line, said, came: printed[at]?.join('\n') ?? '' }))
    .filter(({ said }) => said !== '');
  return {
    checked: saying.length,
    wrong: saying.filter(({ said, came }) => folded(said) !== folded(came)),
  };
};

/** A folder with `fixtures/` and the files that the page shows. */
const folderOf = (page: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'linkmatch-docs-'));
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
  for (const { name, code } of blocksOf(page)) {
    if (name !== undefined) writeFileSync(join(folder, name), code);
  }
  return folder;
};

const within = async <T>(folder: string, work: () => T | Promise<T>): Promise<T> => {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(before);
  }
};

const commandLine = `"${process.execPath}" --import "${nodeRequire.resolve('tsx/esm')}" "${join(root, 'src/cli/main.ts')}"`;

/** Standard output of a command of the page; exit code 1 says that `check` found something. */
const runCommand = (line: string, folder: string): string => {
  const command = line.replaceAll('npx linkmatch', commandLine);
  const script = `${command} || [ $? -eq 1 ]`;
  const env = { ...process.env, NO_COLOR: '1' };
  return execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8', env });
};

describe('The code of the documentation', () => {
  const running = pages.filter((page) => blocksOf(page).some(({ info }) => /^[tj]s$/.test(info)));

  it('is there', () => {
    expect(running).toEqual(
      expect.arrayContaining(['README.md', 'docs/quick-start.md', 'docs/scoring.md', 'docs/mapping.md']),
    );
  });

  it.each(running)('%s prints what it says', async (page) => {
    const scripts = blocksOf(page).filter(({ info }) => info === 'js');
    const all = [typescriptOf(page), ...scripts.map((block) => inPlace([block]))];
    let checked = 0;
    await within(folderOf(page), async () => {
      for (const code of all) {
        const result = await runModule(code);
        expect(result.wrong).toEqual([]);
        checked += result.checked;
      }
    });
    expect(checked).toBeGreaterThan(0);
  });

  it('is right under the strict options of the project', () => {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const files = new Map(
      running.map((page) => [join(root, 'test', `${page.replaceAll('/', '.')}.ts`), page]),
    );
    const strict: ts.CompilerOptions = {
      ...options,
      types: ['node'],
      paths: {
        linkmatch: [join(root, 'src/index.ts')],
        'linkmatch/interchange': [join(root, 'src/interchange/index.ts')],
      },
      noUnusedLocals: false, // a snippet may end with what it is about
      isolatedDeclarations: false,
      declaration: false,
    };
    const host = ts.createCompilerHost(strict);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (name) => files.has(name) || fileExists(name);
    host.getSourceFile = (name, target) => {
      const page = files.get(name);
      return page === undefined
        ? getSourceFile(name, target)
        : ts.createSourceFile(name, typescriptOf(page), target);
    };
    const program = ts.createProgram([...files.keys()], strict, host);
    const found = [...files].flatMap(([name, page]) =>
      ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map(({ start, messageText }) => {
        const source = program.getSourceFile(name);
        const line = source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
        return `${page}:${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      }),
    );
    expect(found).toEqual([]);
  });

  const commanding = pages.filter((page) => /^npx linkmatch /m.test(textOf(page)));

  it.each(commanding)('%s shows commands that work', (page) => {
    const folder = folderOf(page);
    const blocks = blocksOf(page);
    for (const [at, { info, code }] of blocks.entries()) {
      if (info !== 'sh') continue;
      const commands = code
        .replaceAll('\\\n', ' ')
        .split('\n')
        .filter((line) => line.startsWith('npx linkmatch'));
      const output = commands.map((line) => runCommand(line, folder)).join('');
      const after = blocks[at + 1];
      if (after?.info === 'text') expect(folded(output)).toBe(folded(after.code));
    }
  });
});

describe('A page that is wrong', () => {
  it('is caught by what it says it prints', async () => {
    const right = await runModule("console.log('a', { b: 1 }); // → a { b: 1 }");
    expect(right).toEqual({ checked: 1, wrong: [] });
    const { wrong } = await runModule("\nfor (const n of [1, 2]) console.log(n);\n// → 1\n// → 3");
    expect(wrong).toEqual([{ line: 2, said: '1\n3', came: '1\n2' }]);
  });

  it('is caught where it says something that it never prints', async () => {
    const { wrong } = await runModule('if (1 > 2) console.log(1); // → 1');
    expect(wrong).toHaveLength(1);
  });
});

/** Rows of a table by their first cell, which is code. */
const tableRows = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );

const code = (cell: string | undefined): string => /^`(.*)`$/.exec(cell ?? '')?.[1] ?? '';

const section = (page: string, title: string): string => {
  const [, after] = textOf(page).split(`\n${title}\n`);
  if (after === undefined) throw new Error(`${page} has no ${title}`);
  const level = title.slice(0, title.indexOf(' '));
  return after.split(`\n${level} `)[0] ?? '';
};

describe('The tables', () => {
  it('of parameters are the default model, all of it', () => {
    const documented = tableRows(section('docs/scoring.md', '## Parameters and their defaults'));
    const model = new Map<string, unknown>();
    const flatten = (value: unknown, path: readonly string[]): void => {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        model.set(path.join('.'), value);
        return;
      }
      for (const [key, inner] of Object.entries(value)) flatten(inner, [...path, key]);
    };
    flatten(linkmatch.defaultModel, []);
    const told = documented.map(([path, value]) => [code(path), JSON.parse(code(value))]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(model));
  });

  it('of import rules are those that are tested', () => {
    const [, rules = ''] =
      /const mayImport[^=]*= \{\n([\s\S]*?)\n\};/.exec(textOf('test/architecture.test.ts')) ?? [];
    const tested = rules.split('\n').map((line) => line.match(/[a-z-]+/g) ?? []);
    const documented = tableRows(section('docs/architecture.md', '## Who may import whom')).map(
      ([folder, allowed]) => [code(folder), ...(allowed?.match(/[a-z-]+/g) ?? [])],
    );
    expect(tested.length).toBeGreaterThan(5);
    expect(documented).toEqual(tested);
  });

  it('of rule keys are those that a mapping takes', () => {
    const { properties = {} } = toJsonSchema(ruleShape, { errorMode: 'ignore' });
    const documented = tableRows(section('docs/mapping.md', '## Keys of a rule'));
    expect(documented.map(([key]) => code(key))).toEqual(Object.keys(properties));
  });

  it('of requirements and policies name every requirement', () => {
    const documented = tableRows(section('docs/scoring.md', '## Requirements'));
    expect(documented.map(([id]) => code(id))).toEqual(linkmatch.requirementIds);
  });
});

describe('The pages', () => {
  it.each(pages)('%s links only to what is there', (page) => {
    const text = textOf(page).replaceAll(/^```[\s\S]*?^```$/gm, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = links.filter((target) => {
      if (/^https?:\/\//.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !anchorsOf(file).includes(anchor);
    });
    expect(broken).toEqual([]);
    expect(textOf(page)).not.toMatch(/https?:\/\/(localhost|127\.0\.0\.1|0\.0\.0\.0)/);
  });

  it.each(pages)('%s names only files that are there', (page) => {
    const paths = [...textOf(page).matchAll(/`((?:src|test|fixtures|docs|benchmarks)\/[\w./-]*)`/g)];
    const missing = paths.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  it('README has fewer than 150 lines', () => {
    expect(textOf('README.md').trimEnd().split('\n').length).toBeLessThan(150);
  });
});

/** Anchors of the headings, as code hosts make them. */
const anchorsOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
