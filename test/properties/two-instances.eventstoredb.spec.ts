import { describeEventStoreDb, eventStoreDbSettings } from '@testing';
import { describeTwoInstances } from './two-instances.property';

describeEventStoreDb('races between instances on EventStoreDB', () => {
  describeTwoInstances('eventstoredb', 25, eventStoreDbSettings);
});
