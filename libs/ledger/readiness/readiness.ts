import { type Cursor, decodeRecord, START } from '@event-store';
import { type Generation, projections } from '@read-models';
import type { BooksCheck } from '../checking/books-check';
import type { Configuration } from '../configuration/configuration';
import { cursorOrderOf } from '../opening/cursor-order';
import type { OpenLedger } from '../opening/open-ledger';
import type { Projecting } from '../projecting/projecting';
import type { TreeWatch } from '../proof/tree-watch';

/** One thing that has to work before the service takes calls. */
export interface ReadinessCheck {
  readonly name: 'event-store' | 'projections' | 'clock' | 'books' | 'tree';
  readonly ready: boolean;
  /** Why not; absent when ready. */
  readonly reason?: string;
  readonly figures: Readonly<Record<string, number | string | null>>;
}

/** Whether the service can do its work now. */
export class Readiness {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly projecting: Projecting,
    private readonly books: BooksCheck,
    private readonly tree: Pick<TreeWatch, 'contradiction' | 'checkedSize'>,
    private readonly limits: Pick<Configuration, 'clockSkewMax' | 'projectionLagMax'>,
  ) {}

  check(): Promise<readonly ReadinessCheck[]> {
    return Promise.all([this.eventStore(), this.projections(), this.clock(), this.checkedBooks(), this.checkedTree()]);
  }

  /** By projection, how many events of the log it has not seen; null where that cannot be told. */
  async lags(): Promise<Readonly<Record<string, number | null>>> {
    const { store } = this.ledger;
    const head = cursorOrderOf(store.engine).sequenceOf((await store.head())?.cursor ?? START);
    const live = await this.live();
    return Object.fromEntries(
      projections.map(({ name }, index) => [
        name,
        head === null ? null : head - (live[index]?.checkpoint?.sequence ?? -1),
      ]),
    );
  }

  /** By projection, how many seconds ago the first event was recorded that it has not seen; 0 where it has seen all. */
  async ages(): Promise<Readonly<Record<string, number>>> {
    const live = await this.live();
    const positions = projections.map((_, index) => live[index]?.checkpoint?.position ?? START);
    // Mostly they all stand at the same place, and a log on a server is asked over a network.
    const ages = new Map([...new Set(positions)].map((position) => [position, this.ageBehind(position)]));
    const named = projections.map(async ({ name }, index) => [name, await ages.get(positions[index] ?? START)]);
    return Object.fromEntries(await Promise.all(named));
  }

  private async ageBehind(position: Cursor): Promise<number> {
    const { store, clock } = this.ledger;
    const [unseen] = (await store.readAll(position, 1)).events;
    const ageMs = unseen ? Date.parse(clock.now()) - Date.parse(decodeRecord(unseen).envelope.recordedAt) : 0;
    return Math.max(ageMs, 0) / 1_000;
  }

  private async eventStore(): Promise<ReadinessCheck> {
    try {
      await this.ledger.store.ready();
      return said('event-store', undefined);
    } catch (fault) {
      return said('event-store', String(fault));
    }
  }

  private async projections(): Promise<ReadinessCheck> {
    try {
      const fault = this.projecting.fault();
      if (fault) throw fault;
      const lags = await this.lags();
      return said('projections', await this.notServing(lags), lags);
    } catch (fault) {
      // Views hold nothing that the log does not: a damaged file of theirs may be deleted.
      return said('projections', `the views cannot be kept: ${String(fault)}`);
    }
  }

  private async notServing(lags: Readonly<Record<string, number | null>>): Promise<string | undefined> {
    const live = await this.live();
    const building = projections.filter((_, index) => !live[index]?.caughtUp).map(({ name }) => name);
    if (building.length > 0) return `still being built: ${building.join(', ')}`;
    const late = Object.keys(lags).filter((name) => (lags[name] ?? 0) > this.limits.projectionLagMax);
    return late.length > 0 ? `too far behind: ${late.join(', ')}` : undefined;
  }

  private live(): Promise<readonly (Generation | undefined)[]> {
    return Promise.all(projections.map((projection) => this.projecting.views.live(projection)));
  }

  /** Money that does not add up must not go on as if it did. */
  private async checkedBooks(): Promise<ReadinessCheck> {
    const { throughSequence, difference } = this.books.checked();
    const reason = difference && `event ${difference.sequence} is not what follows from the log: ${difference.what}`;
    return said('books', reason, { throughSequence });
  }

  /** A log that is not the one that was signed must not grow on. */
  private async checkedTree(): Promise<ReadinessCheck> {
    const wrong = this.tree.contradiction();
    const reason = wrong && `the tree contradicts the head over ${wrong.size} events: ${wrong.what}`;
    return said('tree', reason, { headSize: this.tree.checkedSize() });
  }

  /** Events from a clock ahead of ours would all be recorded at one moment until ours has caught up. */
  private async clock(): Promise<ReadinessCheck> {
    try {
      const head = await this.ledger.store.head();
      const behindMs = head
        ? Date.parse(decodeRecord(head).envelope.recordedAt) - Date.parse(this.ledger.clock.now())
        : 0;
      const reason = behindMs > this.limits.clockSkewMax ? 'the clock is behind the last event' : undefined;
      return said('clock', reason, { behindMs: Math.max(behindMs, 0) });
    } catch (fault) {
      return said('clock', `the last event cannot be read: ${String(fault)}`);
    }
  }
}

function said(
  name: ReadinessCheck['name'],
  reason: string | undefined,
  figures: ReadinessCheck['figures'] = {},
): ReadinessCheck {
  return { name, ready: reason === undefined, ...(reason !== undefined && { reason }), figures };
}
