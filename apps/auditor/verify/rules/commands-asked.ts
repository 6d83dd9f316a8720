import type { Order, OrderAuthorized, OrderCommand, OrderEvent, OrderUpdated, UpdatedLine } from '@domain';
import type { Asked } from './asked';
import { capturesAsked } from './captures-asked';
import { refundsAsked } from './refunds-asked';

/** Every command that could have led to these events of one append; the rules then say whether one of them does. */
export function commandsAsked(events: readonly OrderEvent[], order: Order | undefined, asked: Asked): OrderCommand[] {
  const [event, ...more] = events;
  if (!event) return [];
  if (event.type === 'OrderAuthorized') return [{ type: 'AuthorizeOrder', ...asked.given, ...authorized(event) }];
  if (!order) return [];
  if (event.type === 'OrderCaptured' || event.type === 'PartialCaptureRecorded') {
    return capturesAsked(event, order, asked, more.length > 0);
  }
  if (event.type === 'RefundRecorded') return refundsAsked(event, order, asked);
  return [oneCommandAsked(event, asked)];
}

type Other = Exclude<
  OrderEvent,
  { type: 'OrderAuthorized' | 'OrderCaptured' | 'PartialCaptureRecorded' | 'RefundRecorded' }
>;

/** Of these the event says all that the command said; members of an event that no command has are not looked at. */
function oneCommandAsked(event: Other, { given, derived }: Asked): OrderCommand {
  switch (event.type) {
    case 'OrderUpdated':
      return { ...given, ...updated(event) };
    case 'RemainingAuthorizationReleased':
      return { ...given, type: 'ReleaseRemainingAuthorization' };
    case 'AuthorizationExtended':
      return { ...given, type: 'ExtendAuthorization', until: { expiresAt: event.expiresAt } };
    case 'OrderCancelled':
      return { ...given, type: 'CancelOrder' };
    case 'AuthorizationExpired':
      return { ...given, type: 'ExpireAuthorization' };
    case 'CaptureFailed':
      return { ...event, ...given, type: 'FailCapture' };
    case 'RefundFailed':
      return { ...event, ...given, type: 'FailRefund' };
    case 'ShippingInfoAdded':
      return { ...event, ...given, type: 'AddShippingInfo' };
    case 'MerchantReferencesUpdated':
      return { ...event, ...given, type: 'UpdateMerchantReferences' };
    case 'CustomerPaymentRecorded':
      return { ...event, ...given, type: 'RecordCustomerPayment', paymentId: derived('payment') };
    case 'CustomerPaymentReversed':
      return { ...event, ...given, type: 'ReverseCustomerPayment' };
    case 'CustomerPaidBack':
      return { ...event, ...given, type: 'PayCustomerBack', paybackId: derived('payback') };
    case 'ReceivableWriteOffProposed':
      return { ...event, ...given, type: 'ProposeReceivableWriteOff', writeOffId: derived('write-off') };
    case 'ReceivableWrittenOff':
      return { ...event, ...given, type: 'ApproveReceivableWriteOff' };
    case 'ReceivableWriteOffRejected':
      return { ...event, ...given, type: 'RejectReceivableWriteOff' };
    case 'DueDateExtended':
      return { ...event, ...given, type: 'ExtendDueDate' };
  }
}

function authorized({ lines, type: _, ...event }: OrderAuthorized) {
  const amountOnly = lines.length === 1 && lines[0]?.implied === true;
  return { ...event, ...(!amountOnly && { lines: lines.map(({ lineId, ...line }) => line) }) };
}

function updated({ keptLineIds, newLines, orderAmount, authorizedBy }: OrderUpdated) {
  const amountOnly = newLines.length === 1 && newLines[0]?.implied === true;
  const lines: UpdatedLine[] = [
    ...keptLineIds.map((keep) => ({ keep })),
    ...newLines.map(({ lineId, replaces, ...description }) => ({
      description,
      ...(replaces !== undefined && { replaces }),
    })),
  ];
  return {
    type: 'UpdateOrder' as const,
    orderAmount,
    ...(!amountOnly && { lines }),
    ...(authorizedBy !== undefined && { authorizedBy }),
  };
}
