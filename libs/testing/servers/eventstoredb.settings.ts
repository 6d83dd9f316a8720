import { randomUUID } from 'node:crypto';
import { eventStoreDbUrl } from './describe-eventstoredb';

/** What a service has to be told to keep a new ledger on the server that specs share. */
export async function eventStoreDbSettings(): Promise<Readonly<Record<string, string>>> {
  return {
    EVENT_STORE: 'eventstoredb',
    EVENTSTOREDB_URL: await eventStoreDbUrl(),
    LEDGER_ID: randomUUID(),
    // All of them share two cores as well: there, a late answer is no finding.
    APPEND_TIMEOUT: '20000',
  };
}
