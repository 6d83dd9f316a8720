import { randomUUID } from 'node:crypto';
import { describeEventStoreDb, eventStoreDbUrl } from '@testing';
import { describeTwoInstances } from './two-instances.property';

describeEventStoreDb('races between instances on EventStoreDB', () => {
  describeTwoInstances('eventstoredb', 25, async () => ({
    EVENT_STORE: 'eventstoredb',
    EVENTSTOREDB_URL: await eventStoreDbUrl(),
    LEDGER_ID: randomUUID(),
  }));
});
