import type { AdjustmentAccount, Instant } from '@domain';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { withoutNulls } from '../../without-nulls';
import { settlementsProjection } from './settlements.projection';
import { adjustments } from './settlements.tables';

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

/** A page of a merchant's adjustments, the latest proposal first. */
export function readAdjustments(
  reader: ReadModelReader,
  { merchantId, status, page, limit }: AdjustmentsQuestion,
): Promise<Read<Page<AdjustmentView>> | PageUnknown | CatchingUp> {
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
    show: ({ merchantId: _, ...row }) => ({
      ...withoutNulls(row),
      account: row.account as AdjustmentAccount,
      status: row.status as AdjustmentStatus,
    }),
  });
}
