import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Keys as text, in base64. */
export interface KeyTexts {
  readonly masterKey: string;
  readonly signingKey: string;
  /** There while the data keys are being wrapped anew. */
  readonly nextMasterKey?: string | undefined;
}

const FILES = { masterKey: 'master.key', signingKey: 'signing.key' } as const;
const NEXT_MASTER_KEY = 'master.key.next';
const UNFINISHED = 'keys.new-';
const PREVIOUS = /^signing-[0-9a-f]{16}\.key$/;

const keyFolder = (dataFolder: string): string => join(dataFolder, 'keys');

export function keyFolderHolds(dataFolder: string): boolean {
  return existsSync(keyFolder(dataFolder));
}

export function readKeyFolder(dataFolder: string): KeyTexts {
  const isNextThere = existsSync(join(keyFolder(dataFolder), NEXT_MASTER_KEY));
  return {
    ...{ masterKey: readKey(dataFolder, FILES.masterKey), signingKey: readKey(dataFolder, FILES.signingKey) },
    ...(isNextThere && { nextMasterKey: readKey(dataFolder, NEXT_MASTER_KEY) }),
  };
}

/** The signing keys that were replaced by others, in no order. */
export function readPreviousKeys(dataFolder: string): readonly string[] {
  return previousNames(dataFolder).map((name) => readKey(dataFolder, name));
}

/** Keeps the signing key under its id and takes another one in its place: whatever crashes, neither is lost. */
export function replaceSigningKey(dataFolder: string, keyId: string, next: string): void {
  const place = (name: string) => join(keyFolder(dataFolder), name);
  writeDurably(place(`signing-${keyId}.key`), readKey(dataFolder, FILES.signingKey));
  writeDurably(place(UNFINISHED), next);
  syncFolder(keyFolder(dataFolder));
  renameSync(place(UNFINISHED), place(FILES.signingKey));
  syncFolder(keyFolder(dataFolder));
}

function readKey(dataFolder: string, name: string): string {
  const file = join(keyFolder(dataFolder), name);
  if (!existsSync(file)) throw new Error(`${file} is missing, and configuration names no such key: put it back`);
  return readFileSync(file, 'utf8').trim();
}

/**
 * Keeps new keys in an empty data folder, all or none, whatever crashes. False when another process was first.
 * Throws when the folder is not empty: its log was written under keys that are not here.
 */
export function writeKeyFolder(dataFolder: string, keys: KeyTexts): boolean {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const entries = readdirSync(dataFolder).filter((name) => !name.startsWith(UNFINISHED));
  if (entries.includes('keys')) return false;
  if (entries.length > 0) {
    throw new Error(
      `${keyFolder(dataFolder)} is missing in a data folder that is not empty: put the ledger's keys back`,
    );
  }
  return placeKeyFolder(dataFolder, keys);
}

/**
 * The keys of one data folder in another one too, whatever that holds beside them. False where the folder has none:
 * configuration has them. Throws where the other one has keys of its own.
 */
export function copyKeyFolder(from: string, to: string): boolean {
  if (!keyFolderHolds(from)) return false;
  const keys = readKeyFolder(from);
  if (keys.nextMasterKey !== undefined)
    throw new Error('the keys are being wrapped anew: run rotate-master to its end');
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (!keyFolderHolds(to)) placeKeyFolder(to, keys);
  const kept = readKeyFolder(to);
  if (kept.masterKey !== keys.masterKey || kept.signingKey !== keys.signingKey) {
    throw new Error(`${keyFolder(to)} holds the keys of another ledger`);
  }
  copyPreviousKeys(from, to);
  return true;
}

/** The log may not know of the last rotation yet: then they are needed once more. */
function copyPreviousKeys(from: string, to: string): void {
  const missing = previousNames(from).filter((name) => !existsSync(join(keyFolder(to), name)));
  for (const name of missing) writeDurably(join(keyFolder(to), name), readKey(from, name));
}

function previousNames(dataFolder: string): readonly string[] {
  return readdirSync(keyFolder(dataFolder)).filter((name) => PREVIOUS.test(name));
}

/** Keeps a master key that is to take the place of the present one; where one is there already, it stays. */
export function keepNextMasterKey(dataFolder: string, masterKey: string): void {
  const file = join(keyFolder(dataFolder), NEXT_MASTER_KEY);
  if (existsSync(file)) return;
  writeDurably(`${file}.part`, masterKey);
  renameSync(`${file}.part`, file);
  syncFolder(keyFolder(dataFolder));
}

/** Puts the next master key in the place of the present one, which is gone then. */
export function takeNextMasterKey(dataFolder: string): void {
  const folder = keyFolder(dataFolder);
  renameSync(join(folder, NEXT_MASTER_KEY), join(folder, FILES.masterKey));
  syncFolder(folder);
}

function placeKeyFolder(dataFolder: string, keys: KeyTexts): boolean {
  const unfinished = mkdtempSync(join(dataFolder, UNFINISHED));
  writeDurably(join(unfinished, FILES.masterKey), keys.masterKey);
  writeDurably(join(unfinished, FILES.signingKey), keys.signingKey);
  try {
    syncFolder(unfinished);
    renameSync(unfinished, keyFolder(dataFolder));
  } catch (cause) {
    rmSync(unfinished, { recursive: true });
    if (keyFolderHolds(dataFolder)) return false;
    throw cause;
  }
  syncFolder(dataFolder);
  return true;
}

function writeDurably(file: string, text: string): void {
  writeFileSync(file, `${text}\n`, { mode: 0o600, flush: true });
}

/** Without this a crash can forget the names of files whose contents it kept. Windows has no such call. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
