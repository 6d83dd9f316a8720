import { captureCall, orderCall } from '../callers/calls';
import type { Call } from '../callers/send';

const CAPTURES_PER_ORDER = 20;

/** The calls of one connection in one round, without end: an order, some captures of it, the next order ... */
export function* callsOf(connection: string): Generator<Call> {
  for (let number = 1; ; number += 1) {
    const orderId = `order-${connection}-${number}`;
    yield orderCall(orderId);
    for (let capture = 1; capture <= CAPTURES_PER_ORDER; capture += 1) yield captureCall(orderId, capture, capture);
  }
}
