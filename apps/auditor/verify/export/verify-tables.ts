import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest';

/** What is wrong with the table files of an export: they are held against their SHA-256, and against nothing else. */
export async function wrongTables(folder: string, { tables = [] }: Manifest): Promise<string[]> {
  const wrong: string[] = [];
  for (const { file, sha256 } of tables) {
    const sum = await sumOf(join(folder, file)).catch((cause: Error) => ({ fault: cause.message }));
    if (typeof sum === 'object') wrong.push(`${file} cannot be read: ${sum.fault}`);
    else if (sum !== sha256) wrong.push(`${file} has SHA-256 ${sum}, and the manifest says ${sha256}`);
  }
  return wrong;
}

async function sumOf(file: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(file)) sum.update(chunk as Buffer);
  return sum.digest('hex');
}
