import { type CalendarDate, type EntryKind, type Instant, utcDate } from '@domain';
import { findAll } from '../../paging/find-all';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { withoutNulls } from '../../without-nulls';
import { effectiveTotals } from './effective-totals.reader';
import { merchantBooksProjection } from './merchant-books.projection';
import {
  type SettlementEntryRow,
  type SettlementTotalRow,
  settlementEntries,
  settlementTotals,
} from './settlement-queue.tables';

export interface SettlementQueueQuestion {
  readonly merchantId: string;
  readonly currency?: string;
  /** Both ends included. */
  readonly dueFrom?: CalendarDate;
  readonly dueTo?: CalendarDate;
  readonly kind?: EntryKind;
  /** The last day in UTC: only what took effect by then, whenever it was recorded. */
  readonly effectiveTo?: CalendarDate;
  readonly page?: string;
  readonly limit: number;
}

export interface SettlementEntry {
  readonly sequence: number;
  readonly index: number;
  readonly kind: EntryKind;
  readonly mirrors?: EntryKind;
  readonly amount: bigint;
  readonly currency: string;
  readonly due: CalendarDate;
  /** Of an entry about a capture. */
  readonly orderId?: string;
  readonly captureId?: string;
  readonly captureNumber?: number;
  readonly refundId?: string;
  readonly captureReference?: string;
  readonly refundReference?: string;
  /** Of any other entry: the one of these that it is about. */
  readonly payoutId?: string;
  readonly depositId?: string;
  readonly adjustmentId?: string;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
}

export interface SettlementTotal {
  readonly currency: string;
  readonly due: CalendarDate;
  readonly kind: EntryKind;
  readonly mirrors?: EntryKind;
  readonly amount: bigint;
  readonly entries: number;
}

/**
 * A page of the queue in the order in which a settlement takes it: by due date, then as the entries arose. By effective
 * date it may show fewer entries than were asked for, and still have a next one.
 */
export function readSettlementQueue(
  reader: ReadModelReader,
  question: SettlementQueueQuestion,
  asOf?: number,
): Promise<Read<Page<SettlementEntry>> | PageUnknown | CatchingUp> {
  const { effectiveTo } = question;
  return readPage(reader, {
    ...(effectiveTo !== undefined && {
      keep: (row: SettlementEntryRow) => (utcDate(row.effectiveAt) <= effectiveTo ? row : undefined),
    }),
    projection: merchantBooksProjection,
    table: settlementEntries,
    query: { where: whereOf(question), orderBy: ['due'], limit: question.limit },
    page: question.page,
    merchantId: question.merchantId,
    asOf,
    show: entryOf,
  });
}

/**
 * The sums of the queue by currency, due date and kind, in that order. By effective date a page may show fewer than were
 * asked for, and still have a next one.
 */
export function readSettlementTotals(
  reader: ReadModelReader,
  question: SettlementQueueQuestion,
  asOf?: number,
): Promise<Read<Page<SettlementTotal>> | PageUnknown | CatchingUp> {
  const { effectiveTo } = question;
  return readPage(reader, {
    ...(effectiveTo !== undefined && { keep: effectiveTotals(effectiveTo) }),
    projection: merchantBooksProjection,
    table: settlementTotals,
    query: { where: whereOf(question), limit: question.limit },
    page: question.page,
    merchantId: question.merchantId,
    asOf,
    show: totalOf,
  });
}

/** What is due in all that the question asks for. As many rows are read as there are days and kinds. */
export function readQueueSum(
  reader: ReadModelReader,
  question: SettlementQueueQuestion & { readonly currency: string },
  asOf?: number,
): Promise<Read<bigint> | CatchingUp> {
  return reader.read(
    merchantBooksProjection,
    async (snapshot) => {
      const rows = await findAll(snapshot, settlementTotals, whereOf(question));
      return rows.reduce((sum, { amount }) => sum + amount, 0n);
    },
    { asOf, merchantId: question.merchantId },
  );
}

function whereOf({ merchantId, currency, dueFrom, dueTo, kind }: SettlementQueueQuestion) {
  return {
    merchantId,
    ...(currency !== undefined && { currency }),
    ...((dueFrom !== undefined || dueTo !== undefined) && {
      due: { ...(dueFrom !== undefined && { from: dueFrom }), ...(dueTo !== undefined && { to: dueTo }) },
    }),
    ...(kind !== undefined && { kind }),
  };
}

export function entryOf(row: SettlementEntryRow): SettlementEntry {
  const { merchantId, kind, mirrors, movementId, ...shown } = row;
  return {
    ...withoutNulls(shown),
    kind: kind as EntryKind,
    ...(mirrors !== null && { mirrors: mirrors as EntryKind }),
    ...(movementId !== null && { [MOVEMENTS[kind as EntryKind] ?? 'payoutId']: movementId }),
  };
}

const MOVEMENTS: { readonly [Kind in EntryKind]?: string } = {
  deposit: 'depositId',
  adjustment: 'adjustmentId',
};

function totalOf({ merchantId, kind, mirrors, ...shown }: SettlementTotalRow): SettlementTotal {
  return { ...shown, kind: kind as EntryKind, ...(mirrors !== '' && { mirrors: mirrors as EntryKind }) };
}
