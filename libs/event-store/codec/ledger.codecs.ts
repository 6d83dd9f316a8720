import { firstVersion } from './event.codec';
import type { EventData } from './event-data';
import { record } from './record.schema';
import { count, oneOf, text } from './scalar.schema';

export const ledgerOpened = firstVersion(
  record<EventData<'LedgerOpened'>>({
    ledgerId: text,
    hashVersion: count,
    publicKey: text,
    clock: oneOf('system', 'simulated'),
  }),
);
