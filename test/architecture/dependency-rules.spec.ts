import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './source-files';

const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string; comment: string }[] };

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly { rule: { name: string }; from: string; to: string }[] };
}

/** A few seconds on a machine that does nothing else. */
const CRUISE_MS_MAX = 300_000;

/** Runs the checker over the apps and libs of a house: ours, or the one built of violations. */
function cruise(house: string): Promise<Cruise> {
  const checker = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const rules = join(ROOT, '.dependency-cruiser.cjs');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [checker, 'apps', 'libs', '--config', rules, '--output-type', 'json'],
      { cwd: house, maxBuffer: 64 * 1024 * 1024 },
      // The checker's exit code is the number of violations: its report says more.
      (_error, stdout, stderr) => (stdout ? resolve(JSON.parse(stdout)) : reject(new Error(stderr))),
    );
  });
}

describe('who may know whom', () => {
  let ours: Cruise;
  let violations: Cruise;
  beforeAll(async () => {
    [ours, violations] = await Promise.all([cruise(ROOT), cruise(join(__dirname, 'violations'))]);
  }, CRUISE_MS_MAX);

  it('is checked over the whole house', () => {
    for (const place of ['apps/api/', 'libs/domain/', 'libs/event-store/', 'libs/ledger/', 'libs/read-models/']) {
      expect(ours.modules.filter(({ source }) => source.startsWith(place)).length).toBeGreaterThan(2);
    }
  });

  describe.each(forbidden)('$name ($comment)', ({ name }) => {
    it('is kept', () => {
      const broken = ours.summary.violations.filter(({ rule }) => rule.name === name);
      expect(broken.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
    });

    it('catches its sample violation', () => {
      const caught = violations.summary.violations.filter(({ rule }) => rule.name === name);
      expect(caught.map(({ from }) => from)).toContainEqual(expect.stringContaining(`/${name}`));
    });
  });
});
