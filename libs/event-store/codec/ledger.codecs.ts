import { firstVersion } from './event.codec';
import type { EventData } from './event-data';
import { record } from './record.schema';
import { count, instant, oneOf, text } from './scalar.schema';

export const ledgerOpened = firstVersion(
  record<EventData<'LedgerOpened'>>({
    ledgerId: text,
    hashVersion: count,
    publicKey: text,
    clock: oneOf('system', 'simulated'),
  }),
);

export const signingKeyRotated = firstVersion(
  record<EventData<'SigningKeyRotated'>>({ keyId: text, publicKey: text, previousKeyId: text, signature: text }),
);

export const headSigned = firstVersion(
  record<EventData<'HeadSigned'>>({ keyId: text, size: count, rootHash: text, signedAt: instant, signature: text }),
);
