import {
  BACKWARDS,
  END,
  type EventStoreDBClient,
  type ReadStreamOptions,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { type EventStore, type RecordedEvent, StoreUnavailable } from '../event-store.port';
import { readToEnd } from './read-to-end';
import { fromServerEvent } from './server-event';

/** Reads single streams. From the leader: a decision on what a follower has not heard of yet would be wrong. */
export function streamReader(
  client: EventStoreDBClient,
  prefix: string,
  patienceMs: number,
): Pick<EventStore, 'readStream' | 'readStreamBackward'> {
  async function read(stream: string, options: ReadStreamOptions): Promise<readonly RecordedEvent[]> {
    const reading = client.readStream(prefix + stream, { ...options, requiresLeader: true });
    const page = await readToEnd(reading, patienceMs).catch((cause: unknown) => {
      if (cause instanceof StreamNotFoundError) return [];
      throw new StoreUnavailable({ cause });
    });
    return page.flatMap(({ event }) => (event ? [fromServerEvent(event, prefix)] : []));
  }

  return {
    readStream: async (stream, from, limit) =>
      limit < 1 ? [] : read(stream, { fromRevision: BigInt(Math.max(from, 0)), maxCount: limit }),
    readStreamBackward: async (stream, limit, from) =>
      limit < 1 || (from !== undefined && from < 0)
        ? []
        : read(stream, {
            direction: BACKWARDS,
            fromRevision: from === undefined ? END : BigInt(from),
            maxCount: limit,
          }),
  };
}
