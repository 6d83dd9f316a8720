import type { AdjustmentAccount, Instant } from '@domain';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import { readPastPage } from '../../paging/read-past-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { withoutNulls } from '../../without-nulls';
import { settlementsProjection } from './settlements.projection';
import { type AdjustmentRow, adjustments, adjustmentsPast } from './settlements.tables';

export const ADJUSTMENT_STATUSES = ['proposed', 'recorded', 'rejected'] as const;
export type AdjustmentStatus = (typeof ADJUSTMENT_STATUSES)[number];

export interface AdjustmentsQuestion {
  readonly merchantId: string;
  readonly status?: AdjustmentStatus;
  readonly page?: string;
  readonly limit: number;
}

export interface AdjustmentView {
  readonly adjustmentId: string;
  readonly currency: string;
  /** Minor units; above 0 the merchant gets it. */
  readonly amount: bigint;
  readonly account: AdjustmentAccount;
  readonly status: AdjustmentStatus;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedSequence: number;
  readonly proposedAt: Instant;
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
  readonly rejection?: string;
  readonly effectiveAt?: Instant;
}

/** A page of a merchant's adjustments, the latest proposal first; also as they were at an earlier sequence. */
export function readAdjustments(
  reader: ReadModelReader,
  { merchantId, status, page, limit }: AdjustmentsQuestion,
  asOf?: number,
): Promise<Read<Page<AdjustmentView>> | PageUnknown | CatchingUp> {
  if (asOf !== undefined) {
    return readPastPage(reader, {
      ...{ projection: settlementsProjection, table: adjustments, past: adjustmentsPast, page, merchantId, asOf },
      query: {
        where: { merchantId, proposedSequence: { to: asOf } },
        ...{ orderBy: ['proposedSequence'], descending: true, limit },
      },
      show: (row) => (status === undefined || row.status === status ? adjustmentOf(row) : undefined),
    });
  }
  return readPage(reader, {
    projection: settlementsProjection,
    table: adjustments,
    query: {
      where: { merchantId, ...(status !== undefined && { status }) },
      orderBy: ['proposedSequence'],
      descending: true,
      limit,
    },
    page,
    merchantId,
    show: adjustmentOf,
  });
}

function adjustmentOf({ merchantId: _, ...row }: AdjustmentRow): AdjustmentView {
  return {
    ...withoutNulls(row),
    account: row.account as AdjustmentAccount,
    status: row.status as AdjustmentStatus,
  };
}
