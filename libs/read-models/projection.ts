import type {
  DomainEvent,
  DomainEventType,
  LedgerEvent,
  LedgerRecord,
  OrderEvent,
  PrivacyEvent,
  ReconciliationEvent,
  SettlementEvent,
} from '@domain';
import type { Key, KeyValue, Row, Table } from './table';

/** Names one row that an event writes, or only reads. */
export interface Touched {
  readonly table: Table;
  readonly key: Key;
  /** The event creates it, as an authorization creates its order: nobody has to look for it. */
  readonly isNew: boolean;
}

/** A row as it stands from this event on: new, or in place of the one with its key. */
export interface Put {
  readonly table: Table;
  readonly row: Row;
}

/** The rows an event named, as the events before it left them. Asking for a row that was not named is a fault. */
export interface Rows {
  get<TableRow>(table: Table<TableRow>, ...key: KeyValue[]): TableRow | undefined;
}

/** How one type of event changes the rows of a projection. Both functions are pure. */
export interface EventFold<Event extends DomainEvent> {
  /**
   * Every row that `fold` reads or puts, from the event alone, but for rows of `append-only` tables. Putting a row that
   * was not named is a fault, as is creating one that is there.
   */
  keys(record: LedgerRecord<Event>): readonly Touched[];
  fold(rows: Rows, record: LedgerRecord<Event>, sequence: number): readonly Put[];
}

/** Said of event types that leave a projection as it is. */
export const ignore = 'ignore';

/** Said by projections of merchants: what the ledger says of itself is none of theirs. */
export const ignoreLedger: { readonly [Type in LedgerEvent['type']]: typeof ignore } = {
  LedgerOpened: ignore,
  SigningKeyRotated: ignore,
  HeadSigned: ignore,
};

/** Said by projections of what is no order. */
export const ignoreOrders: { readonly [Type in OrderEvent['type']]: typeof ignore } = {
  OrderAuthorized: ignore,
  OrderCaptured: ignore,
  PartialCaptureRecorded: ignore,
  OrderUpdated: ignore,
  RemainingAuthorizationReleased: ignore,
  AuthorizationExtended: ignore,
  OrderCancelled: ignore,
  AuthorizationExpired: ignore,
  RefundRecorded: ignore,
  CaptureFailed: ignore,
  RefundFailed: ignore,
  ShippingInfoAdded: ignore,
  MerchantReferencesUpdated: ignore,
  CustomerPaymentRecorded: ignore,
  CustomerPaymentReversed: ignore,
  CustomerPaidBack: ignore,
  ReceivableWriteOffProposed: ignore,
  ReceivableWrittenOff: ignore,
  ReceivableWriteOffRejected: ignore,
  DueDateExtended: ignore,
};

/** Said by projections of orders: nothing that happens between the ledger and a merchant changes them. */
export const ignoreSettlement: { readonly [Type in SettlementEvent['type']]: typeof ignore } = {
  MerchantTermsSet: ignore,
  PayoutAccountSet: ignore,
  CutOffReached: ignore,
  SettlementClosed: ignore,
  PayoutSent: ignore,
  PayoutConfirmed: ignore,
  PayoutFailed: ignore,
  PayoutReturned: ignore,
  AdjustmentProposed: ignore,
  AdjustmentRecorded: ignore,
  AdjustmentRejected: ignore,
  MerchantDepositRecorded: ignore,
};

/** Said by all projections but one: what the bank says changes them by the events that follow from it. */
export const ignoreReconciliation: { readonly [Type in ReconciliationEvent['type']]: typeof ignore } = {
  BankFileImported: ignore,
  BankTransactionMatched: ignore,
  ReconciliationExceptionRaised: ignore,
  BankFileReconciled: ignore,
  ExceptionResolutionProposed: ignore,
  ExceptionResolved: ignore,
  ExceptionResolutionRejected: ignore,
};

/** Views hold personal data sealed only: what happens to its keys changes no row. */
export const ignorePrivacy: { readonly [Type in PrivacyEvent['type']]: typeof ignore } = {
  CustomerErased: ignore,
  GuestErased: ignore,
  AccessRecorded: ignore,
};

/**
 * Sums over the rows of another table: which sum a row belongs to follows from the row, however that came to be. So a fold
 * need not name sums that only its outcome tells. Where rows change, the old row goes off its sum and the new one comes to
 * its own, which may be another.
 */
export interface Rollup {
  readonly of: Table;
  readonly into: Table;
  /** Undefined for a row that belongs to no sum. */
  key(row: Row): Key | undefined;
  /** The sum with one row more (1), or one less (-1). It must bear the key of that row. Rows of `append-only` tables stay. */
  add(sum: Row | undefined, row: Row, sign: Sign): Row;
}

export type Sign = 1 | -1;

export function rollup<AddedRow, SumRow>(declared: {
  readonly of: Table<AddedRow>;
  readonly into: Table<SumRow>;
  key(row: AddedRow): Key | undefined;
  add(sum: SumRow | undefined, row: AddedRow, sign: Sign): SumRow;
}): Rollup {
  return declared as unknown as Rollup;
}

export interface Projection {
  readonly name: string;
  /**
   * `ledger`: its rows are about the log as a whole, so whoever keeps the partition of no merchant folds every event.
   * Absent: rows are about merchants, each of whom somebody keeps.
   */
  readonly scope?: 'ledger';
  /** Raised with every change of tables or folds: the new version is then built beside the old. */
  readonly version: number;
  readonly tables: readonly Table[];
  readonly rollups?: readonly Rollup[];
  /** The most rows that one event may name. */
  readonly touchedRowsMax: number;
  /** Every event type has an answer here, if only `ignore`; a type without one does not compile. */
  readonly on: { readonly [Type in DomainEventType]: EventFold<Extract<DomainEvent, { type: Type }>> | typeof ignore };
}

export function touch<TableRow>(table: Table<TableRow>, ...key: KeyValue[]): Touched {
  return { table: table as Table, key, isNew: false };
}

export function create<TableRow>(table: Table<TableRow>, ...key: KeyValue[]): Touched {
  return { table: table as Table, key, isNew: true };
}

export function put<TableRow>(table: Table<TableRow>, row: NoInfer<TableRow>): Put {
  return { table: table as Table, row: row as Row };
}
