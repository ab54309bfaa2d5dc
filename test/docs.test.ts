/**
 * Runs the documentation. The `ts` blocks of a page are one module, in their order, and every `js` block is one of its
 * own; they run in a folder that holds the page's named blocks (```csv table.csv) and `fixtures/`. What stands behind
 * `// →` or `// =>`, on one or more lines, is compared with all that `console.log` has printed since the one before.
 * Lines of a `sh` block that begin with `npx linkmatch` run too, and a `text` block after it is their output.
 */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { format, promisify } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'tsup';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as concepts from '../src/concepts/index.ts';
import * as engine from '../src/engine.ts';
import * as evaluate from '../src/evaluate/index.ts';
import * as followUp from '../src/follow-up/index.ts';
import * as linkmatch from '../src/index.ts';
import * as interchange from '../src/interchange/index.ts';
import { ruleShape } from '../src/interchange/mapping-shape.ts';
import { schemaOf } from '../src/model/shape.ts';
import * as needs from '../src/needs/index.ts';
import * as notebook from '../src/notebook/index.ts';
import * as weights from '../src/weights/index.ts';

const root = resolve(import.meta.dirname, '..');
const pages = [
  ...(existsSync(join(root, 'README.md')) ? ['README.md'] : []),
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

/** A run of `// →` lines: what everything printed since the one before is said to be. */
interface Claim {
  /** Of its last line, from 1. */
  readonly line: number;
  readonly said: string;
}

const claimsOf = (code: string): readonly Claim[] => {
  const claims: { line: number; said: string }[] = [];
  for (const [at, text] of code.split('\n').entries()) {
    const [, before = '', said] = /^(.*?)\/\/ (?:→|=>) ?(.*)$/.exec(text) ?? [];
    if (said === undefined) continue;
    const last = claims.at(-1);
    if (last?.line === at && before.trim() === '') {
      last.line = at + 1;
      last.said += `\n${said}`;
    } else claims.push({ line: at + 1, said });
  }
  return claims;
};

/** The code with every `console.log` redirected to `print`, which is told its line. */
const redirect = (code: string): string => {
  const source = ts.createSourceFile('page.ts', code, ts.ScriptTarget.ES2022, true);
  const starts: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'console.log') {
      starts.push(node.getStart());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let redirected = code;
  for (const start of starts.sort((one, other) => other - one)) {
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    const call = redirected.slice(start).replace(/^console\.log\(/, `print(${line}, `);
    redirected = redirected.slice(0, start) + call;
  }
  return redirected;
};

/** However spaces and lines are set, Intl's narrow ones among them. */
const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const execFileAsync = promisify(execFile);

const modules: { readonly [name: string]: unknown } = {
  linkmatch,
  'linkmatch/engine': engine,
  'linkmatch/concepts': concepts,
  'linkmatch/interchange': interchange,
  'linkmatch/evaluate': evaluate,
  'linkmatch/weights': weights,
  'linkmatch/needs': needs,
  'linkmatch/follow-up': followUp,
  'linkmatch/notebook': notebook,
};
const nodeRequire = createRequire(import.meta.url);
const require = (name: string): unknown => modules[name] ?? nodeRequire(name);

interface Outcome {
  /** How many claims there are. */
  readonly checked: number;
  /** Those that are not what came. */
  readonly wrong: readonly (Claim & { readonly came: string })[];
}

/** Runs a module and compares what it prints with what it says. */
const runModule = async (code: string): Promise<Outcome> => {
  const claims = claimsOf(code);
  const printed = claims.map((): string[] => []);
  const { outputText } = ts.transpileModule(redirect(code), {
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
  await run(require, {}, (line: number, ...values: unknown[]) => {
    printed[claims.findIndex((claim) => claim.line >= line)]?.push(format(...values));
  });
  const came = claims.map((claim, at) => ({ ...claim, came: printed[at]?.join('\n') ?? '' }));
  const wrong = came.filter((claim) => folded(claim.said) !== folded(claim.came));
  return { checked: claims.length, wrong };
};

const folders: string[] = [];

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'linkmatch-docs-'));
  folders.push(folder);
  return folder;
};

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Files that a page may name without showing them. */
const props: { readonly [name: string]: string } = {
  'directory.csv': 'id,title\nchoir,Choir\n',
  'patient.json': '{ "interests": [{ "text": "choir" }] }',
  'forms.json': '[{ "instrument": "who-5", "answers": [3, 3, 2, 2, 2] }]',
  'contacts.json': '[]',
};

/** A folder with `fixtures/`, the props and the files that the page shows. */
const folderOf = (page: string): string => {
  const folder = newFolder();
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
  const shown = blocksOf(page).flatMap(({ name, code }) => (name ? [[name, code] as const] : []));
  for (const [name, code] of [...Object.entries(props), ...shown]) {
    writeFileSync(join(folder, name), code);
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

const program = join(newFolder(), 'main.mjs');

/** Built once, since a command starts slowly from source. */
beforeAll(async () => {
  await build({
    config: false,
    silent: true,
    entry: { main: join(root, 'src/cli/main.ts') },
    outDir: dirname(program),
    outExtension: () => ({ js: '.mjs' }),
    format: 'esm',
    target: 'node20',
    noExternal: [/^(?!node:)/],
    splitting: false,
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  });
});

const isDemo = (line: string): boolean => line.includes('npm run demo');

/** Standard output of a command of the page; exit code 1 says that `check` found something. */
const runCommand = async (line: string, folder: string): Promise<string> => {
  const command = isDemo(line)
    ? 'npm run --silent demo'
    : line.replaceAll('npx linkmatch', `"${process.execPath}" "${program}"`);
  const env = { ...process.env, NO_COLOR: '1' };
  const cwd = isDemo(line) ? root : folder;
  const { stdout } = await execFileAsync('sh', ['-c', `${command}\n[ $? -le 1 ]`], { cwd, env });
  return stdout;
};

describe('The code of the documentation', () => {
  const running = pages.filter((page) => blocksOf(page).some(({ info }) => /^[tj]s$/.test(info)));

  it('is there', () => {
    expect(running).toEqual(
      expect.arrayContaining([
        'README.md',
        'docs/quick-start.md',
        'docs/scoring.md',
        'docs/mapping.md',
        'docs/concepts.md',
      ]),
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
        'linkmatch/engine': [join(root, 'src/engine.ts')],
        'linkmatch/concepts': [join(root, 'src/concepts/index.ts')],
        'linkmatch/interchange': [join(root, 'src/interchange/index.ts')],
        'linkmatch/evaluate': [join(root, 'src/evaluate/index.ts')],
        'linkmatch/weights': [join(root, 'src/weights/index.ts')],
        'linkmatch/needs': [join(root, 'src/needs/index.ts')],
        'linkmatch/follow-up': [join(root, 'src/follow-up/index.ts')],
        'linkmatch/notebook': [join(root, 'src/notebook/index.ts')],
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
    const compiled = ts.createProgram([...files.keys()], strict, host);
    const found = [...files].flatMap(([name, page]) =>
      ts
        .getPreEmitDiagnostics(compiled, compiled.getSourceFile(name))
        .map(({ start, messageText }) => {
          const source = compiled.getSourceFile(name);
          const line = source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
          return `${page}:${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
        }),
    );
    expect(found).toEqual([]);
  });

  const commanding = pages.filter((page) => /^npx linkmatch /m.test(textOf(page)));

  it.each(commanding)(
    '%s shows commands that work',
    async (page) => {
      const folder = folderOf(page);
      const blocks = blocksOf(page);
      const checks = blocks.map(async ({ info, code }, at) => {
        if (info !== 'sh') return;
        const commands = code
          .replaceAll('\\\n', ' ')
          .split('\n')
          .filter((line) => line.startsWith('npx linkmatch') || isDemo(line));
        const outputs = await Promise.all(commands.map((line) => runCommand(line, folder)));
        const after = blocks[at + 1];
        if (after?.info === 'text') expect(folded(outputs.join(''))).toContain(folded(after.code));
      });
      await Promise.all(checks);
    },
    120_000,
  );
});

describe('A page that is wrong', () => {
  it('is caught by what it says it prints', async () => {
    const right = await runModule("console.log('a', { b: 1 }); // → a { b: 1 }");
    expect(right).toEqual({ checked: 1, wrong: [] });
    const { wrong } = await runModule('\nfor (const n of [1, 2]) console.log(n);\n// → 1\n// → 3');
    expect(wrong).toEqual([{ line: 4, said: '1\n3', came: '1\n2' }]);
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

  it('of the worked example end with what the engine prints', () => {
    const example = section('docs/scoring.md', '## One example by hand');
    const finals = example
      .split('\n')
      .filter((line) =>
        /^\| \**(interests|access|distance|social|utility|avers|likeli|score)/.test(line),
      )
      .map((line) =>
        line
          .slice(1, -1)
          .split(' | ')
          .slice(1)
          .map((cell) => [...cell.matchAll(/\d\.\d{4}/g)].at(-1)?.[0]),
      );
    const printed = claimsOf(example)
      .map(({ said }) => said)
      .find((said) => said.startsWith('knit'));
    const numbers = (id: string) => {
      const [, own = ''] = printed?.split(`${id} [`) ?? [];
      return own.match(/\d\.\d{4}/g)?.slice(0, finals.length);
    };
    expect(finals).toHaveLength(8);
    expect(finals.map(([knit]) => knit)).toEqual(numbers('knit'));
    expect(finals.map(([, games]) => games)).toEqual(numbers('games'));
  });

  it('of the worked example reckon rightly', () => {
    const example = section('docs/scoring.md', '## One example by hand').replaceAll(
      /^```[\s\S]*?^```$/gm,
      '',
    );
    const sums = [
      ...example
        .replaceAll(/\*|\s+/g, (found) => (found.startsWith('*') ? '' : ' '))
        .matchAll(/((?:ln)?[(½\d][\d.()½^·÷+−\sln]*) = (\d+(?:\.\d+)?)/g),
    ];
    const wrong = sums.filter(([, sum = '', result]) => {
      const js = sum
        .replaceAll('·', '*')
        .replaceAll('÷', '/')
        .replaceAll('−', '-')
        .replaceAll('ln', 'Math.log')
        .replaceAll('½^', '0.5**')
        .replaceAll(')(', ')*(');
      const value = new Function(`return ${js}`)() as number;
      return Math.abs(value - Number(result)) > 0.00015; // each number is rounded to four places
    });
    expect(wrong.map(([sum]) => sum)).toEqual([]);
    expect(sums.length).toBeGreaterThan(25);
  });

  it('of import rules are those that are tested', () => {
    const [, rules = ''] =
      /const mayImport[^=]*= \{\n([\s\S]*?)\n\};/.exec(textOf('test/architecture.test.ts')) ?? [];
    const tested = [...rules.replaceAll(/\/\/.*$/gm, '').matchAll(/([a-z'-]+): \[([^\]]*)\]/g)].map(
      (entry) => entry[0].match(/[a-z-]+/g) ?? [],
    );
    const documented = tableRows(section('docs/architecture.md', '## Who may import whom')).map(
      ([folder, allowed]) => [code(folder), ...(allowed?.match(/[a-z-]+/g) ?? [])],
    );
    expect(tested.length).toBeGreaterThan(5);
    expect(documented).toEqual(tested);
  });

  it('of rule keys are those that a mapping takes', () => {
    const { properties = {} } = toJsonSchema(schemaOf(ruleShape), { errorMode: 'ignore' });
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
    const paths = [
      ...textOf(page).matchAll(/`((?:src|test|fixtures|docs|benchmarks)\/[\w./-]*)`/g),
    ];
    const missing = paths
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(root, path)));
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
