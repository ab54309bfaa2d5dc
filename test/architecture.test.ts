import { readdirSync, readFileSync } from 'node:fs';
import { cruise, type IFlattenedRuleSet } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { factorIds, requirementIds } from '../src/index.ts';

/** A folder may import from itself and from these. */
const mayImport: { readonly [folder: string]: readonly string[] } = {
  model: ['math'],
  math: [],
  language: ['model', 'math'],
  concepts: ['model', 'math', 'language'],
  catalogue: ['model', 'math', 'language', 'concepts'],
  factors: ['model', 'math', 'language', 'concepts', 'catalogue'],
  requirements: ['model', 'math', 'language', 'concepts', 'catalogue'],
  rank: ['model', 'math', 'concepts', 'catalogue', 'factors', 'requirements'],
  explain: ['model', 'math', 'catalogue', 'factors', 'requirements', 'rank'],
  words: [
    'model',
    'math',
    'catalogue',
    'factors',
    'requirements',
    'rank',
    'explain',
    'needs',
    'follow-up',
  ],
  interchange: ['model', 'math'],
  evaluate: ['math'],
  weights: ['model', 'math', 'evaluate', 'rank'],
  needs: ['model', 'math'],
  'follow-up': ['model', 'math'],
  notebook: [
    'model',
    'math',
    'factors',
    'requirements',
    'rank',
    'explain',
    'evaluate',
    'weights',
    'follow-up',
  ],
};

/** Each dependency has one file that knows it. */
const owners: { readonly [dependency: string]: string } = {
  valibot: 'src/model/shape.ts',
  canonicalize: 'src/math/hash.ts',
  '@noble/hashes': 'src/math/hash.ts',
  natural: 'src/language/natural.ts',
  '@orama/stemmers': 'src/language/danish-stem.ts',
  'rrule-temporal': 'src/catalogue/recurrence.ts',
  'csv-parse': 'src/interchange/csv.ts',
  'csv-stringify': 'src/cli/output.ts',
  'ts-fsrs': 'src/follow-up/habit.ts',
  'ml-matrix': 'src/weights/matrix.ts',
  'pure-rand': 'src/math/random.ts',
  commander: 'src/cli/options.ts',
  picocolors: 'src/cli/paint.ts',
};

const folders = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder} imports only from the left`,
  severity: 'error' as const,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
}));

const dependencies = Object.entries(owners).map(([dependency, owner]) => ({
  name: `${dependency} belongs to ${owner}`,
  severity: 'error' as const,
  from: { path: '^src/', pathNot: `^${owner.replaceAll('.', '\\.')}$` },
  to: { path: `node_modules/${dependency}/` },
}));

const rules: IFlattenedRuleSet = {
  forbidden: [
    { name: 'no circle', severity: 'error', from: {}, to: { circular: true } },
    ...folders,
    ...dependencies,
    {
      name: 'a factor never imports a factor',
      severity: 'error',
      from: { path: '^src/factors/', pathNot: '(registry|factor)\\.ts$' },
      to: { path: '^src/factors/', pathNot: 'factor\\.ts$' },
    },
    {
      name: 'a requirement never imports a requirement',
      severity: 'error',
      from: { path: '^src/requirements/', pathNot: '(registry|requirement)\\.ts$' },
      to: { path: '^src/requirements/', pathNot: 'requirement\\.ts$' },
    },
    {
      name: 'the command line stands on the entry points',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(cli/|index\\.ts$|(interchange|concepts|evaluate|weights|needs|follow-up|notebook)/index\\.ts$)',
      },
    },
    {
      name: 'Node only in the command line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'every dependency has an owner',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: `node_modules/(?!(${Object.keys(owners).join('|')})/)` },
    },
  ],
};

const cruiseFolder = async (folder: string, set: IFlattenedRuleSet) => {
  const { output } = await cruise([folder], {
    ruleSet: set,
    validate: true,
    tsPreCompilationDeps: true, // types count
    doNotFollow: { path: 'node_modules' },
    outputType: 'json',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  });
  return JSON.parse(String(output)) as {
    modules: { source: string }[];
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
};

describe('The import rules', () => {
  it('hold everywhere, types included', async () => {
    const { modules, summary } = await cruiseFolder('src', rules);
    expect(modules.length).toBeGreaterThan(40);
    const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
  });

  it('name every folder of src', async () => {
    const { modules } = await cruiseFolder('src', { forbidden: [] });
    const found = new Set(
      modules.flatMap(({ source }) => /^src\/([a-z-]+)\//.exec(source)?.[1] ?? []),
    );
    expect([...found].filter((folder) => folder !== 'cli').sort()).toEqual(
      Object.keys(mayImport)
        .filter((folder) => found.has(folder))
        .sort(),
    );
  });

  it('catch what they forbid', async () => {
    const strict = {
      forbidden: [
        {
          name: 'rank must not know math',
          severity: 'error' as const,
          from: { path: '^src/rank/' },
          to: { path: '^src/math/' },
        },
      ],
    };
    const { summary } = await cruiseFolder('src', strict);
    expect(summary.violations.length).toBeGreaterThan(0);
  });
});

describe('The registries', () => {
  it('are walked: nobody outside branches on the name of a factor or requirement', () => {
    const owners = /^(factors|requirements)\//;
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.ts') && !owners.test(file));
    expect(sources.length).toBeGreaterThan(40);
    const name = `['"\`](${[...factorIds, ...requirementIds].join('|')})['"\`]`;
    const branch = new RegExp(`([!=]==? *|case +|includes\\( *)${name}`);
    expect(branch.test("if (id === 'distance') {")).toBe(true);
    const lines = sources.flatMap((file) =>
      readFileSync(`src/${file}`, 'utf8')
        .split('\n')
        .filter((line) => branch.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    // `status` is a field of the model whose values share a name with a requirement.
    expect(lines.filter((line) => !/status|statuses/.test(line))).toEqual([]);
  });
});
