import type { DatabaseSync } from 'node:sqlite';
import { NO_STREAM, type Revision } from '../event-store.port';
import { keepAtMost } from '../keep-at-most';
import { type AppendBatch, HASH_LENGTH } from '../worker/append-batch';

interface StreamEnd {
  readonly number: number;
  revision: Revision;
}

/** Streams whose end is kept in memory: a page of the index less to read for each append. */
const STREAM_ENDS_KEPT = 50_000;

/** Commits batches of appends, each batch in one transaction. After it has thrown it must not be used again. */
export function createBatchWriter(log: DatabaseSync): (batch: AppendBatch) => number[] {
  const begin = log.prepare('BEGIN IMMEDIATE');
  const commit = log.prepare('COMMIT');
  const findStream = log.prepare(
    `SELECT number, (SELECT max(revision) FROM events WHERE stream = number) AS revision FROM streams WHERE name = ?`,
  );
  const insertStream = log.prepare('INSERT INTO streams (name) VALUES (?)');
  const insertEvent = log.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
  const ends = keepAtMost<StreamEnd>(STREAM_ENDS_KEPT);
  let sequence = Number(log.prepare('SELECT coalesce(max(sequence), 0) AS head FROM events').get()?.['head']);

  function endOf(stream: string): StreamEnd | undefined {
    const kept = ends.get(stream);
    if (kept) return kept;
    const found = findStream.get(stream);
    return found && keep(stream, { number: Number(found['number']), revision: Number(found['revision']) });
  }

  function keep(stream: string, end: StreamEnd): StreamEnd {
    ends.set(stream, end);
    return end;
  }

  function newStream(stream: string): StreamEnd {
    const { lastInsertRowid } = insertStream.run(stream);
    return keep(stream, { number: Number(lastInsertRowid), revision: NO_STREAM });
  }

  return (batch) => {
    const payload = new Uint8Array(batch.payload);
    let offset = 0;
    let next = 0;
    begin.run();
    const sequences = batch.streams.map((stream, index) => {
      const count = batch.counts[index] ?? 0;
      let end = endOf(stream);
      const wanted = (end?.revision ?? NO_STREAM) === batch.expected[index];
      for (let last = next + count; next < last; next += 1) {
        const length = batch.lengths[next] ?? 0;
        const bytesAt = offset + HASH_LENGTH;
        if (wanted) {
          end ??= newStream(stream);
          sequence += 1;
          end.revision += 1;
          insertEvent.run(
            sequence,
            end.number,
            end.revision,
            batch.eventIds[next] as string,
            batch.types[next] as string,
            payload.subarray(offset, bytesAt),
            payload.subarray(bytesAt, bytesAt + length),
          );
        }
        offset = bytesAt + length;
      }
      return wanted ? sequence : 0;
    });
    commit.run();
    return sequences;
  };
}
