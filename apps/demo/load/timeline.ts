import type { Instant } from '@domain';
import type { ShopOrder, ShopStep } from '../shop';

/** One thing that happens: an order is placed, or a step of its story is taken. */
export interface Happening {
  readonly at: Instant;
  readonly order: ShopOrder;
  /** Absent: the order is placed. */
  readonly step?: ShopStep;
  /** 0 for the placing, then 1, 2, 3 ... within the order. */
  readonly number: number;
}

/** A stretch of time, and the orders in which something happens in it. */
export interface Window {
  readonly until: Instant;
  readonly orders: readonly (readonly Happening[])[];
}

const WINDOW_MS = 6 * 60 * 60 * 1000;

/** Everything that happens until `until`, in windows of time: within one, orders do not wait for each other. */
export function timeline(orders: readonly ShopOrder[], until: Instant): Window[] {
  const happenings = orders
    .flatMap((order): Happening[] => [
      { at: order.placedAt, order, number: 0 },
      ...order.steps.map((step, index) => ({ at: step.at, order, step, number: index + 1 })),
    ])
    .filter(({ at }) => at <= until);
  const windows = Map.groupBy(happenings, ({ at }) => Math.floor(Date.parse(at) / WINDOW_MS));
  return [...windows]
    .sort(([a], [b]) => a - b)
    .map(([number, within]) => ({
      until: new Date((number + 1) * WINDOW_MS).toISOString(),
      orders: [...Map.groupBy(within, ({ order }) => order).values()],
    }));
}
