import { accepted, CHAIRS } from '../../e2e/world/orders';
import type { Service } from '../../e2e/world/service';

/** Orders of a small shop in each state that the list knows, in currencies of 0, 2 and 3 digits; some end soon. */
export async function loadShopOrders(service: Service): Promise<void> {
  const order = async (orderId: string, more: object = {}) => {
    accepted(await service.call('POST', '/v1/orders', { body: { orderId, ...CHAIRS, ...more } }));
  };
  const send = async (path: string, body?: object) =>
    accepted(await service.call('POST', `/v1/orders/${path}`, { ...(body && { body }) }));

  await order('web-20417', { merchantReferences: { reference1: 'Invoice 7001' }, customerId: 'c-ada' });
  await order('web-20418', { customerId: 'c-bo' });
  await send('web-20418/captures', { lines: [{ lineId: 1, quantity: 1 }] });
  await order('web-20419');
  await send('web-20419/captures', { full: true });
  await order('web-20420');
  await send('web-20420/cancel');
  await order('web-20421', { currency: 'JPY' });
  await order('web-20422', { currency: 'KWD' });
  await order('web-20423', { expiresAt: new Date(Date.now() + 2 * 86_400_000).toISOString() });
  await order('pos-1', { customerId: 'c-ada' });
}

/** So many orders of 1.00 each, named by a prefix and their number. */
export async function loadManyOrders(service: Service, prefix: string, count: number): Promise<void> {
  const orders = Array.from({ length: count }, (_, index) => ({ orderId: `${prefix}${index}`, ...SMALL }));
  await Promise.all(orders.map(async (body) => accepted(await service.call('POST', '/v1/orders', { body }))));
}

const SMALL = { currency: 'EUR', orderAmount: 100 };
