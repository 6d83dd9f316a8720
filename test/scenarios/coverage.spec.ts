import { ORDER_STATUSES, type OrderEvent, REFUSALS } from '@domain';
import { PAGES, readPage } from './reading/markdown';

const rows = PAGES.filter((page) => page !== 'orders.md').flatMap((page) => readPage(page).flatMap(({ rows }) => rows));
const column = (name: string) => rows.map((row) => row[name] ?? '');

/** Said at the door of the service or by the race for a stream: no table about one order can show them. */
const SAID_ELSEWHERE = new Set([
  'VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'POSITION_UNKNOWN',
  'OUTCOME_UNKNOWN',
  'STORE_UNAVAILABLE',
  'VIEWS_UNAVAILABLE',
  'CATCHING_UP',
  'CONFLICT',
]);

/** A new event that no table tells does not compile here first. */
const EVENTS: Record<OrderEvent['type'], true> = {
  OrderAuthorized: true,
  OrderCaptured: true,
  PartialCaptureRecorded: true,
  OrderUpdated: true,
  RemainingAuthorizationReleased: true,
  AuthorizationExtended: true,
  OrderCancelled: true,
  AuthorizationExpired: true,
  RefundRecorded: true,
  CaptureFailed: true,
  RefundFailed: true,
  ShippingInfoAdded: true,
  MerchantReferencesUpdated: true,
  CustomerPaymentRecorded: true,
  CustomerPaymentReversed: true,
  CustomerPaidBack: true,
  ReceivableWriteOffProposed: true,
  ReceivableWrittenOff: true,
  ReceivableWriteOffRejected: true,
  DueDateExtended: true,
};

describe('the tables tell at least once', () => {
  it.each(Object.keys(REFUSALS).filter((code) => !SAID_ELSEWHERE.has(code)))('the refusal %s', (code) => {
    expect(column('answer').map((answer) => answer.split(' (')[0])).toContain(`refused: ${code}`);
  });

  it.each(Object.keys(EVENTS))('the event %s', (type) => {
    expect(column('answer').flatMap((answer) => answer.split(' + '))).toContain(type);
  });

  it.each(ORDER_STATUSES)('the status %s', (status) => {
    expect(column('status')).toContain(status);
  });
});
