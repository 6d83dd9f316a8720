import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { COMPOSE_FILES, composeText, readComposeFile } from './compose-file';
import { COMPOSE_RULES } from './compose-rules';
import { madeEnvironment } from './made-environment';

const environment = madeEnvironment();

/** The whole schema of the Compose Specification, as the linter for it brings it along. */
function composeSchema(): object {
  const folder = dirname(require.resolve('dclint/package.json'));
  return JSON.parse(readFileSync(join(folder, 'schemas/compose.schema.json'), 'utf8'));
}

describe.each(COMPOSE_FILES)('%s', (name) => {
  it('is a compose file by the schema of the specification', () => {
    // It names its draft by an address that only differs from the one known here in being safe.
    const isValid = new Ajv({ strict: false, validateSchema: false, allErrors: true }).compile(composeSchema());
    isValid(parse(composeText(name), { merge: true }));
    expect(isValid.errors ?? []).toEqual([]);
    expect(isValid({ services: { api: { image: 'a', restarts: 'always' } } })).toBe(false);
  });

  it.each(COMPOSE_RULES)('keeps to the rule that $name', (rule) => {
    expect(rule.breaks(readComposeFile(name, environment))).toEqual([]);
    expect(rule.breaks(rule.sample)).toEqual(['sample']);
  });
});

describe('docker-compose.yml', () => {
  const { services, networks } = readComposeFile('docker-compose.yml', environment);
  const namesWhere = (holds: (service: (typeof services)[string]) => boolean | undefined) =>
    Object.keys(services).filter((name) => holds(services[name] as (typeof services)[string]));

  it('has three nodes, and two of each of ours', () => {
    expect(namesWhere(({ image }) => /eventstore:/.test(image ?? ''))).toEqual([
      'certificates',
      'esdb1',
      'esdb2',
      'esdb3',
    ]);
    expect([services['api']?.deploy, services['projector']?.deploy]).toEqual([{ replicas: 2 }, { replicas: 2 }]);
  });

  it('lets in callers, and people who look at figures; the rest has no way in or out', () => {
    expect(networks?.['inside']).toEqual({ internal: true });
    expect(namesWhere(({ networks }) => networks?.includes('outside'))).toEqual(['proxy', 'prometheus', 'grafana']);
    expect(namesWhere(({ ports }) => ports !== undefined)).toEqual(['proxy', 'prometheus', 'grafana']);
  });

  it('shows the key of the authority to nobody but whoever signs', () => {
    const mounts = (volume: string) =>
      namesWhere(({ volumes }) => volumes?.some((each) => each.startsWith(`${volume}:`)));
    expect(mounts('authority')).toEqual(['certificates']);
    expect(mounts('nodes')).toEqual(['certificates', 'esdb1', 'esdb2', 'esdb3']);
  });
});
