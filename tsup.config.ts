/** Builds the package: entries in both formats with shared chunks, the command line, JSON Schemas, and the licences of what is bundled. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { defineConfig, type Options } from 'tsup';
import { mappingShape, ruleShape } from './src/interchange/mapping-shape.ts';
import { activityShape } from './src/model/activity-shape.ts';
import { patientShape } from './src/model/patient-shape.ts';
import { schemaOf } from './src/model/shape.ts';
import { modelShape } from './src/rank/model-shape.ts';

const dist = 'dist';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const library: Options = {
  entry: {
    index: 'src/index.ts',
    interchange: 'src/interchange/index.ts',
    evaluate: 'src/evaluate/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  dts: true,
  metafile: true,
  noExternal: [/.*/], // bundled, so that a user of linkmatch installs none of it
  esbuildOptions: (options) => {
    options.mainFields = ['module', 'main'];
  },
};

/** Stands on the library's own built entries, so nothing is shipped twice. */
const commandLine: Options = {
  entry: { cli: 'src/cli/main.ts' },
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  metafile: true,
  noExternal: [/^(?!node:)/],
  define: { LINKMATCH_VERSION: JSON.stringify(version) },
  banner: {
    // commander is CommonJS and requires what Node itself provides
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  esbuildPlugins: [
    {
      name: 'library-entries',
      setup: (build) => {
        build.onResolve({ filter: /^\.\.\/index\.ts$/ }, () => ({
          path: './index.js',
          external: true,
        }));
        build.onResolve({ filter: /^\.\.\/interchange\/index\.ts$/ }, () => ({
          path: './interchange.js',
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
  };
  mkdirSync(join(dist, 'schema'), { recursive: true });
  for (const [name, shape] of Object.entries(shapes)) {
    // Rules that JSON Schema cannot say (a date that exists, max not below min) are left to the door.
    const schema = toJsonSchema(schemaOf<unknown>(shape), {
      errorMode: 'ignore',
      target: 'draft-2020-12',
      ...(name === 'mapping' ? { definitions: { rule: schemaOf(ruleShape) } } : {}),
    });
    const named = { ...schema, $id: `https://linkmatch.dev/schema/${name}.json`, title: name };
    writeFileSync(join(dist, 'schema', `${name}.json`), `${JSON.stringify(named, null, 2)}\n`);
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
