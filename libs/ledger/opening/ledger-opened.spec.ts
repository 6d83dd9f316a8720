import { createMemoryEventStore, type EventStore, START } from '@event-store';
import { systemClock } from '../clock/system.clock';
import { type LateLanding, lateLanding } from '../commands/late-landing.fixture';
import { openNewLedger } from './ledger-opened';

const LEDGER_ID = '0195f0a4-3c1e-7a52-9d0b-5f1c2e8a7b64';

describe('the first event of a new log, whose answer is lost', () => {
  let store: EventStore;
  let losing: LateLanding;
  beforeEach(() => {
    store = createMemoryEventStore();
    losing = lateLanding(store);
  });
  afterEach(() => store.close());

  it.each<['never' | number]>([['never'], [0], [400]])('stands there once when it lands after %s ms', async (after) => {
    losing.loseNextAnswer(after, 1_000);
    const opened = await openNewLedger(losing.store, systemClock, LEDGER_ID, 'key');
    await losing.landed();
    expect(opened).toMatchObject({ type: 'LedgerOpened', ledgerId: LEDGER_ID, publicKey: 'key' });
    expect((await store.readAll(START, 10)).events).toHaveLength(1);
  });
});
