import type { OrderEvent, RefundPart } from '../../order/order.events';
import type { LinePart } from '../../order/order-line';
import type { Instant } from '../../time/instant';
import type { MerchantTerms } from '../terms/terms.events';
import { type CaptureFacts, captureEntries, captureFacts, corrections, refundEntries } from './capture-entries';
import { inKindOrder, type QueuedEntry } from './entry';

/** An entry of an order, and which capture and refund it is about. */
export interface OrderEntry extends QueuedEntry {
  /** 0, 1, 2 ... among the entries of one event, in the order of their kinds. */
  readonly index: number;
  readonly captureId: string;
  readonly captureNumber: number;
  readonly refundId?: string;
}

/** What is known at an event of an order: when it was recorded, the terms now in force, and what went before. */
export interface KnownOfOrder {
  readonly recordedAt: Instant;
  /** Of the merchant, at a lower sequence. Only a new capture asks for them. */
  readonly terms?: MerchantTerms;
  /** Throws for a capture that the order never had. */
  captureFacts(captureNumber: number): CaptureFacts;
}

/** Every entry that an event of an order queues, with its index. Most events queue none. */
export function entriesOfOrderEvent(event: OrderEvent, known: KnownOfOrder): readonly OrderEntry[] {
  return inKindOrder(unnumbered(event, known)).map((entry, index) => ({ ...entry, index }));
}

/** The facts to keep of a capture when it is recorded. */
export function captureFactsOf(
  event: { readonly currency: string; readonly lines: readonly LinePart[] },
  { recordedAt, terms }: Pick<KnownOfOrder, 'recordedAt' | 'terms'>,
): CaptureFacts {
  return captureFacts(
    { currency: event.currency, amount: sumOf(event.lines) },
    { recordedAt, ...(terms && { terms }) },
  );
}

type Unnumbered = Omit<OrderEntry, 'index'>;

function unnumbered(event: OrderEvent, known: KnownOfOrder): readonly Unnumbered[] {
  switch (event.type) {
    case 'OrderCaptured':
    case 'PartialCaptureRecorded':
      return about(event, captureEntries(captureFactsOf(event, known)));
    case 'CaptureFailed': {
      // Its returns were taken back before, with its refunds.
      const capture = known.captureFacts(event.captureNumber);
      return about(event, corrections(captureEntries(capture), known.recordedAt, capture));
    }
    case 'RefundRecorded':
      return event.parts.flatMap((part) => about({ ...part, refundId: event.refundId }, returnsOf(part, known)));
    case 'RefundFailed':
      return event.parts.flatMap((part) => {
        // When it was recorded is not asked: no return was due later than the later of its capture's sale and now.
        const takenBack = corrections(returnsOf(part, known), known.recordedAt, known.captureFacts(part.captureNumber));
        return about({ ...part, refundId: event.refundId }, takenBack);
      });
    case 'OrderAuthorized':
    case 'OrderUpdated':
    case 'RemainingAuthorizationReleased':
    case 'AuthorizationExtended':
    case 'OrderCancelled':
    case 'AuthorizationExpired':
    case 'ShippingInfoAdded':
    case 'MerchantReferencesUpdated':
    case 'CustomerPaymentRecorded':
    case 'CustomerPaymentReversed':
    case 'CustomerPaidBack':
    case 'ReceivableWriteOffProposed':
    case 'ReceivableWrittenOff':
    case 'ReceivableWriteOffRejected':
    case 'DueDateExtended':
      return [];
  }
}

function returnsOf(part: RefundPart, { recordedAt, captureFacts }: KnownOfOrder): readonly QueuedEntry[] {
  const figures = { gross: sumOf(part.lines), returnFee: part.returnFeeAmount };
  return refundEntries(figures, recordedAt, captureFacts(part.captureNumber));
}

function about(
  named: { readonly captureId: string; readonly captureNumber: number; readonly refundId?: string },
  entries: readonly QueuedEntry[],
): readonly Unnumbered[] {
  const { captureId, captureNumber, refundId } = named;
  return entries.map((entry) => ({
    ...entry,
    captureId,
    captureNumber,
    ...(refundId !== undefined && { refundId }),
  }));
}

function sumOf(lines: readonly LinePart[]): bigint {
  return lines.reduce((sum, { amount }) => sum + amount, 0n);
}
