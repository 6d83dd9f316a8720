import { type Cursor, type EventStore, type RecordedEvent, START } from '@event-store';
import { walkLog } from './walk-log';

/** How far two logs are the same, from the first event on. */
export interface Comparison {
  readonly events: number;
  readonly streams: number;
  readonly bytes: number;
  /** The last event that is the same. */
  readonly head: RecordedEvent | undefined;
  /** Where the source goes on behind it. */
  readonly sourceCursor: Cursor;
  /** What is not the same at sequence `events`; absent where both logs end there. */
  readonly difference?: Difference;
}

export interface Difference {
  readonly kind: 'target ends' | 'source ends' | 'other event';
  /** To be read behind the sequence. */
  readonly what: string;
}

const TARGET_ENDS: Difference = { kind: 'target ends', what: 'the target ends, but the source goes on' };
const SOURCE_ENDS: Difference = {
  kind: 'source ends',
  what: 'the source ends, but the target goes on: somebody else has written to it',
};

/** Reads both logs, event by event, up to the first that differs or to the end of one. */
export async function compareLogs(
  source: EventStore,
  target: EventStore,
  onProgress: (events: number) => void = () => {},
): Promise<Comparison> {
  const theirs = walkLog(target);
  let [events, streams, bytes] = [0, 0, 0];
  let head: RecordedEvent | undefined;
  const until = (difference?: Difference): Comparison => ({
    ...{ events, streams, bytes, head, sourceCursor: head?.cursor ?? START },
    ...(difference && { difference }),
  });

  for await (const event of walkLog(source)) {
    const { value: copied, done } = await theirs.next();
    if (done === true) return until(TARGET_ENDS);
    const what = differing(event, copied);
    if (what !== undefined) return until({ kind: 'other event', what: `the target is not the source: ${what}` });
    head = event;
    events += 1;
    streams += event.revision === 0 ? 1 : 0;
    bytes += event.bytes.length;
    onProgress(events);
  }
  return until((await theirs.next()).done === true ? undefined : SOURCE_ENDS);
}

/** The bytes too, not their hash alone: a hash that stands beside changed bytes is still the old one. */
function differing(source: RecordedEvent, target: RecordedEvent): string | undefined {
  const place = ({ stream, revision }: RecordedEvent) => `${stream}@${revision}`;
  if (place(source) !== place(target)) return `the source has ${place(source)}, the target ${place(target)}`;
  const named = `${source.type} ${place(source)}`;
  if (source.type !== target.type) return `${named} is ${target.type} in the target`;
  if (source.eventId !== target.eventId) return `${named} has another id in the target`;
  if (!source.hash.equals(target.hash)) return `${named} has another hash in the target`;
  return source.bytes.equals(target.bytes) ? undefined : `${named} has other bytes in the target`;
}
