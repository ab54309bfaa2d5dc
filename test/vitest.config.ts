import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    maxWorkers: '100%', // one less unless told, which of two is half
    setupFiles: ['test/seed.ts'],
    include: ['test/**/*.test.ts'],
    testTimeout: 180_000, // a guard against what never ends, on a machine that others use too,
    hookTimeout: 240_000,
  },
});
