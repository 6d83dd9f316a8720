import { createHash } from 'node:crypto';
import type { ServiceRequest } from '@command-line';
import type { FileRow } from './file-row';
import type { PlannedOrder, PlannedRefund } from './import-plan';

type Command = Omit<ServiceRequest, 'merchantId'>;

/**
 * Keys follow from what stands in the rows: the same file sent again meets its own commands, a changed one is told
 * that the order exists.
 */
function keyOf(what: 'order' | 'capture' | 'refund', rows: readonly FileRow[], orderId: string): string {
  const digest = createHash('sha256').update(JSON.stringify(rows.map(({ values }) => Object.values(values))));
  return `import-${what}:${orderId}:${digest.digest('hex').slice(0, 32)}`;
}

export function authorization(order: PlannedOrder): Command {
  const { orderId, currency, orderAmount, lines, customerId, country, effectiveAt, rows } = order;
  return {
    method: 'POST',
    path: '/v1/orders',
    idempotencyKey: keyOf('order', rows, orderId),
    body: {
      orderId,
      currency,
      orderAmount,
      lines,
      ...(customerId !== undefined && { customerId }),
      ...(country !== undefined && { customer: { billingAddress: { country } } }),
      effectiveAt,
    },
  };
}

export function fullCapture({ orderId, effectiveAt, rows }: PlannedOrder): Command {
  return {
    method: 'POST',
    path: `/v1/orders/${orderId}/captures`,
    idempotencyKey: keyOf('capture', rows, orderId),
    body: { full: true, reference: orderId, effectiveAt },
  };
}

export function refund({ orderId, reference, lines, effectiveAt, rows }: PlannedRefund): Command {
  return {
    method: 'POST',
    path: `/v1/orders/${orderId}/refunds`,
    idempotencyKey: keyOf('refund', rows, orderId),
    body: { lines, reference, effectiveAt },
  };
}
