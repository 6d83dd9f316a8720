import type { Call } from './send';

const ORDER_AMOUNT = 1_000_000;

export function orderCall(orderId: string): Call {
  const order = { orderId, currency: 'EUR', orderAmount: ORDER_AMOUNT };
  return { orderId, path: '/v1/orders', key: `key-${orderId}`, body: JSON.stringify(order) };
}

/** `capture` names it among those of its order. */
export function captureCall(orderId: string, capture: number, amount: number): Call {
  return {
    orderId,
    path: `/v1/orders/${orderId}/captures`,
    key: `key-${orderId}-${capture}`,
    body: JSON.stringify({ amount }),
  };
}

/** A capture that every order refuses, whatever else was captured from it. */
export function excessiveCall(orderId: string, capture: number): Call {
  return captureCall(orderId, capture, ORDER_AMOUNT + 1);
}
