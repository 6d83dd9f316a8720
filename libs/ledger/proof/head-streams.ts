import {
  HEADS_STREAM,
  type HeadSigned,
  LEDGER_STREAM,
  type LedgerState,
  type LedgerStreamEvent,
  type SignHead,
} from '@domain';
import { composeStreamCommands } from '../commands/compose-commands';
import type { CommandWorld, StreamCommands } from '../commands/stream-commands';
import { FoldedStreams } from '../streams/folded-streams';
import type { FoldedStreamsCache } from '../streams/folded-streams.cache';
import { headRules, ledgerRules } from '../streams/stream-rules';

/** What the log itself says of heads and of the keys that sign them, never a view. */
export class HeadStreams {
  readonly commands: StreamCommands<SignHead, HeadSigned, HeadSigned>;
  private readonly heads: FoldedStreams<HeadSigned, HeadSigned>;
  private readonly ledger: FoldedStreams<LedgerStreamEvent, LedgerState>;

  constructor(world: CommandWorld, cache: FoldedStreamsCache) {
    this.commands = composeStreamCommands(world, cache, headRules);
    this.heads = new FoldedStreams(world.ledger.store, cache, headRules);
    this.ledger = new FoldedStreams(world.ledger.store, cache, ledgerRules);
  }

  /** Undefined while none was signed. */
  async last(): Promise<HeadSigned | undefined> {
    return (await this.heads.fresh(HEADS_STREAM))?.state;
  }

  async ledgerState(): Promise<LedgerState> {
    const folded = await this.ledger.fresh(LEDGER_STREAM);
    if (!folded) throw new Error('the log has no stream of its ledger');
    return folded.state;
  }
}
