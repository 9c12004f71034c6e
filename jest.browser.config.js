import config from './jest.config.js';

/** The tests that see the console in a real browser: one at a time. */
export default {
  testEnvironment: config.testEnvironment,
  testTimeout: config.testTimeout,
  roots: config.roots,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  extensionsToTreatAsEsm: config.extensionsToTreatAsEsm,
  transform: config.transform,
  maxWorkers: 1,
};
