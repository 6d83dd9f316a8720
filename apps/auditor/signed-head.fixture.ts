import type { RecordedEvent } from '@event-store';
import { keyIdOf, type SignedHead, signHeadText } from '@log-tree';
import { LEDGER_ID, LEDGER_KEY } from './recorded-log.fixture';
import { createRoots } from './verify/heads/roots';
import { type VerifyingKey, verifyingKey } from './verify/heads/verifying-key';

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
  const der = keys.publicKey.export({ type: 'spki', format: 'der' });
  const head = {
    ...{ ledgerId: LEDGER_ID, keyId: keyIdOf(der), size, rootHash: roots.rootAt(size) },
    signedAt: '2026-02-01T00:00:00.000Z',
  };
  return { ...head, signature: signHeadText(head, keys.privateKey) };
}
