import { describeEventStoreContract } from '../contract/event-store.contract';
import { logFolder } from './log-folder.fixture';

describeEventStoreContract('sqlite', () => {
  const { open, cleanUp } = logFolder();
  return { open, reopen: open, cleanUp };
});
