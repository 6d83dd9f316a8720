import { accepted, CHAIRS } from '../../e2e/world/orders';
import type { Service } from '../../e2e/world/service';

/** An order of Ada's: one chair came in a parcel, was paid in part and given back in part; the rest is still to come. */
export async function loadParcelOrder(service: Service, orderId: string): Promise<void> {
  const say = async (path: string, body: object) =>
    accepted(await service.call('POST', `/v1/orders${path}`, { key: 'merchant', body }));
  await say('', { ...CHAIRS, orderId, customerId: 'ada', customer: { name: 'Ada Lovelace' } });
  const { capture } = await say(`/${orderId}/captures`, {
    lines: [{ lineId: 1, quantity: 1 }],
    shippingInfo: [{ carrier: 'DHL', trackingNumber: 'JD0146', trackingUrl: 'https://example.org/JD0146' }],
  });
  await say(`/${orderId}/payments`, { amount: 4_000, captureId: capture.captureId });
  await say(`/${orderId}/refunds`, { captureId: capture.captureId, amount: 1_000 });
}

/** The path of a customer's page of an order. */
export async function customerPath(service: Service, orderId: string, days?: number): Promise<string> {
  const body = { ...(days !== undefined && { days }) };
  return accepted(await service.call('POST', `/v1/orders/${orderId}/customer-links`, { key: 'merchant', body })).url;
}
