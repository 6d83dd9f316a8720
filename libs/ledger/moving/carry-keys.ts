import type { KeyStore } from '@event-store';
import type { ApiKeyStore } from '../api-keys/api-key.store';
import { type KeyPlace, missingKeyFiles, openKeys } from './key-place';

export interface CarriedKeys {
  /** Of personal data, destroyed ones too. */
  readonly personal: number;
  readonly destroyed: number;
  readonly api: number;
}

const PAGE = 500;

/**
 * Carries the keys of personal data and the API keys of a ledger to another place, and holds both places against each
 * other. Throws where the other one keeps different keys.
 */
export async function carryKeys(from: KeyPlace, to: KeyPlace): Promise<CarriedKeys> {
  const missing = missingKeyFiles(from);
  if (missing.length > 0)
    throw new Error(`${missing.join(' and ')} cannot be found: where are the keys of the ledger?`);
  const source = await openKeys(from);
  try {
    const target = await openKeys(to);
    try {
      return {
        ...(await carryPersonalKeys(source.personal, target.personal)),
        api: await carryApiKeys(source.api, target.api),
      };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Tombstones first: a subject has one key at a time, and its next one finds no place beside one that is still there. */
async function carryPersonalKeys(from: KeyStore, to: KeyStore): Promise<Omit<CarriedKeys, 'api'>> {
  let [personal, destroyed] = [0, 0];
  for (const tombstones of [true, false]) {
    for (let page = await from.entries(PAGE); page.length > 0; page = await from.entries(PAGE, page.at(-1)?.keyId)) {
      const entries = page.filter(({ wrapped }) => (wrapped === undefined) === tombstones);
      await to.take(entries);
      personal += entries.length;
      destroyed += tombstones ? entries.length : 0;
    }
  }
  return { personal, destroyed };
}

/** In the order in which they were made; the secrets' hashes go along, so every key goes on to work, or not to. */
async function carryApiKeys(from: ApiKeyStore, to: ApiKeyStore): Promise<number> {
  const keys = await from.list();
  for (const apiKey of keys) {
    const kept = await from.find(apiKey.keyId);
    if (!kept) throw new Error(`the API key ${apiKey.keyId} was listed, and cannot be found`);
    const there = await to.find(apiKey.keyId);
    if (!there) await to.add(kept);
    else if (!Buffer.from(there.secretHash).equals(kept.secretHash)) {
      throw new Error(`the API key ${apiKey.keyId} is another one in the target`);
    }
    if (apiKey.revokedAt !== undefined) await to.revoke(apiKey.keyId, apiKey.revokedAt);
  }
  return keys.length;
}
