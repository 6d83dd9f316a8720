import type { Access } from '@domain';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { accessesProjection } from './accesses.projection';
import { type AccessRow, accesses } from './accesses.tables';

export interface FindAccesses {
  /** Absent: of all merchants, and of none. */
  readonly merchantId?: string;
  readonly actor?: string;
  readonly page?: string;
  readonly limit: number;
}

export interface ListedAccess extends Access {
  /** Of the event that tells of it. */
  readonly sequence: number;
}

/** A page of who looked at what, the latest first. */
export function findAccesses(
  reader: ReadModelReader,
  { merchantId, actor, page, limit }: FindAccesses,
): Promise<Read<Page<ListedAccess>> | PageUnknown | CatchingUp> {
  const where = { ...(merchantId !== undefined && { merchantId }), ...(actor !== undefined && { actor }) };
  return readPage(reader, {
    ...{ projection: accessesProjection, table: accesses, page },
    query: { where, orderBy: ['sequence'], descending: true, limit },
    show: ({ merchantId: owner, index: _, ...row }: AccessRow) => ({
      ...row,
      ...(owner !== null && { merchantId: owner }),
    }),
  });
}
