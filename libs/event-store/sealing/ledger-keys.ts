import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { keyIdOf } from '@log-tree';
import { KEY_BYTES } from './aes-gcm';
import {
  type KeyTexts,
  keyFolderHolds,
  readKeyFolder,
  readPreviousKeys,
  replaceSigningKey,
  writeKeyFolder,
} from './key-folder';

export interface LedgerKeysConfiguration {
  /** 32 bytes in base64. */
  readonly masterKey?: string | undefined;
  /** While keys are wrapped anew: the one from before, or the one to come. */
  readonly masterKeyPrevious?: string | undefined;
  /** Ed25519, PKCS #8 in DER, base64. */
  readonly signingKey?: string | undefined;
  /** The one before, in the same form: it vouches for the new one. */
  readonly signingKeyPrevious?: string | undefined;
}

/** A key that signs heads. */
export interface SigningKey {
  readonly signingKey: KeyObject;
  /** Ed25519, SPKI in DER, base64: as `LedgerOpened` has it. */
  readonly publicKey: string;
  /** As signed heads name it. */
  readonly keyId: string;
}

export interface LedgerKeys extends SigningKey {
  readonly masterKey: Buffer;
  /** Opens what `masterKey` does not yet, or no longer: there while keys are wrapped anew. */
  readonly otherMasterKey?: Buffer;
  /** Keys that signed before this one, and may vouch for it. */
  readonly previous: readonly SigningKey[];
  /** They were made just now; whoever started the ledger has to hear of it, because backups do not contain them. */
  readonly created: boolean;
}

/**
 * Puts a new signing key into the data folder's `keys/` and keeps the old one beside it, under its id: at its next start the
 * ledger lets the old one vouch for the new one. Answers the id of the new key. Throws where the folder has no keys.
 */
export function rotateSigningKey(folder: string): string {
  const { keyId } = signingKeyOf(readKeyFolder(folder).signingKey);
  const next = newSigningKey();
  replaceSigningKey(folder, keyId, next);
  return signingKeyOf(next).keyId;
}

/** Ed25519, PKCS #8 in DER, base64. */
export function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
}

/**
 * The ledger's two keys: from configuration, or else from `keys/` in the data folder. The first start on an empty
 * folder makes what is missing; a later one refuses to go on without, since a new key would open nothing old.
 */
export function openLedgerKeys(folder: string, configuration: LedgerKeysConfiguration): LedgerKeys {
  const { masterKey, masterKeyPrevious: given, signingKey, signingKeyPrevious } = configuration;
  const previous = signingKeyPrevious === undefined ? [] : [signingKeyPrevious];
  if (masterKey !== undefined && signingKey !== undefined) {
    return parse({ masterKey, nextMasterKey: given, signingKey }, previous, false);
  }
  const created = !keyFolderHolds(folder) && writeKeyFolder(folder, newKeys());
  const kept = readKeyFolder(folder);
  const keys = {
    ...(masterKey === undefined
      ? { masterKey: kept.masterKey, nextMasterKey: given ?? kept.nextMasterKey }
      : { masterKey, nextMasterKey: given }),
    signingKey: signingKey ?? kept.signingKey,
  };
  return parse(keys, [...previous, ...readPreviousKeys(folder)], created);
}

function newKeys(): KeyTexts {
  return { masterKey: randomBytes(KEY_BYTES).toString('base64'), signingKey: newSigningKey() };
}

function parse(texts: KeyTexts, previous: readonly string[], created: boolean): LedgerKeys {
  const { nextMasterKey: other } = texts;
  return {
    ...{ masterKey: parseMasterKey(texts.masterKey), ...signingKeyOf(texts.signingKey) },
    ...(other !== undefined && { otherMasterKey: parseMasterKey(other) }),
    ...{ previous: previous.map(signingKeyOf), created },
  };
}

function parseMasterKey(text: string): Buffer {
  const masterKey = Buffer.from(text, 'base64');
  if (masterKey.length !== KEY_BYTES) throw new Error(`the master key has to be ${KEY_BYTES} bytes in base64`);
  return masterKey;
}

function signingKeyOf(text: string): SigningKey {
  const signingKey = parseSigningKey(text);
  const publicKey = createPublicKey(signingKey).export({ type: 'spki', format: 'der' });
  return { signingKey, publicKey: publicKey.toString('base64'), keyId: keyIdOf(publicKey) };
}

// The text itself is never part of an error: errors are logged.
function parseSigningKey(text: string): KeyObject {
  const wanted = 'the signing key has to be an Ed25519 private key, PKCS #8 in DER, base64';
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: Buffer.from(text, 'base64'), type: 'pkcs8', format: 'der' });
  } catch {
    throw new Error(wanted);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(wanted);
  return key;
}
