/** Tests run the TypeScript sources as they are: Node 22 strips the types, nothing is compiled. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/mailingwork', '<rootDir>/zapier', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  coverageProvider: 'v8',
};
