import type { DomainEvent } from '@domain';
import type { Configuration } from '../configuration/configuration';
import type { LedgerMetrics } from '../metrics/ledger.metrics';
import type { OpenLedger } from '../opening/open-ledger';
import { FoldedStreams } from '../streams/folded-streams';
import { FoldedStreamsCache } from '../streams/folded-streams.cache';
import { orderRules, type StreamRules } from '../streams/stream-rules';
import { OrderCommands } from './order-commands';
import { type CommandWorld, StreamCommands } from './stream-commands';
import { UnknownOutcomes } from './unknown-outcomes';

/** The memory for folded streams of all kinds. */
export function composeCache(
  { cacheBytesMax }: Pick<Configuration, 'cacheBytesMax'>,
  metrics: LedgerMetrics,
): FoldedStreamsCache {
  const cache = new FoldedStreamsCache(cacheBytesMax);
  metrics.cacheBytesNow = () => cache.bytes;
  return cache;
}

/** What the commands of one opened ledger share. */
export function composeCommandWorld(
  ledger: OpenLedger,
  { lateAppendWait }: Pick<Configuration, 'lateAppendWait'>,
  metrics: LedgerMetrics,
): CommandWorld {
  return { ledger, metrics, unknown: new UnknownOutcomes(), lateAppendWait };
}

/** The way of the commands of one kind of stream, put together. */
export function composeStreamCommands<Command, Event extends DomainEvent, State>(
  world: CommandWorld,
  cache: FoldedStreamsCache,
  rules: StreamRules<Command, Event, State>,
): StreamCommands<Command, Event, State> {
  return new StreamCommands(world, rules, new FoldedStreams(world.ledger.store, cache, rules));
}

export function composeOrderCommands(world: CommandWorld, cache: FoldedStreamsCache): OrderCommands {
  return new OrderCommands(world.ledger.ids, composeStreamCommands(world, cache, orderRules));
}
