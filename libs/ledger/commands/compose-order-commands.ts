import type { Configuration } from '../configuration/configuration';
import type { LedgerMetrics } from '../metrics/ledger.metrics';
import type { OpenLedger } from '../opening/open-ledger';
import { FoldedOrdersCache } from '../streams/folded-orders.cache';
import { OrderStreams } from '../streams/order-streams';
import { AppendOrder } from './append-order';
import { OrderAttempts } from './order-attempts';
import { OrderCommands } from './order-commands';
import { UnknownOutcomes } from './unknown-outcomes';

/** The folded orders of an opened ledger, as commands and questions share them. */
export function composeOrderStreams(
  ledger: OpenLedger,
  { cacheBytesMax }: Pick<Configuration, 'cacheBytesMax'>,
  metrics: LedgerMetrics,
): OrderStreams {
  const cache = new FoldedOrdersCache(cacheBytesMax);
  metrics.cacheBytesNow = () => cache.bytes;
  return new OrderStreams(ledger.store, cache);
}

/** The way of a command, put together. */
export function composeOrderCommands(
  ledger: OpenLedger,
  streams: OrderStreams,
  { lateAppendWait }: Pick<Configuration, 'lateAppendWait'>,
  metrics: LedgerMetrics,
): OrderCommands {
  const append = new AppendOrder(ledger, streams, metrics);
  const attempts = new OrderAttempts(ledger, streams, append, new UnknownOutcomes(), metrics, lateAppendWait);
  return new OrderCommands(ledger, streams, attempts, metrics);
}
