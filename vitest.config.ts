import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    env: { TZ: 'Pacific/Kiritimati' },
    testTimeout: 20_000,
    maxWorkers: 2,
    isolate: false,
  },
});
