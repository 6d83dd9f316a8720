#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

// What npx runs has to be executable, and what a build writes is not. Exit code 2: nothing could be checked.
const verifier = join(__dirname, '../dist/apps/auditor/verify/main.js');
if (existsSync(verifier)) {
  require(verifier);
} else {
  process.stderr.write('COULD NOT BE CHECKED: the verifier is not built yet: npm ci && npm run build\n');
  process.exitCode = 2;
}
