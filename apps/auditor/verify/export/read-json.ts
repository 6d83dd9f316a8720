import { readFile } from 'node:fs/promises';
import { UnreadableExport } from './unreadable-export.fault';

/** Throws UnreadableExport for a file that is not there, or that is no JSON object. */
export async function readJson(file: string): Promise<Readonly<Record<string, unknown>>> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new UnreadableExport(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableExport(`${file} is no JSON object`);
  }
  return value as Readonly<Record<string, unknown>>;
}
