import { type Cursor, type EventStore, type KeyStore, type RecordedEvent, START } from '@event-store';
import { applyErasures, erasuresBehind } from './apply-erasures';

/** How often the place is noted up to which a key store knows of all erasures: so much of the log is read at a start. */
const NOTE_MS = 60_000;

/** Kept with the keys: an old copy of them has an old note, and hears of every erasure since. */
interface Applied {
  readonly engine: string;
  /** Everything up to here is applied. */
  readonly after: Cursor;
  /** Of the event behind it, in hex: another log, or one that went on otherwise, has another one there. */
  readonly nextHash: string;
}

type Log = Pick<EventStore, 'engine' | 'readAll' | 'head' | 'knows'>;

/** Applies every erasure that the log tells of and the key store may not know. Answers how many keys it had to destroy. */
export async function applyLoggedErasures(log: Log, store: KeyStore): Promise<number> {
  let after = await notedPlace(log, store);
  let last: { readonly after: Cursor; readonly event: RecordedEvent } | undefined;
  const destroyed = await applyErasures(
    store,
    erasuresBehind(log, after, (event) => {
      last = { after, event };
      after = event.cursor;
    }),
  );
  if (last) await note(log, store, last);
  return destroyed;
}

async function notedPlace(log: Log, store: KeyStore): Promise<Cursor> {
  const text = await store.note('erasures-applied');
  if (text === undefined) return START;
  const { engine, after, nextHash } = JSON.parse(text) as Applied;
  if (engine !== log.engine || !(await log.knows(after))) return START;
  const [next] = (await log.readAll(after, 1)).events;
  return next?.hash.toString('hex') === nextHash ? after : START;
}

async function note(log: Log, store: KeyStore, place: { readonly after: Cursor; readonly event: RecordedEvent }) {
  const applied: Applied = {
    engine: log.engine,
    after: place.after,
    nextHash: place.event.hash.toString('hex'),
  };
  await store.keepNote('erasures-applied', JSON.stringify(applied));
}

/**
 * Goes on noting the place while the log is open. It need not look at the events: whoever erases destroys the keys
 * first and tells the log afterwards.
 */
export function keepErasuresNoted(log: Log, store: KeyStore): { stop(): Promise<void> } {
  let seen: Cursor | undefined;
  let noting: Promise<void> = Promise.resolve();

  async function noteSeen(): Promise<void> {
    const [event] = seen === undefined ? [] : (await log.readAll(seen, 1)).events;
    if (seen !== undefined && event) await note(log, store, { after: seen, event });
    seen = (await log.head())?.cursor;
  }

  const tick = (): void => {
    // A note that could not be kept costs the next start some reading, and nothing else.
    noting = noting.then(noteSeen).catch(() => {});
  };
  tick();
  const timer = setInterval(tick, NOTE_MS).unref();
  return {
    stop() {
      clearInterval(timer);
      tick();
      return noting;
    },
  };
}
