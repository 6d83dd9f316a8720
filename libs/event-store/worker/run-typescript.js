// Lets Node run the sources as they stand: `node --require <this file> some.ts`, or a worker thread started from a spec.
// Type stripping alone cannot: decorators, aliases and imports without extension need the compiler of the build.
const { hash } = require('node:crypto');
const { Module, enableCompileCache } = require('node:module');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { threadId } = require('node:worker_threads');

const root = resolve(__dirname, '../../..');
const rules = readFileSync(resolve(root, '.swcrc'), 'utf8');
const { version } = JSON.parse(readFileSync(require.resolve('@swc/core/package.json'), 'utf8'));
// What was compiled before is kept under a name that tells all it was made from, so that it is never out of date.
const cache = join(root, 'node_modules/.cache/run-typescript');
mkdirSync(cache, { recursive: true });
enableCompileCache(join(cache, 'v8'));

Module._extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const compiled = join(cache, `${hash('sha256', [version, rules, filename, source].join('\0'))}.js`);
  module._compile(readIfThere(compiled) ?? compile(source, filename, compiled), filename);
};

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function compile(source, filename, compiled) {
  // Not before it is needed: the compiler takes longer to load than most of what it compiles takes to run.
  const { transformSync } = require('@swc/core');
  const settings = JSON.parse(rules);
  // The compiler resolves a relative base against the working folder, which need not be the repository.
  settings.jsc.baseUrl = root;
  const { code } = transformSync(source, {
    ...settings,
    sourceMaps: 'inline',
    filename,
    swcrc: false,
    configFile: false,
  });
  // Others may compile the same at the same moment: each finds nothing or all of it.
  const unfinished = `${compiled}.${process.pid}.${threadId}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, compiled);
  return code;
}
