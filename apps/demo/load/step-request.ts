import type { ServiceRequest } from '@command-line';
import { addDays } from '@domain';
import type { ShopOrder, ShopStep } from '../shop';
import type { DemoKeys } from './demo-keys';
import { nth, type OrderProgress, shareOf } from './order-progress';

export interface Told {
  readonly as: keyof DemoKeys;
  readonly path: string;
  readonly method?: ServiceRequest['method'];
  readonly body?: object;
}

export function authorization(order: ShopOrder): Told {
  const { orderId, currency, orderAmount, lines, customer, placedAt, expiresInDays, reference1 } = order;
  return {
    as: 'fulfilment',
    path: '/v1/orders',
    body: {
      orderId,
      currency,
      orderAmount,
      ...(lines && { lines }),
      ...(customer && {
        customerId: customer.customerId,
        customer: {
          name: customer.name,
          email: customer.email,
          phone: customer.phone,
          billingAddress: customer.address,
          shippingAddress: customer.address,
        },
      }),
      // One day of grace: an order is recorded a little after it was placed.
      expiresAt: addDays(placedAt, expiresInDays + 1),
      merchantReferences: { reference1 },
      effectiveAt: placedAt,
    },
  };
}

/** A step of a story as the public API takes it; `path` goes on behind the order's own. */
export function stepRequest(step: ShopStep, progress: OrderProgress): Told {
  const captureId = (number: number) => nth(progress.captures, number).captureId;
  // The clock moves in steps, so what happened is recorded a little later.
  const effectiveAt = step.at;
  switch (step.does) {
    case 'capture': {
      const { take, shippingInfo, final } = step;
      const body = { ...take, ...(shippingInfo && { shippingInfo }), ...(final && { final }), effectiveAt };
      return { as: 'fulfilment', path: '/captures', body };
    }
    case 'refund': {
      const { capture, take, description, returnFee } = step;
      const body = {
        captureId: captureId(capture),
        ...take,
        description,
        ...(returnFee && { returnFee }),
        effectiveAt,
      };
      return { as: 'finance', path: '/refunds', body };
    }
    case 'prepay':
      return { as: 'finance', path: '/payments', body: { amount: step.amount, effectiveAt } };
    case 'pay': {
      const body = { captureId: captureId(step.amount.ofCapture), amount: shareOf(progress, step.amount), effectiveAt };
      return { as: 'finance', path: '/payments', body };
    }
    case 'reversePayment': {
      const path = `/payments/${nth(progress.payments, step.payment)}/reverse`;
      return { as: 'finance', path, body: { reason: 'Insufficient funds' } };
    }
    case 'payBack':
      return { as: 'finance', path: '/paybacks', body: { amount: shareOf(progress, step.amount) } };
    case 'proposeWriteOff': {
      const amount = shareOf(progress, step.amount);
      const body = { captureId: captureId(step.amount.ofCapture), amount, reason: step.reason };
      return { as: 'finance', path: '/write-offs', body };
    }
    case 'approveWriteOff':
      return { as: 'controller', path: `/write-offs/${nth(progress.writeOffs, step.writeOff)}/approve` };
    case 'rejectWriteOff': {
      const path = `/write-offs/${nth(progress.writeOffs, step.writeOff)}/reject`;
      return { as: 'controller', path, body: { reason: 'A collection agency has it' } };
    }
    case 'failCapture': {
      const path = `/captures/${captureId(step.capture)}/fail`;
      return { as: 'finance', path, body: { reason: 'Acquirer declined at clearing' } };
    }
    case 'failRefund': {
      const path = `/refunds/${nth(progress.refunds, step.refund)}/fail`;
      return { as: 'finance', path, body: { reason: 'Account closed' } };
    }
    case 'extendDueDate': {
      const path = `/captures/${captureId(step.capture)}/due-date`;
      return { as: 'finance', path, body: { dueDate: step.dueDate } };
    }
    case 'addTracking': {
      const body = { captureId: captureId(step.capture), shippingInfo: step.shippingInfo };
      return { as: 'fulfilment', path: '/shipping-info', body };
    }
    case 'update':
      return {
        as: 'fulfilment',
        method: 'PATCH',
        path: '',
        body: { orderAmount: step.orderAmount, lines: step.lines },
      };
    case 'reference': {
      const { reference2 } = step;
      return { as: 'fulfilment', method: 'PATCH', path: '/merchant-references', body: { reference2 } };
    }
    case 'extend':
      return { as: 'fulfilment', path: '/extend', body: { days: step.days } };
    case 'cancel':
    case 'release':
      return { as: 'fulfilment', path: `/${step.does}` };
  }
}
