import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './at-exit';

/** A folder that is there while `use` runs. */
export async function inTemporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const isRemoved = atExit(remove);
  try {
    return await use(folder);
  } finally {
    remove();
    isRemoved();
  }
}
