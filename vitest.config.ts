import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // Chromium and the server share two cores with the test.
          fileParallelism: false,
          globalSetup: ['tests/browser/support/build-client.ts'],
        },
      },
      // Times hold on a quiet machine only, so nothing here is part of `npm test`.
      {
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/browser/support/build-client.ts'],
        },
      },
      {
        test: {
          name: 'chaos',
          include: ['tests/chaos/**/*.test.ts'],
          testTimeout: 3_600_000,
          fileParallelism: false,
          globalSetup: ['tests/browser/support/build-client.ts'],
        },
      },
    ],
  },
})
