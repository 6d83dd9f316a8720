import { randomUUID } from 'node:crypto';
import { describeEventStoreDb, eventStoreDbUrl } from '@testing';
import { describeSettlingInstances } from './settling-instances.property';

describeEventStoreDb('settlement by two instances on EventStoreDB', () => {
  describeSettlingInstances('eventstoredb', 4, async () => ({
    EVENT_STORE: 'eventstoredb',
    EVENTSTOREDB_URL: await eventStoreDbUrl(),
    LEDGER_ID: randomUUID(),
  }));
});
