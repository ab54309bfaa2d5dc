/** Builds the package: entries in both formats with shared chunks, the command line, JSON Schemas, and the licences of what is bundled. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { defineConfig, type Options } from 'tsup';
import { branchShape, conceptShape, conceptsShape } from './src/concepts/branch-shape.ts';
import { crosswalkShape } from './src/concepts/crosswalk/crosswalk-shape.ts';
import { packCrosswalk } from './src/concepts/crosswalk/packed-crosswalk.ts';
import { packBranch } from './src/concepts/packed.ts';
import { eventShape } from './src/follow-up/event-shape.ts';
import { followingShape } from './src/follow-up/following-shape.ts';
import { mappingShape, ruleShape } from './src/interchange/mapping-shape.ts';
import { activityShape } from './src/model/activity-shape.ts';
import { patientShape } from './src/model/patient-shape.ts';
import { schemaOf } from './src/model/shape.ts';
import { assessmentShape } from './src/needs/assessment-shape.ts';
import { needMappingShape } from './src/needs/need-mapping-shape.ts';
import { modelShape } from './src/rank/model-shape.ts';
import { weightModelShape } from './src/weights/models/weight-model-shape.ts';
import { siteFileShape } from './src/weights/sites/site-file-shape.ts';

const dist = 'dist';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const library: Options = {
  entry: {
    index: 'src/index.ts',
    engine: 'src/engine.ts',
    concepts: 'src/concepts/index.ts',
    interchange: 'src/interchange/index.ts',
    evaluate: 'src/evaluate/index.ts',
    weights: 'src/weights/index.ts',
    needs: 'src/needs/index.ts',
    'follow-up': 'src/follow-up/index.ts',
    notebook: 'src/notebook/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  dts: true,
  metafile: true,
  noExternal: [/.*/], // bundled, so that a user of linkmatch installs none of it
  minify: true, // a quarter of the code: the whole install stays under 3 MB
  define: { 'Math.random': 'undefined' }, // of ml-matrix, which would draw by it where nobody asks: chance comes from a seed
  esbuildOptions: (options) => {
    options.mainFields = ['module', 'main'];
    options.alias = { 'ml-matrix': './node_modules/ml-matrix/src/index.js' }; // its modules: what is not used is left out
    options.charset = 'utf8'; // æ, ø and å as they are
  },
  esbuildPlugins: [
    {
      name: 'ml-matrix-in-part',
      setup: (build) => {
        // sums, sines and logarithms of whole matrices, of which nothing here is made
        build.onLoad({ filter: /ml-matrix\/src\/mathOperations\.js$/ }, () => ({
          contents: 'export const installMathOperations = () => {};',
        }));
      },
    },
    {
      name: 'underscore-in-part',
      setup: (build) => {
        // natural's distance needs two functions of it; as a whole it is 50 kB, with randomness in them
        const part = { path: 'underscore', namespace: 'part' };
        build.onResolve({ filter: /^underscore$/ }, () => part);
        build.onLoad({ filter: /./, namespace: 'part' }, () => ({
          contents: ['extend', 'min']
            .map((name) => `export { default as ${name} } from 'underscore/modules/${name}.js';`)
            .join('\n'),
          resolveDir: '.',
        }));
      },
    },
    {
      name: 'json-as-text',
      setup: (build) => {
        // an engine reads JSON several times faster than the same object written as code
        const parsed = (value: unknown): string =>
          `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
        build.onLoad({ filter: /scheme\/[\w-]+\.json$/ }, ({ path }) => {
          const { $schema, role = 'activity', ...branch } = JSON.parse(readFileSync(path, 'utf8'));
          const packed = parsed(packBranch({ role, ...branch }));
          const contents = `import { unpackBranch } from '../packed.ts';\nexport default unpackBranch(${packed});`;
          return { contents, resolveDir: dirname(path) };
        });
        build.onLoad({ filter: /crosswalk\/benefits\.json$/ }, ({ path }) => {
          const packed = parsed(packCrosswalk(JSON.parse(readFileSync(path, 'utf8'))));
          const contents = `import { unpackCrosswalk } from './packed-crosswalk.ts';\nexport default unpackCrosswalk(${packed});`;
          return { contents, resolveDir: dirname(path) };
        });
        build.onLoad({ filter: /\.json$/ }, ({ path }) => ({
          contents: `export default ${parsed(JSON.parse(readFileSync(path, 'utf8')))};`,
        }));
      },
    },
  ],
};

/** Stands on the library's own built entries, so nothing is shipped twice. */
const commandLine: Options = {
  entry: { cli: 'src/cli/main.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  metafile: true,
  noExternal: [/^(?!node:)/],
  minify: true,
  define: { LINKMATCH_VERSION: JSON.stringify(version) },
  banner: {
    // commander is CommonJS and requires what Node itself provides
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  esbuildPlugins: [
    {
      name: 'library-entries',
      setup: (build) => {
        const entry = /^\.\.\/(?:([\w-]+)\/)?index\.ts$/;
        build.onResolve({ filter: entry }, ({ path }) => ({
          path: `./${entry.exec(path)?.[1] ?? 'index'}.js`,
          external: true,
        }));
      },
    },
  ],
};

/** Runs after each of the two builds; the later one sees both. */
const finish = async (): Promise<void> => {
  writeSchemas();
  writeLicences();
};

const writeSchemas = (): void => {
  const shapes = {
    activity: activityShape,
    patient: patientShape,
    'scoring-model': modelShape,
    mapping: mappingShape,
    concepts: conceptsShape,
    benefits: crosswalkShape,
    assessment: assessmentShape,
    'need-mapping': needMappingShape,
    'follow-up-event': eventShape,
    following: followingShape,
    'weight-model': weightModelShape,
    'site-file': siteFileShape,
  };
  const parts: { readonly [name: string]: Parameters<typeof toJsonSchema>[1] } = {
    mapping: { definitions: { rule: schemaOf(ruleShape) } },
    concepts: { definitions: { branch: schemaOf(branchShape), concept: schemaOf(conceptShape) } },
  };
  mkdirSync(join(dist, 'schema'), { recursive: true });
  for (const [name, shape] of Object.entries(shapes)) {
    // Rules that JSON Schema cannot say (a date that exists, max not below min) are left to the door.
    const schema = toJsonSchema(schemaOf<unknown>(shape), {
      errorMode: 'ignore',
      target: 'draft-2020-12',
      ...parts[name],
    });
    const named = { ...schema, $id: `https://linkmatch.dev/schema/${name}.json`, title: name };
    writeFileSync(join(dist, 'schema', `${name}.json`), `${JSON.stringify(named)}\n`);
  }
};

/** Of both builds. */
const packages = new Set<string>();

/** The licence text of every package of which a file went into the bundle. */
const writeLicences = (): void => {
  for (const file of readdirSync(dist).filter((name) => name.startsWith('metafile-'))) {
    const { inputs } = JSON.parse(readFileSync(join(dist, file), 'utf8'));
    for (const input of Object.keys(inputs)) {
      const [folder] = /^node_modules\/(@[^/]+\/)?[^/]+/.exec(input) ?? [];
      if (folder) packages.add(folder);
    }
  }
  const texts = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${folder} carries no licence text`);
    const text = readFileSync(join(folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), texts.join(`\n${'-'.repeat(72)}\n\n`));
};

export default defineConfig([
  { ...library, onSuccess: finish },
  { ...commandLine, onSuccess: finish },
]);
