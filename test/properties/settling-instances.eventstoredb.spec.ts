import { describeEventStoreDb, eventStoreDbSettings } from '@testing';
import { describeSettlingInstances } from './settling-instances.property';

describeEventStoreDb('settlement by two instances on EventStoreDB', () => {
  describeSettlingInstances('eventstoredb', 4, eventStoreDbSettings);
});
