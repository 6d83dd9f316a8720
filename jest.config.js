/** One jest run for the whole house: unit specs beside the code, everything that crosses libs under test/. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^@event-store/stored-form$': '<rootDir>/libs/event-store/stored-form.index.ts',
    '^@(domain|event-store|read-models|ledger|command-line|bank-files|log-tree|table-files|testing)$':
      '<rootDir>/libs/$1/index.ts',
  },
  // PostgreSQL and EventStoreDB, for the specs that ask for them.
  globalSetup: '<rootDir>/test/servers/start.ts',
  globalTeardown: '<rootDir>/test/servers/stop.ts',
  reporters: ['default', '<rootDir>/test/reporter/summary.reporter.js'],
  maxWorkers: 2,
  // What suites leave in a worker is only given back with the worker itself, and a heap of gigabytes is slow to collect.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
};
