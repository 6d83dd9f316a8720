import type { DomainEvent } from '@domain';
import type { EventStore } from '@event-store';
import { type FoldedStream, foldRecorded } from './folded-stream';
import type { FoldedStreamsCache } from './folded-streams.cache';
import { readStreamPages } from './stream-pages';
import type { StreamRules } from './stream-rules';

/** Folded streams of one kind: as they are remembered, or as the log says now. */
export class FoldedStreams<Event extends DomainEvent, State> {
  constructor(
    private readonly store: EventStore,
    /** May be shared by streams of all kinds: their names tell them apart. */
    private readonly cache: FoldedStreamsCache,
    private readonly rules: Pick<StreamRules<never, Event, State>, 'evolve' | 'bytesKeptPerEvent'>,
  ) {}

  /** What is remembered; the stream may have gone on since. */
  remembered(stream: string): FoldedStream<State> | undefined {
    return this.cache.get(stream) as FoldedStream<State> | undefined;
  }

  /** As the stream says now: reads from the remembered revision on. Undefined where there is no stream. */
  async fresh(stream: string): Promise<FoldedStream<State> | undefined> {
    let folded = this.remembered(stream);
    for await (const page of readStreamPages(this.store, stream, (folded?.revision ?? -1) + 1)) {
      for (const recorded of page) folded = foldRecorded(this.rules, folded, recorded);
    }
    if (folded) this.cache.keep(folded);
    return folded;
  }

  remember(folded: FoldedStream<State>): void {
    this.cache.keep(folded);
  }
}
