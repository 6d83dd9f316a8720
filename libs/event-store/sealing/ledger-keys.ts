import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { keyIdOf } from '@log-tree';
import { KEY_BYTES } from './aes-gcm';
import { keyFolderHolds, readKeyFolder, writeKeyFolder } from './key-folder';

export interface LedgerKeysConfiguration {
  /** 32 bytes in base64. */
  readonly masterKey?: string | undefined;
  /** Ed25519, PKCS #8 in DER, base64. */
  readonly signingKey?: string | undefined;
}

export interface LedgerKeys {
  readonly masterKey: Buffer;
  readonly signingKey: KeyObject;
  /** Ed25519, SPKI in DER, base64: as `LedgerOpened` has it. */
  readonly publicKey: string;
  /** As signed heads name it. */
  readonly keyId: string;
  /** They were made just now; whoever started the ledger has to hear of it, because backups do not contain them. */
  readonly created: boolean;
}

/**
 * The ledger's two keys: from configuration, or else from `keys/` in the data folder. The first start on an empty
 * folder makes what is missing; a later one refuses to go on without, since a new key would open nothing old.
 */
export function openLedgerKeys(folder: string, configuration: LedgerKeysConfiguration): LedgerKeys {
  const { masterKey, signingKey } = configuration;
  if (masterKey !== undefined && signingKey !== undefined) return parse(masterKey, signingKey, false);
  const created = !keyFolderHolds(folder) && writeKeyFolder(folder, newKeys());
  const kept = readKeyFolder(folder);
  return parse(masterKey ?? kept.masterKey, signingKey ?? kept.signingKey, created);
}

function newKeys(): { masterKey: string; signingKey: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    masterKey: randomBytes(KEY_BYTES).toString('base64'),
    signingKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

function parse(masterKeyText: string, signingKeyText: string, created: boolean): LedgerKeys {
  const masterKey = Buffer.from(masterKeyText, 'base64');
  if (masterKey.length !== KEY_BYTES) throw new Error(`the master key has to be ${KEY_BYTES} bytes in base64`);
  const signingKey = parseSigningKey(signingKeyText);
  const publicKey = createPublicKey(signingKey).export({ type: 'spki', format: 'der' });
  return { masterKey, signingKey, publicKey: publicKey.toString('base64'), keyId: keyIdOf(publicKey), created };
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
