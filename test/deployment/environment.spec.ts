import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { openLedgerKeys } from '@event-store';
import { loadConfiguration } from '@ledger';
import { settingsTable } from '../../libs/ledger/configuration/setting.decorator';
import { ROOT } from '../architecture/source-files';
import { composeText, readComposeFile } from './compose-file';
import { MAKE_ENV, madeEnvironment } from './made-environment';

const environment = madeEnvironment();
const { services } = readComposeFile('docker-compose.yml', environment);
const ours = Object.entries(services).filter(([, { image }]) => image?.startsWith('capture-ledger:'));

describe('the environment of the deployment', () => {
  it('is made with keys and ids that the service takes', () => {
    const { masterKey, signingKey } = loadConfiguration(services['api']?.environment);
    expect(openLedgerKeys('never-looked-into', { masterKey, signingKey })).toMatchObject({ created: false });
  });

  it('is made anew each time, readable by its owner only, and never over one that is there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'environment-'));
    const file = join(folder, '.env');
    execFileSync('sh', [MAKE_ENV, file]);
    const made = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(() => execFileSync('sh', [MAKE_ENV, file], { stdio: 'pipe' })).toThrow(/stays as it is/);
    expect(readFileSync(file, 'utf8')).toBe(made);
    rmSync(folder, { recursive: true });
    const again = madeEnvironment();
    for (const [name, value] of Object.entries(environment)) expect(again[name]).not.toBe(value);
  });

  it('has every variable without which nothing starts, and says in which form', () => {
    const needed = new Set([...composeText('docker-compose.yml').matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name));
    expect(Object.keys(environment).sort()).toEqual([...needed].sort());
    const example = readFileSync(join(ROOT, 'deploy/example.env'), 'utf8');
    expect(Object.keys(parseEnv(example)).sort()).toEqual([...needed].sort());
    for (const [, name] of composeText('docker-compose.yml').matchAll(/\$\{(\w+):-/g)) {
      expect(example).toMatch(new RegExp(`^#${name}=$`, 'm'));
    }
  });

  it.each(Object.keys(environment))('is refused without %s', (name) => {
    const { [name]: _, ...rest } = environment;
    expect(() => readComposeFile('docker-compose.yml', rest)).toThrow(/deploy\/make-env.sh/);
  });

  it.each(ours)('gives %s settings that exist, and engines that instances share', (_, service) => {
    const known = settingsTable().map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining(Object.keys(service.environment ?? {})));
    expect(loadConfiguration(service.environment)).toMatchObject({
      eventStore: 'eventstoredb',
      readModels: 'postgres',
      keyStore: 'postgres',
    });
  });

  it.each(ours)('starts %s with a program that the build makes', (_, { command = [], entrypoint = [] }) => {
    for (const [program] of [...entrypoint, ...command].join(' ').matchAll(/dist\/\S+\.js/g)) {
      expect(existsSync(join(ROOT, program.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
    }
  });
});
