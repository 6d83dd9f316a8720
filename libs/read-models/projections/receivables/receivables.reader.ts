import type { CalendarDate, Instant } from '@domain';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Query, Read, ReadModelReader } from '../../read-models.port';
import { owedOn } from '../customer-captures/accounts';
import { customerCapturesProjection } from '../customer-captures/customer-captures.projection';
import { type CustomerCaptureRow, customerCaptures } from '../customer-captures/customer-captures.tables';
import { type Age, ageOf, daysOverdue, dueDatesOf } from './ageing';

export interface FindReceivables {
  readonly merchantId: string;
  /** The day on which ages are told. */
  readonly on: CalendarDate;
  readonly age?: Age;
  readonly currency?: string;
  readonly customerId?: string;
  /** The invoice with this number, also where nothing is owed on it any more: for whoever matches a payment. */
  readonly invoiceNumber?: string;
  readonly page?: string;
  readonly limit: number;
}

/** One invoice, as the merchant's finance sees it; amounts in minor units. */
export interface Receivable {
  readonly orderId: string;
  readonly captureId: string;
  readonly captureNumber: number;
  readonly invoiceNumber: string;
  readonly customerId?: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly refundedAmount: bigint;
  readonly returnFeeAmount: bigint;
  readonly paid: bigint;
  readonly writtenOff: bigint;
  readonly owed: bigint;
  readonly dueDate: CalendarDate;
  /** While something is owed. */
  readonly age?: Age;
  /** While something is owed; 0 before the due date and on it. */
  readonly daysOverdue?: number;
  readonly reference?: string;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  /** The capture failed: it charges nothing. */
  readonly failedAt?: Instant;
}

/** A page of a merchant's open invoices, the longest due first. What is owed is what is owed now, whatever the day. */
export function findReceivables(
  reader: ReadModelReader,
  question: FindReceivables,
): Promise<Read<Page<Receivable>> | PageUnknown | CatchingUp> {
  const { merchantId, page, on } = question;
  return readPage(reader, {
    projection: customerCapturesProjection,
    table: customerCaptures,
    query: queryOf(question),
    page,
    merchantId,
    show: (capture) => receivableOf(capture, on),
  });
}

function queryOf(question: FindReceivables): Query<CustomerCaptureRow> {
  const { merchantId, on, age, currency, customerId, invoiceNumber, limit } = question;
  return {
    where: {
      ...(invoiceNumber === undefined ? { owedTo: merchantId } : numbered(merchantId, invoiceNumber)),
      ...(age !== undefined && { dueDate: dueDatesOf(age, on) }),
      ...(currency !== undefined && { currency }),
      ...(customerId !== undefined && { customerId }),
    },
    orderBy: ['dueDate'],
    limit,
  };
}

/** A number begins with its order, whose rows lie together: it needs no index. */
function numbered(merchantId: string, invoiceNumber: string): Query<CustomerCaptureRow>['where'] {
  return { merchantId, orderId: invoiceNumber.split('/')[0] ?? '', invoiceNumber };
}

export function receivableOf(capture: CustomerCaptureRow, on: CalendarDate): Receivable {
  const { orderId, captureId, captureNumber, invoiceNumber, customerId, currency, dueDate, reference } = capture;
  const { amount, refundedAmount, returnFeeAmount, paid, writtenOff, recordedAt, effectiveAt, failedAt } = capture;
  const owed = owedOn(capture);
  return {
    ...{ orderId, captureId, captureNumber, invoiceNumber },
    ...(customerId !== null && { customerId }),
    ...{ currency, amount, refundedAmount, returnFeeAmount, paid, writtenOff, owed, dueDate },
    ...(owed !== 0n && { age: ageOf(dueDate, on), daysOverdue: Math.max(daysOverdue(dueDate, on), 0) }),
    ...(reference !== null && { reference }),
    ...{ recordedAt, effectiveAt },
    ...(failedAt !== null && { failedAt }),
  };
}
