import { connectToService, problemOf, type ServiceRequest } from '@command-line';
import { addDays, type Instant } from '@domain';
import type { DemoKeys } from './demo-keys';
import { PORTAL_MERCHANT } from './portal-keys';

/** Nothing of it is captured, and it expires soon: the order of the guided first capture. */
export const FIRST_CAPTURE = 'FJ-FIRST-CAPTURE';
/** A parcel arrived and one thing came back, another parcel is to come: the order that its customer looks at. */
export const TWO_PARCELS = 'FJ-TWO-PARCELS';

const LINES = [
  { reference: 'tent', name: 'Tent for two', ...line(1, 329_900) },
  { reference: 'sleeping-bag', name: 'Sleeping bag', ...line(2, 129_900) },
  { reference: 'stove', name: 'Spirit stove', ...line(1, 64_900) },
  { type: 'shipping_fee', reference: 'parcel', name: 'Parcel', ...line(1, 9_900) },
  { type: 'discount', reference: 'spring', name: 'Spring discount', ...line(1, -66_000) },
];

/** What the pages are shown with, beside the thousands of orders: each is recorded once, at whichever start. */
export async function setPortalScenes(url: string, keys: DemoKeys, today: Instant): Promise<void> {
  const play = async (as: keyof DemoKeys, name: string, request: Omit<ServiceRequest, 'merchantId'>) => {
    const send = connectToService({ url, apiKey: keys[as] });
    const answer = await send({ ...request, merchantId: PORTAL_MERCHANT, idempotencyKey: `demo:scene:${name}` });
    // Whoever moved the clock on may be too late for a scene; the others are as good without it.
    if (!answer.ok && answer.status >= 500) throw new Error(`${name}: ${problemOf(answer).detail}`);
  };
  const order = (orderId: string, customerId: string, name: string, days: number) => ({
    ...{
      orderId,
      currency: 'SEK',
      lines: LINES,
      orderAmount: LINES.reduce((sum, { totalAmount }) => sum + totalAmount, 0),
    },
    ...{ customerId, customer: { name, email: `${customerId}@example.com` }, expiresAt: addDays(today, days) },
    merchantReferences: { reference1: `WEB-${orderId}` },
  });
  const post = (path: string, body: object) => ({ method: 'POST', path, body }) as const;
  const own = `/v1/orders/${TWO_PARCELS}`;

  await play('fulfilment', 'first', post('/v1/orders', order(FIRST_CAPTURE, 'FJ-LINNEA', 'Linnea Berg', 3)));
  await play('fulfilment', 'two', post('/v1/orders', order(TWO_PARCELS, 'FJ-ASTRID', 'Astrid Lund', 20)));
  const lines = [
    { reference: 'tent', quantity: 1 },
    { reference: 'sleeping-bag', quantity: 1 },
    { reference: 'parcel', quantity: 1 },
  ];
  const shippingInfo = [{ carrier: 'PostNord', method: 'Home', trackingNumber: 'SE0041870099' }];
  await play('fulfilment', 'parcel', post(`${own}/captures`, { lines, shareDiscounts: true, shippingInfo }));
  await play('finance', 'payment', post(`${own}/payments`, { amount: 200_000 }));
  const returned = {
    lines: [{ reference: 'sleeping-bag', quantity: 1 }],
    shareDiscounts: true,
    description: 'Sent back',
  };
  await play('finance', 'return', post(`${own}/refunds`, returned));
  const goodwill = { adjustmentId: 'goodwill-1', currency: 'SEK', amount: 25_000, account: 'adjustments' };
  await play('controller', 'goodwill', post('/v1/adjustments', { ...goodwill, reason: 'Late payout in January' }));
  const file = await importStatement(url, keys.controller, today.slice(0, 10));
  const explained = { resolution: 'explained', reason: 'The bank takes its card fees on the last day of a quarter' };
  const exception = `/v1/reconciliation/exceptions/${file}/line-2/propose`;
  if (file !== undefined) await play('controller', 'card fees', post(exception, explained));
}

/** A statement with lines that no payout and no invoice explains: somebody has to. Answers its file, if it was taken. */
async function importStatement(url: string, key: string, day: string): Promise<string | undefined> {
  const body = [
    'bookedOn,amount,currency,bankReference,endToEndId,remittance',
    `${day},1499.00,SEK,DEMO-1,,thanks for the boots`,
    `${day},-320.50,SEK,DEMO-2,,card fees`,
    `${day},200.00,EUR,DEMO-3,,order FJ-0 paid twice`,
  ].join('\n');
  const answer = await fetch(`${url}/v1/bank-files?mapping=plain`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Merchant-Id': PORTAL_MERCHANT, 'Content-Type': 'text/csv' },
    body: `${body}\n`,
  });
  const { fileId } = (await answer.json()) as { readonly fileId?: string };
  return fileId;
}

function line(quantity: number, unitPrice: number) {
  const totalAmount = quantity * unitPrice;
  // 25 percent of tax is a fifth of what is paid.
  return { quantity, unitPrice, taxRate: 2_500, totalAmount, totalTaxAmount: totalAmount / 5 };
}
