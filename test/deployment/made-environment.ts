import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ROOT } from '../architecture/source-files';

export const MAKE_ENV = join(ROOT, 'deploy/make-env.sh');

/** What deploy/make-env.sh writes for somebody who starts the deployment. */
export function madeEnvironment(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'environment-'));
  try {
    const file = join(folder, '.env');
    execFileSync('sh', [MAKE_ENV, file], { stdio: 'pipe' });
    return parseEnv(readFileSync(file, 'utf8')) as Record<string, string>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
