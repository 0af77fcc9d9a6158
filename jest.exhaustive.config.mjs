import base from './jest.config.mjs';

/** `npm run test:exhaustive`: the loops of test/exhaustive at full length; `npm test` runs a sample of each. */
export default {
  ...base,
  roots: ['<rootDir>/test/exhaustive'],
  globals: { exhaustive: true },
  maxWorkers: 1,
  testTimeout: 3_600_000,
};
