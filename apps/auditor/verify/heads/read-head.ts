import { readFile } from 'node:fs/promises';
import type { SignedHead } from '@log-tree';
import { readJson } from '../export/read-json';
import { UnreadableExport } from '../export/unreadable-export.fault';
import { type VerifyingKey, verifyingKey } from './verifying-key';

const TEXTS = ['ledgerId', 'keyId', 'rootHash', 'signedAt', 'signature'] as const;

/** Throws UnreadableExport for a file that holds no head; whether it is true is another question. */
export async function readHead(file: string): Promise<SignedHead> {
  const head = await readJson(file);
  if (!isHead(head)) throw new UnreadableExport(`${file} is no head: it is {${[...TEXTS, 'size'].join(', ')}}`);
  return head;
}

export function isHead(value: unknown): value is SignedHead {
  if (typeof value !== 'object' || value === null) return false;
  const head = value as Readonly<Record<string, unknown>>;
  const { size } = head;
  return TEXTS.every((name) => typeof head[name] === 'string') && Number.isSafeInteger(size) && Number(size) >= 0;
}

/** A public key in PEM, or in base64 as `LedgerOpened` has it. Throws UnreadableExport. */
export async function readKey(file: string): Promise<VerifyingKey> {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new UnreadableExport(`${file}: ${cause.message}`);
  });
  const key = verifyingKey(text);
  if (!key) throw new UnreadableExport(`${file} is no Ed25519 public key, neither in PEM nor in base64`);
  return key;
}
