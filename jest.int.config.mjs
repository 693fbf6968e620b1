import { preset } from './jest.preset.mjs';

/** Tests against the real stack, which `npm test` starts for them. */
export default {
  ...preset({
    rootDir: import.meta.dirname,
    testMatch: ['**/*.int.spec.ts'],
    report: `${import.meta.dirname}/test-results/integration.json`,
  }),
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // Attacks leave records on the stack's topics that kafkajs, as it comes, reads for hours.
  setupFiles: ['<rootDir>/tools/test/src/read-headers-once.ts'],
  testTimeout: 60_000,
  // One file at a time: some start a stack of their own, and some measure how soon an app notices.
  maxWorkers: 1,
  // A test that failed may leave a connection open; the run must end all the same.
  forceExit: true,
};
