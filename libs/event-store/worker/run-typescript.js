// Lets Node run the sources as they stand: `node --require <this file> some.ts`, or a worker thread started from a spec.
// Type stripping alone cannot: decorators, aliases and imports without extension need the compiler of the build.
const { transformSync } = require('@swc/core');
const { Module } = require('node:module');
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');

const root = resolve(__dirname, '../../..');
const settings = JSON.parse(readFileSync(resolve(root, '.swcrc'), 'utf8'));
// The compiler resolves a relative base against the working folder, which need not be the repository.
settings.jsc.baseUrl = root;

Module._extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const { code } = transformSync(source, {
    ...settings,
    sourceMaps: 'inline',
    filename,
    swcrc: false,
    configFile: false,
  });
  module._compile(code, filename);
};
