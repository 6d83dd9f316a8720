import type { CaptureOrder, Order, OrderCaptured, PartialCaptureRecorded, Take } from '@domain';
import type { Asked } from './asked';
import { amountOf, selectionOf } from './take-of-parts';

type Captured = OrderCaptured | PartialCaptureRecorded;

/** The commands that could have led to a capture, the likelier first. */
export function capturesAsked(event: Captured, order: Order, asked: Asked, final: boolean): CaptureOrder[] {
  const { reference, description, shippingInfo, effectiveAt } = event;
  return takesOf(event, order).map((take) => ({
    type: 'CaptureOrder',
    ...asked.given,
    captureId: asked.derived('capture'),
    take,
    ...(final && { final }),
    ...(reference !== undefined && { reference }),
    ...(description !== undefined && { description }),
    ...(shippingInfo !== undefined && { shippingInfo }),
    ...(effectiveAt !== undefined && { effectiveAt }),
  }));
}

function takesOf(event: Captured, order: Order): Take[] {
  // The capture after which nothing remains takes all there is, however it was asked for.
  if (event.type === 'OrderCaptured') return [{ by: 'full' }];
  const lines = event.lines.flatMap((part) => {
    const left = order.lines[part.lineId - 1];
    return left ? [selectionOf(part, left.remaining)] : [];
  });
  return [
    { by: 'lines', lines },
    // The one line of an order that is an amount only cannot be named.
    { by: 'amount', amount: amountOf(event.lines) },
  ];
}
