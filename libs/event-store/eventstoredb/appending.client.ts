import { type EventStoreDBClient, WrongExpectedVersionError } from '@eventstore/db-client';
import { type AppendAnswer, NO_STREAM, OutcomeUnknown, type Revision, type StoredEvent } from '../event-store.port';
import { cursorAt } from './log.place';
import { toServerEvent } from './server-event';
import { within } from './within';

export type AppendThrough = (
  stream: string,
  expected: Revision,
  events: readonly StoredEvent[],
) => Promise<AppendAnswer>;

export function appendThrough(client: EventStoreDBClient, timeoutMs: number, landsWithinMs: number): AppendThrough {
  let first: Promise<unknown> | undefined;

  const append: AppendThrough = async (stream, expected, events) => {
    const expectedRevision = expected === NO_STREAM ? 'no_stream' : BigInt(expected);
    const serverEvents = events.map(toServerEvent);
    try {
      const sent = client.appendToStream(stream, serverEvents, { expectedRevision });
      const { position } = await within(timeoutMs, sent);
      return { appended: true, cursor: cursorAt(position) };
    } catch (cause) {
      if (cause instanceof WrongExpectedVersionError) return { appended: false };
      throw new OutcomeUnknown(landsWithinMs, { cause });
    }
  };

  return async (...args) => {
    // The client sends its first append after others that were handed over while it connected.
    if (first) await first;
    const answer = append(...args);
    first ??= answer.catch(() => {});
    return answer;
  };
}
