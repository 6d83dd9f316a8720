import type { EventStore } from '../event-store.port';
import { describeAppending } from './appending.contract';
import { describeReading } from './reading.contract';
import { describeReopening } from './reopening.contract';
import { describeSubscribing } from './subscribing.contract';

/** One engine under test. */
export interface EngineUnderTest {
  /** Opens an empty store. */
  open(): Promise<EventStore>;
  /** Opens again what the last `open` of this test wrote. Absent for an engine that forgets. */
  reopen?(): Promise<EventStore>;
  /** Closes whatever the test left open, and removes it. */
  cleanUp(): Promise<void>;
}

/** What the port promises, tested against an engine. Every engine passes it, memory included. */
export function describeEventStoreContract(name: string, createEngine: () => EngineUnderTest): void {
  describe(`the event store's contract, kept by ${name}`, () => {
    let engine: EngineUnderTest;

    beforeEach(() => {
      engine = createEngine();
    });

    afterEach(() => engine.cleanUp());

    describeAppending(() => engine.open());
    describeReading(() => engine.open());
    describeSubscribing(() => engine.open());
    describeReopening(() => engine);
  });
}
