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
    ],
    maxWorkers: 2,
    sequence: { shuffle: true },
  },
})
