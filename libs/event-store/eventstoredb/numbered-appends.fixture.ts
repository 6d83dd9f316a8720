import { someStream, storedEvents } from '../contract/stored-events';
import { type EventStore, NO_STREAM, OutcomeUnknown, type StoredEvent } from '../event-store.port';

/** One append that creates a stream, and what its caller was told. */
export interface Attempt {
  readonly stream: string;
  readonly events: readonly StoredEvent[];
  readonly told: 'appended' | 'unknown';
}

/** Creates a stream. A refusal or another fault is a failure: nobody else writes it. */
export async function attempt(store: EventStore, stream = someStream(), events = storedEvents(2)): Promise<Attempt> {
  try {
    const answer = await store.append(stream, NO_STREAM, events);
    if (!answer.appended) throw new Error(`${stream} was there already`);
    return { stream, events, told: 'appended' };
  } catch (cause) {
    if (!(cause instanceof OutcomeUnknown)) throw cause;
    return { stream, events, told: 'unknown' };
  }
}

/** Keeps `inFlight` attempts going until told to stop; resolves with all of them. */
export function keepTrying(store: EventStore, inFlight: number): { stop(): Promise<readonly Attempt[]> } {
  const attempts: Attempt[] = [];
  let stopped = false;
  const callers = Array.from({ length: inFlight }, async () => {
    while (!stopped) attempts.push(await attempt(store));
  });
  return {
    async stop() {
      stopped = true;
      await Promise.all(callers);
      return attempts;
    },
  };
}

/** Whether each was recorded as told: once, or, where the outcome was unknown, once or not at all. */
export async function expectTheTruth(store: EventStore, attempts: readonly Attempt[]): Promise<void> {
  for (const { stream, events, told } of attempts) {
    const recorded = await store.readStream(stream, 0, 10);
    if (told === 'unknown' && recorded.length === 0) continue;
    expect(recorded.map(({ eventId }) => eventId)).toEqual(events.map(({ eventId }) => eventId));
  }
}
