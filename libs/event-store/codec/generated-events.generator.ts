import {
  type Access,
  type AccessedId,
  type CustomerMoney,
  type DomainEvent,
  type DomainEventType,
  type ErasedKey,
  LINE_TYPES,
  type LinePart,
  type OrderLine,
  type RefundPart,
  type Sealed,
  type ShippingInfo,
} from '@domain';
import fc from 'fast-check';
import type { EventData } from './event-data';
import { count, data, date, few, instant, money, text } from './generated-members.generator';
import { reconciliationEventData } from './generated-reconciliation-events.generator';
import { settlementEventData } from './generated-settlement-events.generator';

/** For specs: data of every event type, with and without what may be absent. */
const sealed = data<Sealed>({ keyId: text, nonce: text, ciphertext: text, tag: text });
const orderLine = data<OrderLine>(
  {
    lineId: count,
    reference: text,
    type: fc.constantFrom(...LINE_TYPES),
    name: text,
    quantity: money,
    quantityUnit: text,
    unitPrice: money,
    taxRate: count,
    totalDiscountAmount: money,
    totalAmount: money,
    totalTaxAmount: money,
    implied: fc.constant(true as const),
    replaces: count,
  },
  ['reference', 'quantityUnit', 'implied', 'replaces'],
);
const lines = few(data<LinePart>({ lineId: count, quantity: money, amount: money, taxAmount: money }));
const shippingInfo = few(
  data<ShippingInfo>({ carrier: text, method: text, trackingNumber: text, trackingUrl: text }, [
    'carrier',
    'method',
    'trackingNumber',
    'trackingUrl',
  ]),
);
const merchantReferences = data({ reference1: text, reference2: text }, ['reference1', 'reference2']);
const customerMoney = data<CustomerMoney>({
  captures: few(data({ captureId: text, paid: money, prepaymentUsed: money, writeOffTakenBack: money })),
  credit: money,
  prepayment: money,
});
const ofOrder = { orderId: text, currency: text, customerId: text, effectiveAt: instant };
const ofCapture = { captureId: text, captureNumber: count, invoiceNumber: text };
const parts = few(
  data<RefundPart>({ ...ofCapture, creditNoteNumber: text, lines, returnFeeAmount: money, returnFeeTaxAmount: money }),
);
const FACT = ['customerId', 'effectiveAt'] as const;

const capture = data<EventData<'OrderCaptured'>>(
  { ...ofOrder, ...ofCapture, lines, dueDate: date, reference: text, description: sealed, shippingInfo, customerMoney },
  [...FACT, 'reference', 'description', 'shippingInfo', 'customerMoney'],
);
const erasedKeys = few(data<ErasedKey>({ keyId: text, generation: count }));
const access = data<Access>(
  {
    at: instant,
    actor: text,
    merchantId: text,
    route: text,
    ids: few(data<AccessedId>({ name: text, id: text })),
    status: count,
  },
  ['merchantId'],
);
const writeOff = { ...ofOrder, ...ofCapture, writeOffId: text, amount: money };

