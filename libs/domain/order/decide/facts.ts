import type { Instant } from '../../time/instant';
import type { OrderFact } from '../order.events';
import type { Order } from '../order.state';

/** What every event of the order repeats. */
export function factOf(order: Order, command: { readonly effectiveAt?: Instant } = {}): OrderFact {
  return {
    orderId: order.orderId,
    currency: order.currency,
    ...(order.customerId !== undefined && { customerId: order.customerId }),
    ...(command.effectiveAt !== undefined && { effectiveAt: command.effectiveAt }),
  };
}

/** The members of `from` that are there, for building objects without `undefined` in them. */
export function given<Source extends object, Key extends keyof Source>(
  from: Source,
  ...keys: readonly Key[]
): { [K in Key]?: Exclude<Source[K], undefined> } {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as {
    [K in Key]?: Exclude<Source[K], undefined>;
  };
}
