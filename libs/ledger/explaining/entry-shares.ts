import type { SettlementEntry } from '@read-models';
import { eventsAt, type PlacedLog } from '../placing/placed-log';
import { aboutEvent } from './about-event';
import type { Share } from './explanation';

/** Entries as shares, each with the event that queued it. */
export async function entryShares(log: PlacedLog, entries: readonly SettlementEntry[]): Promise<Share[]> {
  const events = await eventsAt(log, entries.map(({ sequence }) => sequence)); // biome-ignore format: one thought
  return entries.map(({ sequence, index, kind, mirrors, due, amount, ...entry }) => {
    const recorded = events.get(sequence);
    if (!recorded) throw new Error(`the log has no event ${sequence}, which queued an entry`);
    const { about, ...event } = aboutEvent({ sequence, recorded });
    // A refund of several captures queues entries for each: the entry says of which.
    const { captureId, captureNumber } = entry;
    return {
      ...event,
      about: {
        ...about,
        ...(captureId !== undefined && { captureId }),
        ...(captureNumber !== undefined && { captureNumber }),
      },
      amount,
      entry: { index, kind, ...(mirrors && { mirrors }), due },
    };
  });
}
