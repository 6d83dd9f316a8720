import { appendBytes, type Cursor, type EventStore, type RecordedEvent } from '@event-store';
import { appendsOf, type CarriedAppend } from './appends-of';
import { carryAppend } from './carry-append';
import type { Pace } from './pace';
import { packAppends } from './pack-appends';
import { walkLog } from './walk-log';

export interface CopyJob {
  readonly source: EventStore;
  readonly target: EventStore;
  readonly ledgerId: string;
  readonly pace: Pace;
  /** The last event that the target has already, as a cursor of the source and as a count of events. */
  readonly after: Cursor;
  readonly events: number;
  /** Hears how many events the target has. */
  onProgress?(events: number): void;
}

/** Carries what the target lacks, strictly in sequence, and answers how many events it has then. */
export function copyLog({ source, after, ...job }: CopyJob): Promise<number> {
  return carryEvents(walkLog(source, after), job);
}

/** The same for events that come from anywhere, the first of which has the sequence `job.events`. */
export async function carryEvents(
  missing: AsyncIterable<RecordedEvent>,
  job: Omit<CopyJob, 'source' | 'after'>,
): Promise<number> {
  const { target, pace } = job;
  const appends = appendsOf(missing, job.events, job.ledgerId);
  const underWay: { readonly bytes: number; readonly landed: Promise<void> }[] = [];
  let bytes = 0;
  let events = job.events;

  /** Waits for the eldest, so that what has landed is always the beginning of the log. */
  async function landOne(): Promise<void> {
    const eldest = underWay.shift();
    bytes -= eldest?.bytes ?? 0;
    await eldest?.landed;
  }

  function handOver(append: CarriedAppend): void {
    const landed = carryAppend(target, append, pace.attemptsMax).then(() => {
      events += append.events.length;
      job.onProgress?.(events);
    });
    // It is waited for in its turn; until then nobody has missed its failure.
    landed.catch(() => undefined);
    const size = appendBytes(append.events);
    bytes += size;
    underWay.push({ bytes: size, landed });
  }

  for await (const append of pace.packs ? packAppends(appends) : appends) {
    while (underWay.length >= pace.appendsInFlightMax || (underWay.length > 0 && bytes > pace.bytesInFlightMax)) {
      await landOne();
    }
    handOver(append);
  }
  while (underWay.length > 0) await landOne();
  return events;
}
