import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../architecture/source-files';
import { type ComposeFile, type ComposeService, stayingServices } from './compose-file';

const { version } = require('../../package.json') as { version: string };

/** What the schema cannot see: one name for each service that breaks it. */
export interface ComposeRule {
  readonly name: string;
  breaks(file: ComposeFile): string[];
  /** A file that breaks it: a rule that lets this pass checks nothing. */
  readonly sample: ComposeFile;
}

type Holds = (service: ComposeService, file: ComposeFile) => boolean;

function rule(name: string, holds: Holds, sample: ComposeService): ComposeRule {
  const breaking = (file: ComposeFile, services: readonly (readonly [string, ComposeService])[]) =>
    services.filter(([, service]) => !holds(service, file)).map(([service]) => service);
  return {
    name,
    breaks: (file) => breaking(file, Object.entries(file.services)),
    sample: { services: { sample } },
  };
}

function ruleOfStaying(name: string, holds: Holds, sample: ComposeService): ComposeRule {
  const all = rule(name, holds, sample);
  return {
    ...all,
    breaks: (file) => all.breaks({ ...file, services: Object.fromEntries(stayingServices(file)) }),
  };
}

const PINNED = /:v?\d+(\.\d+)+[\w.-]*$/;
const FROM_THIS_MACHINE = /^127\.0\.0\.1:\d+:\d+$/;

export const COMPOSE_RULES: readonly ComposeRule[] = [
  rule('images are pinned', ({ image = '' }) => PINNED.test(image), { image: 'postgres:latest' }),
  rule(
    'our image has the version of the package',
    ({ image, build }) => build === undefined || image === `capture-ledger:${version}`,
    { build: '.', image: 'capture-ledger:0.0.9' },
  ),
  rule(
    'nobody can do more than they have to',
    ({ read_only, cap_drop, security_opt }) =>
      read_only === true && cap_drop?.[0] === 'ALL' && security_opt?.[0] === 'no-new-privileges:true',
    { cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] },
  ),
  rule('nobody is root on a network', ({ user, network_mode }) => user !== 'root' || network_mode === 'none', {
    user: 'root',
  }),
  rule(
    'ports are reached from this machine only',
    ({ ports = [] }) => ports.every((port) => FROM_THIS_MACHINE.test(port)),
    { ports: ['3000:3000'] },
  ),
  rule(
    'files that are mounted are there, and are only read',
    ({ volumes = [] }) =>
      volumes
        .filter((volume) => volume.startsWith('.'))
        .map((volume) => volume.split(':'))
        .every(([source = '', , mode]) => existsSync(join(ROOT, source)) && mode === 'ro'),
    { volumes: ['./deploy/nowhere:/deploy:ro'] },
  ),
  rule(
    'volumes are declared',
    ({ volumes = [] }, file) => volumes.every((volume) => /^\./.test(volume) || isDeclared(volume, file)),
    { volumes: ['nowhere:/data'] },
  ),
  rule(
    'whoever is waited for is there, and tells its health where that is waited for',
    ({ depends_on = {} }, { services }) =>
      Object.entries(depends_on).every(
        ([name, { condition }]) =>
          services[name] && (condition !== 'service_healthy' || services[name].healthcheck !== undefined),
      ),
    { depends_on: { sample: { condition: 'service_healthy' } } },
  ),
  ruleOfStaying('whatever stays is asked for its health', ({ healthcheck }) => healthcheck?.test[0] === 'CMD', {}),
  ruleOfStaying('whatever stays is started again, also after it ended well', ({ restart }) => restart === 'always', {
    restart: 'on-failure',
  }),
];

function isDeclared(volume: string, { volumes = {} }: ComposeFile): boolean {
  return volume.replace(/:.*$/, '') in volumes;
}
