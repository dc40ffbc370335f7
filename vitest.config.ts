import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A bound against hanging only: the machine may be busy, and no test asserts a time.
  test: { testTimeout: 120_000, include: ['tests/**/*.test.ts'], globalSetup: ['tests/build.ts'] },
});
