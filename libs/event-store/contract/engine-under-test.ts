import type { EventStore } from '../event-store.port';

/** One engine under test. */
export interface EngineUnderTest {
  /** Opens an empty store. */
  open(): Promise<EventStore>;
  /** Opens again what the last `open` of this test wrote. Absent for an engine that forgets. */
  reopen?(): Promise<EventStore>;
  /** Closes whatever the test left open, and removes it. */
  cleanUp(): Promise<void>;
}
