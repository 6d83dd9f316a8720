import type { KeyEntry, KeySubject } from './key.store';

/**
 * Holds what a store has against the entries it was given. Throws unless each stands in its place; answers the subjects
 * whose key it still holds though it was destroyed elsewhere.
 */
export function takenOver(given: readonly KeyEntry[], standing: readonly KeyEntry[]): readonly KeySubject[] {
  const byId = new Map(standing.map((entry) => [entry.keyId, entry]));
  return given.filter((entry) => {
    const stands = byId.get(entry.keyId);
    if (!stands || placeOf(stands) !== placeOf(entry)) other(entry);
    if (entry.wrapped && stands.wrapped && !entry.wrapped.equals(stands.wrapped)) other(entry);
    return stands.wrapped && !entry.wrapped;
  });
}

function placeOf({ merchantId, kind, id, generation }: KeyEntry): string {
  return JSON.stringify([merchantId, kind, id, generation]);
}

function other({ keyId }: KeyEntry): never {
  throw new Error(`the key store holds another key in the place of data key ${keyId}: it is not this ledger's`);
}
