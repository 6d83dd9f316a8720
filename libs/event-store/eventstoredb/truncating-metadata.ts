import { openClient } from './connection';
import type { EventStoreDbOptions } from './eventstoredb.event-store';
import { openReadAhead } from './read-ahead';
import { streamPrefix } from './stream.prefix';

/** A stream of the log that the server was told to cut: what `verify` has to report before the server does it. */
export interface TruncatingMetadata {
  /** As the server names it. */
  readonly stream: string;
  /** What its metadata says, such as `{"$maxCount":10}`. */
  readonly metadata: string;
}

const TRUNCATING = ['$maxAge', '$maxCount', '$tb'];
const EVENTS_PER_PAGE = 1_000;
const PATIENCE_MS = 10_000;

/** Reads the metadata of every stream of a ledger; the last of each counts. A soft delete is a `$tb`. */
export async function findTruncatingMetadata({
  url,
  ledgerId,
}: Pick<EventStoreDbOptions, 'url' | 'ledgerId'>): Promise<readonly TruncatingMetadata[]> {
  const client = await openClient(url);
  const ahead = openReadAhead(client, `$$${streamPrefix(ledgerId)}`, undefined);
  const found = new Map<string, string>();
  try {
    do {
      for (const { streamId, data } of ahead.take(EVENTS_PER_PAGE)) {
        const stream = streamId.slice('$$'.length);
        if (TRUNCATING.some((name) => Object.hasOwn(Object(data), name))) found.set(stream, JSON.stringify(data));
        else found.delete(stream);
      }
      if (ahead.atEnd()) return [...found].map(([stream, metadata]) => ({ stream, metadata }));
    } while (await ahead.news(PATIENCE_MS));
    throw new Error('the server stopped telling the metadata of streams');
  } finally {
    ahead.close();
    await client.dispose();
  }
}
