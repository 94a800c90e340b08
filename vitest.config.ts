import { defineConfig } from 'vitest/config';

/** Unit tests mirror the source tree; the contract suite runs against every implementation of the host. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/contract/**/*.test.ts'],
    globalSetup: ['build/browser-setup.ts'],
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Two workers: laptops and build machines with two cores are the ordinary case.
    maxWorkers: 2,
  },
});
