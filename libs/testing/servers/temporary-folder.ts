import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of a server's own, for whoever started it to remove. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'capture-ledger-server-'));
  chmodSync(folder, 0o755);
  return folder;
}
