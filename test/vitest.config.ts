import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 180_000, // a guard against what never ends, on a machine that others use too,
    hookTimeout: 240_000,
  },
});
