/** Tests run the TypeScript sources as they are: Node 22 strips the types, nothing is compiled. */
export default {
  testEnvironment: 'node',
  // Only a test that hangs takes so long. Many start programs, which takes its time where six others want the same two processors.
  testTimeout: 600_000,
  roots: ['<rootDir>'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/(copernica/)?(dist|build)/'],
  modulePathIgnorePatterns: ['<rootDir>/(copernica/)?(dist|build)/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  // The platform's core ends a process of more than 450 MB after 250 calls, so no worker may grow that far.
  maxWorkers: 3,
  workerIdleMemoryLimit: '200MB',
  coverageProvider: 'v8',
  collectCoverageFrom: ['index.ts', 'authentication.ts', '{triggers,searches,creates,common,mailingwork,copernica,zapier,webservice}/**/*.ts'],
  coverageReporters: ['text-summary', ['text', { skipFull: true }]],
  coverageThreshold: { global: { lines: 100, branches: 100, functions: 100, statements: 100 } },
};
