import { createPublicKey } from 'node:crypto';
import type { LedgerOpened } from '@domain';
import { checkForm } from './check-form';
import type { SourceEvent } from './event.source';
import { beforeFirst } from './verified-stream';
import { wrong } from './wrong';

/** What the first event of the log says of the ledger that it opens: everything else is held against it. */
export function ledgerOpenedBy(first: SourceEvent): LedgerOpened {
  const { envelope, event } = checkForm(beforeFirst(), first);
  if (event.type !== 'LedgerOpened') wrong('the log does not begin with LedgerOpened');
  if (event.ledgerId !== envelope.ledgerId) wrong(`it opens the ledger ${event.ledgerId}`);
  if (event.hashVersion !== envelope.hashVersion) wrong(`it names hash version ${event.hashVersion}`);
  if (!isPublicKey(event)) wrong('its public key is no Ed25519 key');
  return event;
}

function isPublicKey({ publicKey }: LedgerOpened): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
