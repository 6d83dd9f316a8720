import { ORDER_STATUSES, type OrderEvent, REFUSALS } from '@domain';
import { PAGES, readPage } from './reading/markdown';
import { SETTLEMENT_TABLES } from './settlements/settlement-tables';

const rows = PAGES.filter((page) => page !== 'orders.md').flatMap((page) => readPage(page).flatMap(({ rows }) => rows));
const column = (name: string) => rows.map((row) => row[name] ?? '');

/** Said at the door of the service or by the race for a stream: no table about one order can show them. */
const SAID_ELSEWHERE = new Set([
  'VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'LINK_EXPIRED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'POSITION_UNKNOWN',
  'OUTCOME_UNKNOWN',
  'STORE_UNAVAILABLE',
  'VIEWS_UNAVAILABLE',
  'CATCHING_UP',
  'CONFLICT',
]);

/** About money between the ledger and a merchant beside what the tables of settlement tell: in the specs of those rules. */
const SAID_BESIDE_THE_RULES = new Set([
  'SETTLEMENT_NOT_FOUND',
  'ADJUSTMENT_NOT_FOUND',
  'ADJUSTMENT_EXISTS',
  'ADJUSTMENT_DECIDED',
  'DEPOSIT_EXISTS',
  'CUT_OFF_CLOSED',
  'CUT_OFF_NOT_REACHED',
  'NOTHING_TO_SETTLE',
  'PAYOUT_ACCOUNT_MISSING',
  'PAYING_ACCOUNT_MISSING',
  'PAYMENT_FILE_NOT_FOUND',
  'BANK_FILE_REFUSED',
  'BANK_FILE_EXISTS',
  'BANK_FILE_NOT_FOUND',
  'BANK_FILE_RECONCILED',
  'EXCEPTION_NOT_FOUND',
  'EXCEPTION_NOT_OPEN',
  'EXCEPTION_NOT_PROPOSED',
]);

/** About the log as a whole, or about whoever's data it holds: in the specs of heads and of erasure. */
const SAID_OF_THE_LOG = new Set([
  'HEAD_NOT_FOUND',
  'HEAD_NOT_LATER',
  'SIGNING_KEY_ROTATED',
  'TREE_CONTRADICTS_HEAD',
  'PERSONAL_DATA_NOT_FOUND',
  'PERSONAL_DATA_ERASED',
]);
const refusedInSettlement = SETTLEMENT_TABLES.flatMap((table) => table.rows.map(({ refused }) => refused));

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
  const elsewhere = SAID_ELSEWHERE.union(SAID_BESIDE_THE_RULES).union(SAID_OF_THE_LOG);
  it.each(Object.keys(REFUSALS).filter((code) => !elsewhere.has(code)))('the refusal %s', (code) => {
    const refused = [
      ...column('answer').map((answer) => answer.split(' (')[0]),
      ...refusedInSettlement.map((told) => `refused: ${told}`),
    ];
    expect(refused).toContain(`refused: ${code}`);
  });

  it.each(Object.keys(EVENTS))('the event %s', (type) => {
    expect(column('answer').flatMap((answer) => answer.split(' + '))).toContain(type);
  });

  it.each(ORDER_STATUSES)('the status %s', (status) => {
    expect(column('status')).toContain(status);
  });
});
