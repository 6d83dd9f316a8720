import type { BankTransactionFact, ComparedPayout, ExceptionKind, Instant, Resolution } from '@domain';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { withoutNulls } from '../../without-nulls';
import { reconciliationProjection } from './reconciliation.projection';
import { type ReconciliationExceptionRow, reconciliationExceptions } from './reconciliation.tables';

export const EXCEPTION_STATUSES = ['open', 'proposed', 'resolved'] as const;
export type ExceptionStatus = (typeof EXCEPTION_STATUSES)[number];

export interface ExceptionsQuestion {
  readonly merchantId: string;
  readonly status?: ExceptionStatus;
  readonly kind?: ExceptionKind;
  readonly page?: string;
  readonly limit: number;
}

/** What the bank and the ledger say differently, and how far people have come with it. */
export interface ExceptionView {
  readonly fileId: string;
  readonly exceptionId: string;
  readonly sequence: number;
  /** Of the exception's last event: what to send as `ifMatch`. */
  readonly revision: number;
  readonly raisedAt: Instant;
  readonly kind: ExceptionKind;
  readonly status: ExceptionStatus;
  readonly transaction?: BankTransactionFact;
  readonly compared?: ComparedPayout;
  readonly explanation: string;
  readonly resolution?: Resolution;
  readonly reason?: string;
  readonly proposedBy?: string;
  readonly proposedAt?: Instant;
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
  readonly rejection?: string;
}

/** A page of a merchant's exceptions, the latest first. */
export function readExceptions(
  reader: ReadModelReader,
  { merchantId, status, kind, page, limit }: ExceptionsQuestion,
): Promise<Read<Page<ExceptionView>> | PageUnknown | CatchingUp> {
  return readPage(reader, {
    projection: reconciliationProjection,
    table: reconciliationExceptions,
    query: {
      where: { merchantId, ...(status !== undefined && { status }), ...(kind !== undefined && { kind }) },
      orderBy: ['sequence'],
      descending: true,
      limit,
    },
    page,
    merchantId,
    show: exceptionOf,
  });
}

function exceptionOf(row: ReconciliationExceptionRow): ExceptionView {
  const { merchantId: _, payoutId: __, transaction, compared, ...shown } = row;
  return {
    ...withoutNulls(shown),
    kind: row.kind as ExceptionKind,
    status: row.status as ExceptionStatus,
    ...(row.resolution !== null && { resolution: row.resolution as Resolution }),
    ...(transaction && { transaction: { ...transaction, amount: BigInt(transaction.amount) } }),
    ...(compared && { compared: { ...compared, amount: BigInt(compared.amount) } }),
  } as ExceptionView;
}
