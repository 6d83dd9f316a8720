import type { OrderCaptured, PartialCaptureRecorded, RemainingAuthorizationReleased } from '@domain';
import type { CommandAnswer } from '@ledger';
import { amounts } from '../orders/order-summary';
import { shownParts, sumOfParts } from '../wire/line-parts';
import { personalText } from '../wire/personal-text';
import { sortedMembers } from '../wire/sorted-members';

type Captured = OrderCaptured | PartialCaptureRecorded;

/** The capture that was recorded, and what its `final` released. */
export function captureAnswer({ events }: CommandAnswer) {
  const [first, second] = events;
  if (first?.event.type !== 'OrderCaptured' && first?.event.type !== 'PartialCaptureRecorded') {
    throw new Error('a capture was answered without its event');
  }
  const released = second?.event.type === 'RemainingAuthorizationReleased' ? second.event : undefined;
  return {
    capture: recordedCapture(first.event, first.recordedAt),
    ...(released && { released: releasedRest(released) }),
  };
}

function recordedCapture(event: Captured, recordedAt: string) {
  const { captureId, captureNumber, invoiceNumber, lines, dueDate, reference, description, shippingInfo } = event;
  return {
    captureId,
    captureNumber,
    invoiceNumber,
    ...amounts(sumOfParts(lines)),
    lines: shownParts(lines),
    dueDate,
    ...(reference !== undefined && { reference }),
    ...(description !== undefined && { description: personalText(description) }),
    ...(shippingInfo && { shippingInfo: sortedMembers(shippingInfo) }),
    ...(event.customerMoney && { customerMoney: sortedMembers(event.customerMoney) }),
    recordedAt,
    ...(event.effectiveAt !== undefined && { effectiveAt: event.effectiveAt }),
  };
}

function releasedRest({ lines }: RemainingAuthorizationReleased) {
  return { ...amounts(sumOfParts(lines)), lines: shownParts(lines) };
}
