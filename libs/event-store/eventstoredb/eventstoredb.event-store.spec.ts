import { describeEventStoreDb } from '@testing';
import { describeEventStoreContract } from '../contract/event-store.contract';
import { openedStores } from './opened-stores.fixture';

describeEventStoreDb('EventStoreDB', () => {
  describeEventStoreContract('eventstoredb', () => {
    const { open, cleanUp } = openedStores();
    return { open, reopen: open, cleanUp };
  });
});
