import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          environment: 'node',
          globalSetup: 'tests/support/global-setup.ts',
          setupFiles: 'tests/support/own-database.ts',
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'http',
          include: ['tests/http/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/global-setup.ts', 'tests/support/built-pages.ts'],
          setupFiles: 'tests/support/own-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // The built pages run as they are: in the product nothing transforms them either.
          server: { deps: { external: [/\/build\/server\//] } },
        },
      },
    ],
    maxWorkers: 2,
    sequence: { shuffle: true },
  },
})
