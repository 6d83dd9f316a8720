import { type EventStore, NO_STREAM } from '@event-store';
import { loadConfiguration, logFeed, openLedger } from '@ledger';
import { createMemoryReadModels, projections, type ReadModelStore, runProjections } from '@read-models';
import { EMPTY } from 'rxjs';
import { type OrderStream, ordersOf } from './whole-orders';

const MERCHANTS_IN_FLIGHT = 16;

export interface FilledLog {
  readonly store: EventStore;
  /** How many events it holds. */
  readonly size: number;
  /** Appends orders of new merchants until there are at least so many events more. */
  fill(events: number): Promise<void>;
  close(): Promise<void>;
}

/** A new ledger, filled past the service, which would take minutes. */
export async function openFilledLog(settings: Readonly<Record<string, string>>): Promise<FilledLog> {
  const ledger = await openLedger(loadConfiguration({ ...settings, APPEND_TIMEOUT: '60000' }));
  const { store, ledgerId } = ledger;
  let merchants = 0;
  // The event that opens the ledger.
  let size = 1;

  async function append(streams: readonly OrderStream[]): Promise<void> {
    await Promise.all(
      streams.map(async ({ stream, events }) => {
        const answer = await store.append(stream, NO_STREAM, events);
        if (!answer.appended) throw new Error(`${stream} was there already`);
        size += events.length;
      }),
    );
  }

  return {
    store,
    get size() {
      return size;
    },
    async fill(events) {
      const enough = size + events;
      const fillOn = async () => {
        while (size < enough) {
          merchants += 1;
          await append(ordersOf(merchants, ledgerId));
        }
      };
      await Promise.all(Array.from({ length: MERCHANTS_IN_FLIGHT }, fillOn));
    },
    close: () => ledger.close(),
  };
}

export interface Digest {
  readonly sequence: number;
  readonly hash: string;
}

/** Of every projection, what a single process without any server makes of the whole log. */
export async function foldInMemory({ store, size }: FilledLog): Promise<Record<string, Digest>> {
  const views = createMemoryReadModels();
  const atEnd = Promise.withResolvers<void>();
  const run = runProjections({
    feed: logFeed(store, EMPTY),
    store: views,
    projections,
    now: () => new Date().toISOString(),
    onRebuild: () => undefined,
    onProgress: (generations) => {
      if (generations.every(({ checkpoint }) => checkpoint?.sequence === size - 1)) atEnd.resolve();
    },
  });
  await Promise.race([atEnd.promise, run.done]);
  await run.stop();
  return digestsOf(views);
}

/** SHA-256 over every row of every live view, by its name. */
export async function digestsOf(views: ReadModelStore): Promise<Record<string, Digest>> {
  const digests: Record<string, Digest> = {};
  for (const projection of projections) {
    const live = await views.live(projection);
    if (!live) throw new Error(`there is no live generation of ${projection.name}`);
    digests[projection.name] = await views.digest(live.generationId, projection);
  }
  return digests;
}
