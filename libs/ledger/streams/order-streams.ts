import type { EventStore } from '@event-store';
import { type FoldedOrder, foldRecorded } from './folded-order';
import type { FoldedOrdersCache } from './folded-orders.cache';
import { readStreamPages } from './stream-pages';

/** Folded orders: as they are remembered, or as their streams say now. */
export class OrderStreams {
  constructor(
    private readonly store: EventStore,
    private readonly cache: FoldedOrdersCache,
  ) {}

  /** What is remembered; the stream may have gone on since. */
  remembered(stream: string): FoldedOrder | undefined {
    return this.cache.get(stream);
  }

  /** The order as its stream says now: reads from the remembered revision on. Undefined where there is no stream. */
  async fresh(stream: string): Promise<FoldedOrder | undefined> {
    let folded = this.cache.get(stream);
    for await (const page of readStreamPages(this.store, stream, (folded?.revision ?? -1) + 1)) {
      for (const recorded of page) folded = foldRecorded(folded, recorded);
    }
    if (folded) this.cache.keep(folded);
    return folded;
  }

  remember(folded: FoldedOrder): void {
    this.cache.keep(folded);
  }
}
