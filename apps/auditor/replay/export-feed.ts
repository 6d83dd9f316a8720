import { setImmediate as breathe } from 'node:timers/promises';
import type { LedgerRecord } from '@domain';
import { decodeRecord } from '@event-store';
import type { Feed } from '@read-models';
import { CommandFault } from '../command.fault';
import type { SourceEvent } from '../verify/event.source';
import { openExportSource } from '../verify/export/export.source';
import { readManifest } from '../verify/export/read-manifest';

/** The events of a whole export as projections read them; a cursor is how many stand before. Its sums are checked first. */
export async function openExportFeed(
  folder: string,
): Promise<Feed & { readonly size: number; close(): Promise<void> }> {
  const manifest = await readManifest(folder);
  if (manifest.kind !== 'whole') throw new CommandFault('a part cannot be replayed: what it leaves out is not known');
  const source = await openExportSource(folder, manifest);
  for await (const _ of source.pages());
  return {
    size: manifest.size,
    async readAll(after, limit) {
      await breathe();
      const from = Number(after);
      const events = await source.eventsFrom(from, limit);
      return {
        records: events.map((event, at) => recordOf(event, from + at + 1)),
        reached: String(from + events.length),
      };
    },
    async recordAt({ stream, revision }) {
      const [event] = await source.readStream(stream, revision, 1);
      return event && recordOf(event, 0);
    },
    headSequence: async () => manifest.size - 1,
    onAppended: () => () => undefined,
    close: () => source.close(),
  };
}

function recordOf(event: SourceEvent, cursor: number): LedgerRecord {
  return decodeRecord({ ...event, cursor: String(cursor) });
}
