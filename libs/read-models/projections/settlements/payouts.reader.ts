import type { Instant, PayoutAccount } from '@domain';
import { findAll } from '../../paging/find-all';
import { findAmong } from '../../paging/find-among';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import { readPastPage } from '../../paging/read-past-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { withoutNulls } from '../../without-nulls';
import { settlementsProjection } from './settlements.projection';
import { type PayoutRow, payouts, payoutsPast } from './settlements.tables';

export const PAYOUT_STATUSES = ['due', 'sent', 'confirmed', 'failed', 'returned'] as const;
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number];

export interface PayoutsQuestion {
  readonly merchantId: string;
  readonly currency?: string;
  readonly status?: PayoutStatus;
  readonly page?: string;
  readonly limit: number;
}

/** One transfer to a merchant, and how far it has come. The amount is in minor units. */
export interface PayoutView {
  readonly merchantId: string;
  readonly payoutId: string;
  readonly currency: string;
  readonly settlementNumber: number;
  readonly amount: bigint;
  readonly status: PayoutStatus;
  readonly closedSequence: number;
  readonly closedAt: Instant;
  readonly sentSequence?: number;
  readonly sentAt?: Instant;
  readonly messageId?: string;
  /** What the bank calls the transfer (ISO 20022). */
  readonly endToEndId?: string;
  readonly account?: PayoutAccount;
  readonly bankReference?: string;
  readonly answeredAt?: Instant;
  readonly effectiveAt?: Instant;
  readonly reason?: string;
}

/** A page of a merchant's payouts, the latest first; also as they were at an earlier sequence. */
export function readPayouts(
  reader: ReadModelReader,
  { merchantId, currency, status, page, limit }: PayoutsQuestion,
  asOf?: number,
): Promise<Read<Page<PayoutView>> | PageUnknown | CatchingUp> {
  if (asOf !== undefined) {
    return readPastPage(reader, {
      ...{ projection: settlementsProjection, table: payouts, past: payoutsPast, page, merchantId, asOf },
      query: {
        where: { merchantId, closedSequence: { to: asOf }, ...(currency !== undefined && { currency }) },
        ...{ orderBy: ['closedSequence'], descending: true, limit },
      },
      show: (row) => (status === undefined || row.status === status ? payoutOf(row) : undefined),
    });
  }
  return readPage(reader, {
    projection: settlementsProjection,
    table: payouts,
    query: {
      where: { merchantId, ...(currency !== undefined && { currency }), ...(status !== undefined && { status }) },
      orderBy: ['closedSequence'],
      descending: true,
      limit,
    },
    page,
    merchantId,
    show: payoutOf,
  });
}

/** One payout, also as it was at an earlier sequence; undefined where the merchant has none of that id. */
export function readPayout(
  reader: ReadModelReader,
  { merchantId, payoutId }: { readonly merchantId: string; readonly payoutId: string },
  asOf?: number,
): Promise<Read<PayoutView | undefined> | CatchingUp> {
  return reader.read(
    settlementsProjection,
    async (snapshot) => {
      const row = await snapshot.get(asOf === undefined ? payouts : payoutsPast, [merchantId, payoutId]);
      return row && payoutOf(row);
    },
    { asOf, merchantId },
  );
}

/** A page of the payouts that no bank was told of yet, of all merchants, by currency. */
export function readUnsentPayouts(
  reader: ReadModelReader,
  { currency, page, limit }: { readonly currency: string; readonly page?: string | undefined; readonly limit: number },
): Promise<Read<Page<PayoutView>> | PageUnknown | CatchingUp> {
  return readPage(reader, {
    projection: settlementsProjection,
    table: payouts,
    query: { where: { status: 'due', currency }, limit },
    page,
    show: payoutOf,
  });
}

/** Every payout that one message told the bank of; a message is bounded by whoever writes it. */
export function readPayoutsOfMessage(
  reader: ReadModelReader,
  messageId: string,
): Promise<Read<readonly PayoutView[]> | CatchingUp> {
  return reader.read(settlementsProjection, async (snapshot) =>
    (await findAll(snapshot, payouts, { messageId })).map(payoutOf),
  );
}

/** The payouts that the bank knows by these ids, of all merchants; other ids are passed over. */
export function readPayoutsByEndToEndId(
  reader: ReadModelReader,
  endToEndIds: readonly string[],
): Promise<Read<readonly PayoutView[]> | CatchingUp> {
  return reader.read(settlementsProjection, async (snapshot) => {
    const rows = await findAmong(snapshot, payouts, 'endToEndId', endToEndIds);
    return rows.map(payoutOf);
  });
}

/** The merchant's payouts that the bank once called by these references of its own. */
export function readPayoutsByBankReference(
  reader: ReadModelReader,
  merchantId: string,
  bankReferences: readonly string[],
): Promise<Read<readonly PayoutView[]> | CatchingUp> {
  return reader.read(
    settlementsProjection,
    async (snapshot) => {
      const rows = await findAmong(snapshot, payouts, 'bankReference', bankReferences, { merchantId });
      return rows.map(payoutOf);
    },
    { merchantId },
  );
}

function payoutOf(row: PayoutRow): PayoutView {
  return { ...withoutNulls(row), status: row.status as PayoutStatus };
}