const eventData: { readonly [Type in DomainEventType]: fc.Arbitrary<EventData<Type>> } = {
  LedgerOpened: data({
    ledgerId: text,
    hashVersion: count,
    publicKey: text,
    clock: fc.constantFrom('system', 'simulated'),
  }),
  SigningKeyRotated: data({ keyId: text, publicKey: text, previousKeyId: text, signature: text }),
  HeadSigned: data({ keyId: text, size: count, rootHash: text, signedAt: instant, signature: text }),
  OrderAuthorized: data<EventData<'OrderAuthorized'>>(
    {
      ...ofOrder,
      orderAmount: money,
      lines: few(orderLine),
      customerDetails: sealed,
      expiresAt: instant,
      paymentTermDays: count,
      merchantReferences,
    },
    [...FACT, 'customerDetails', 'merchantReferences'],
  ),
  OrderCaptured: capture,
  PartialCaptureRecorded: capture,
  OrderUpdated: data<EventData<'OrderUpdated'>>(
    {
      ...ofOrder,
      orderAmount: money,
      keptLineIds: few(count),
      newLines: few(orderLine),
      closedLines: lines,
      authorizedBy: text,
    },
    [...FACT, 'authorizedBy'],
  ),
  RemainingAuthorizationReleased: data<EventData<'RemainingAuthorizationReleased'>>({ ...ofOrder, lines }, FACT),
  AuthorizationExtended: data<EventData<'AuthorizationExtended'>>({ ...ofOrder, expiresAt: instant }, FACT),
  OrderCancelled: data<EventData<'OrderCancelled'>>({ ...ofOrder, lines }, FACT),
  AuthorizationExpired: data<EventData<'AuthorizationExpired'>>({ ...ofOrder, expiresAt: instant, lines }, FACT),
  RefundRecorded: data<EventData<'RefundRecorded'>>(
    { ...ofOrder, refundId: text, refundNumber: count, parts, reference: text, description: sealed, customerMoney },
    [...FACT, 'reference', 'description', 'customerMoney'],
  ),
  CaptureFailed: data<EventData<'CaptureFailed'>>(
    {
      ...ofOrder,
      ...ofCapture,
      lines,
      returnedTo: fc.constantFrom('lines', 'released', 'expired'),
      reason: text,
      customerMoney,
    },
    [...FACT, 'reason', 'customerMoney'],
  ),
  RefundFailed: data<EventData<'RefundFailed'>>(
    { ...ofOrder, refundId: text, refundNumber: count, parts, reason: text, customerMoney },
    [...FACT, 'reason', 'customerMoney'],
  ),
  ShippingInfoAdded: data<EventData<'ShippingInfoAdded'>>({ ...ofOrder, captureId: text, shippingInfo }, [
    ...FACT,
    'captureId',
  ]),
  MerchantReferencesUpdated: data<EventData<'MerchantReferencesUpdated'>>({ ...ofOrder, merchantReferences }, FACT),
  CustomerPaymentRecorded: data<EventData<'CustomerPaymentRecorded'>>(
    { ...ofOrder, paymentId: text, captureId: text, amount: money, reference: text, customerMoney },
    [...FACT, 'captureId', 'reference'],
  ),
  CustomerPaymentReversed: data<EventData<'CustomerPaymentReversed'>>(
    { ...ofOrder, paymentId: text, amount: money, reason: text, customerMoney },
    [...FACT, 'reason'],
  ),
  CustomerPaidBack: data<EventData<'CustomerPaidBack'>>(
    { ...ofOrder, paybackId: text, amount: money, reference: text, customerMoney },
    [...FACT, 'reference'],
  ),
  ReceivableWriteOffProposed: data<EventData<'ReceivableWriteOffProposed'>>(
    { ...writeOff, reason: text, proposedBy: text },
    FACT,
  ),
  ReceivableWrittenOff: data<EventData<'ReceivableWrittenOff'>>({ ...writeOff, approvedBy: text }, FACT),
  ReceivableWriteOffRejected: data<EventData<'ReceivableWriteOffRejected'>>(
    { ...writeOff, rejectedBy: text, reason: text },
    [...FACT, 'reason'],
  ),
  DueDateExtended: data<EventData<'DueDateExtended'>>({ ...ofOrder, ...ofCapture, dueDate: date }, FACT),
  ...settlementEventData,
  ...reconciliationEventData,
  CustomerErased: data<EventData<'CustomerErased'>>({ customerId: text, keys: erasedKeys }),
  AccessRecorded: data<EventData<'AccessRecorded'>>({ instance: text, day: date, accesses: few(access) }),
  GuestErased: data<EventData<'GuestErased'>>({ guestOrderId: text, keys: erasedKeys }),
};

export const EVENT_TYPES = Object.keys(eventData) as readonly DomainEventType[];

export function generatedEvent(type: DomainEventType): fc.Arbitrary<DomainEvent> {
  return (eventData[type] as fc.Arbitrary<object>).map((members) => ({ type, ...members }) as DomainEvent);
}
