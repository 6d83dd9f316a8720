import type { Reconciliation, ReconciliationCommand, ReconciliationEvent } from '@domain';
import { composeStreamCommands } from '../commands/compose-commands';
import type { CommandWorld, StreamCommands } from '../commands/stream-commands';
import { FoldedStreams } from '../streams/folded-streams';
import type { FoldedStreamsCache } from '../streams/folded-streams.cache';
import { reconciliationRules } from '../streams/stream-rules';

/** The way of all commands about bank files. */
export class ReconciliationCommands {
  readonly files: StreamCommands<ReconciliationCommand, ReconciliationEvent, Reconciliation>;
  readonly streams: FoldedStreams<ReconciliationEvent, Reconciliation>;

  constructor(world: CommandWorld, cache: FoldedStreamsCache) {
    this.files = composeStreamCommands(world, cache, reconciliationRules);
    this.streams = new FoldedStreams(world.ledger.store, cache, reconciliationRules);
  }
}
