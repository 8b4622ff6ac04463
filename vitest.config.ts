import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const NEVER = ['**/node_modules/**', '**/dist/**', '**/dist-types/**'];

/** Starting and migrating a template database dominates; a hung lock should still fail within a minute. */
const PG_TEST_TIMEOUT_MS = 60_000;

/** Seconds of work take ten times as long beside a build and a browser; a hung test should still fail soon. */
const UNIT_TEST_TIMEOUT_MS = 30_000;

/** One core is Vitest's own, but it idles while tests run: of two cores both are used. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/**
 * Loading the same modules and making a document anew for every file takes five times as long as the tests do.
 * So each test leaves documents, storage, stubs and listeners as it found them.
 */
const SHARED = { isolate: false };

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        test: {
          ...SHARED,
          name: 'unit',
          environment: 'node',
          include: [
            'packages/shared/**/*.test.ts',
            'apps/bff/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: [...NEVER, '**/*.pg.test.ts'],
          testTimeout: UNIT_TEST_TIMEOUT_MS,
          hookTimeout: UNIT_TEST_TIMEOUT_MS,
        },
      },
      {
        extends: './apps/web/vite.config.ts',
        test: {
          ...SHARED,
          name: 'web',
          root: './apps/web',
          environment: 'jsdom',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: NEVER,
          testTimeout: UNIT_TEST_TIMEOUT_MS,
          hookTimeout: UNIT_TEST_TIMEOUT_MS,
        },
      },
      {
        test: {
          ...SHARED,
          name: 'pg',
          environment: 'node',
          include: ['apps/bff/**/*.pg.test.ts'],
          exclude: NEVER,
          globalSetup: ['./apps/bff/test/postgres.global-setup.ts'],
          testTimeout: PG_TEST_TIMEOUT_MS,
          hookTimeout: PG_TEST_TIMEOUT_MS,
        },
      },
    ],
  },
});
