import { randomUUID } from 'node:crypto';
import type { Answer } from './caller';
import type { Service } from './service';

/** Two chairs at 100.00 and a parcel at 25.00, tax 25 %. */
export const CHAIRS = {
  currency: 'EUR',
  orderAmount: 22_500,
  lines: [
    {
      reference: 'chair',
      name: 'Chair',
      quantity: 2,
      unitPrice: 10_000,
      taxRate: 2_500,
      totalAmount: 20_000,
      totalTaxAmount: 4_000,
    },
    {
      type: 'shipping_fee',
      name: 'Parcel',
      quantity: 1,
      unitPrice: 2_500,
      taxRate: 2_500,
      totalAmount: 2_500,
      totalTaxAmount: 500,
    },
  ],
};

/** Authorizes an order and answers its id. */
export async function authorized(service: Service, body: object = CHAIRS): Promise<string> {
  const answer = await service.call('POST', '/v1/orders', { body: { orderId: `o-${randomUUID()}`, ...body } });
  return accepted(answer).orderId;
}

/** Authorizes an order, captures it in full, and answers both ids. */
export async function captured(
  service: Service,
  body: object = CHAIRS,
): Promise<{ orderId: string; captureId: string }> {
  const orderId = await authorized(service, body);
  const answer = await service.call('POST', `/v1/orders/${orderId}/captures`, { body: { full: true } });
  return { orderId, captureId: accepted(answer).capture.captureId };
}

/** The body of an answer that must not be a refusal. */
export function accepted(answer: Answer) {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
}

/** How many events an order has: what a refused command must not change. */
export async function eventsOf(service: Service, orderId: string): Promise<number> {
  const { body } = await service.call('GET', `/v1/orders/${orderId}/history`);
  return body.events.length;
}
