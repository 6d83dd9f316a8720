// The suites that need EventStoreDB, and no others: without a server they fail here instead of being skipped.
const { resolve } = require('node:path');

process.env.SERVERS_REQUIRED = 'eventstoredb';

module.exports = {
  ...require('../../jest.config.js'),
  rootDir: resolve(__dirname, '../..'),
  testMatch: ['**/*eventstoredb*.spec.ts', '**/eventstoredb/**/*.spec.ts'],
};
