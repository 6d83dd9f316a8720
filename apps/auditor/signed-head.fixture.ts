import { createHash, type KeyObject, sign } from 'node:crypto';
import { canonicalJson, type RecordedEvent } from '@event-store';
import { LEDGER_ID, LEDGER_KEY } from './recorded-log.fixture';
import { createRoots } from './verify/heads/roots';
import { type SignedHead, type VerifyingKey, verifyingKey } from './verify/heads/signed-head';

export const PUBLIC_PEM = LEDGER_KEY.publicKey.export({ type: 'spki', format: 'pem' }).toString();

export function ledgerKey(): VerifyingKey {
  const key = verifyingKey(PUBLIC_PEM);
  if (!key) throw new Error('the key of the ledger is none');
  return key;
}

/** The head that the ledger would have signed for these events, as an auditor keeps it. */
export function headOf(events: readonly Pick<RecordedEvent, 'hash'>[], keys = LEDGER_KEY): SignedHead {
  const roots = createRoots();
  for (const { hash } of events) roots.add(hash);
  const size = events.length;
  const head = {
    ...{ ledgerId: LEDGER_ID, keyId: keyIdOf(keys.publicKey), size, rootHash: roots.rootAt(size) },
    signedAt: '2026-02-01T00:00:00.000Z',
  };
  return { ...head, signature: signatureOf(head, keys.privateKey) };
}

/** Ed25519 over the canonical form, base64. */
export function signatureOf(signed: object, privateKey: KeyObject): string {
  return sign(null, Buffer.from(canonicalJson(signed)), privateKey).toString('base64');
}

function keyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}
