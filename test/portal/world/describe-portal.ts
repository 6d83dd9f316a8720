import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithProgram } from '../../deployment/describe-with-program';
import { openPortal, type Portal } from './portal';

const BUILT = join(__dirname, '../../../dist/apps/portal/staff.manifest.json');
/** A browser beside everything else that a run does at once: waiting is for states, and this only for what never comes. */
const WAIT_MS_MAX = 120_000;

/**
 * Specs of the portal as people use it: the real service on a folder of its own, in Debian's browser. Where there is no
 * browser they are skipped, and listed at the end of the run by this name.
 */
export function describePortal(
  name: string,
  specs: (portal: () => Portal) => void,
  settings: Readonly<Record<string, string>> = {},
): void {
  describeWithProgram('chromium', name, (chromium) => {
    jest.setTimeout(WAIT_MS_MAX);
    let portal: Portal;
    beforeAll(async () => {
      if (!existsSync(BUILT)) throw new Error('the portal is not built: npm run build');
      portal = await openPortal(chromium, settings);
    }, WAIT_MS_MAX);
    afterEach(async () => {
      portal.expectNoFaults();
      await portal.leave();
    });
    afterAll(() => portal?.close(), WAIT_MS_MAX);
    specs(() => portal);
  });
}
