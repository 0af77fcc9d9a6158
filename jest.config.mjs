/** Sources are transformed one by one; what runs in the host is the built bundle (see test/support/build-once.mjs). */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/build-once.mjs',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  transform: {
    '^.+\\.(ts|tsx|mjs)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } },
    ],
  },
  maxWorkers: 2,
  // It ends what hangs, and says nothing of speed: a machine may be shared by many.
  testTimeout: 300_000,
};
