import { readExactJson, writeExactJson } from '../../client/exact-json';
import { newKey } from '../../client/kept-panel';
import type { BulkResult } from './capture-in-bulk';

/** One of several orders that are captured together, as this tab keeps it over a reload. */
export interface BulkOrder {
  readonly orderId: string;
  readonly key: string;
  /** How often it was looked at anew. */
  readonly looks: number;
  /** The revision that went out with it; without a result nobody knows what became of it. */
  readonly sent?: number;
  readonly result?: BulkResult;
}

const PLACE = 'bulk';

export function keepBulk(orders: readonly BulkOrder[]): void {
  sessionStorage.setItem(PLACE, writeExactJson(orders));
}

export function readBulk(): readonly BulkOrder[] {
  return readExactJson(sessionStorage.getItem(PLACE) ?? '[]') as readonly BulkOrder[];
}

export function forgetBulk(): void {
  sessionStorage.removeItem(PLACE);
}

/** Each order gets a key of its own, for good. */
export function beginBulk(orderIds: readonly string[]): void {
  keepBulk(orderIds.map((orderId) => ({ orderId, key: newKey(), looks: 0 })));
}
