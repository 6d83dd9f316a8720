import { type LedgerRecord } from '@domain';
import { decodeRecord } from '@event-store';
import { eventsFrom, type PlacedEvent, type PlacedLog } from '../placing/placed-log';

/** Events that are gone through for one page, whoever's they are. */
const SCANNED_MAX = 20_000;

export interface StretchEvent extends PlacedEvent {
  readonly record: LedgerRecord;
}

/** A part of the log, and those of its events that were asked for. */
export interface Stretch {
  readonly events: readonly StretchEvent[];
  readonly through: number;
}

/** What the log says behind a sequence, of one merchant or of all, until there is enough for a page. */
export async function stretchOfLog(
  log: PlacedLog,
  { after, to, merchantId, limit }: { after: number; to: number; merchantId: string | undefined; limit: number },
): Promise<Stretch> {
  const events: StretchEvent[] = [];
  // Names of streams tell most of what is somebody else's, which then need not be parsed.
  const isElse = (stream: string) => merchantId !== undefined && ownerIn(stream) !== merchantId;
  let through = after;
  let scanned = 0;
  for await (const page of after >= to ? [] : eventsFrom(log, after + 1, 1_000)) {
    for (const { sequence, recorded } of page) {
      if (sequence > to) return { events, through: to };
      if (events.length === limit || scanned === SCANNED_MAX) return { events, through };
      [through, scanned] = [sequence, scanned + 1];
      if (isElse(recorded.stream)) continue;
      const record = decodeRecord(recorded);
      if (merchantId === undefined || record.envelope.merchantId === merchantId) {
        events.push({ sequence, recorded, record });
      }
    }
  }
  return { events, through: to };
}

/** The same of events that are all known, such as those of one order. */
export function stretchOf(
  all: readonly PlacedEvent[],
  { after, to, limit }: { readonly after: number; readonly to: number; readonly limit: number },
): Stretch {
  const between = all.filter(({ sequence }) => sequence > after && sequence <= to);
  const events = between.slice(0, limit).map((placed) => ({ ...placed, record: decodeRecord(placed.recorded) }));
  const through = between.length > limit ? (events.at(-1)?.sequence ?? after) : to;
  return { events, through };
}

/** A stream is `kind-merchant`, with the thing it is about behind a colon. */
function ownerIn(stream: string): string {
  return stream.slice(stream.indexOf('-') + 1).split(':')[0] ?? '';
}
