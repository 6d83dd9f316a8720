import type { ClosedCutOff, EntryKind, Instant, Reach, SettlementClosed } from '@domain';
import { findAll } from '../../paging/find-all';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { settlementsProjection } from './settlements.projection';
import { lastSettlements, type SettlementRow, settlements } from './settlements.tables';

export interface SettlementsQuestion {
  readonly merchantId: string;
  readonly currency?: string;
  readonly page?: string;
  readonly limit: number;
}

/** One closed settlement: `openingBalance + sum of totalsByKind = payoutAmount + closingBalance`, in minor units. */
export interface Settlement extends Omit<SettlementClosed, 'type'> {
  readonly recordedAt: Instant;
  /** Of its event. */
  readonly sequence: number;
  /** How far the one before had come; absent for the first. */
  readonly before?: Reach & { readonly cutOff: Instant };
}

/** Where the next settlement begins: behind this one. The balance is in minor units. */
export interface LastSettlement extends Reach {
  readonly settlementNumber: number;
  readonly cutOff: Instant;
  readonly closingBalance: bigint;
}

/** A page of settlements, the latest cut-off first. */
export function readSettlements(
  reader: ReadModelReader,
  { merchantId, currency, page, limit }: SettlementsQuestion,
  asOf?: number,
): Promise<Read<Page<Settlement>> | PageUnknown | CatchingUp> {
  return readPage(reader, {
    projection: settlementsProjection,
    table: settlements,
    query: {
      where: { merchantId, ...(currency !== undefined && { currency }) },
      orderBy: ['cutOff'],
      descending: true,
      limit,
    },
    page,
    merchantId,
    asOf,
    show: settlementOf,
  });
}

/** One settlement, or undefined where there is none of that number, or was none at an earlier sequence. */
export function readSettlement(
  reader: ReadModelReader,
  { merchantId, currency, settlementNumber }: { merchantId: string; currency: string; settlementNumber: number },
  asOf?: number,
): Promise<Read<Settlement | undefined> | CatchingUp> {
  return reader.read(
    settlementsProjection,
    async (snapshot) => {
      const row = await snapshot.get(settlements, [merchantId, currency, settlementNumber]);
      return row && settlementOf(row);
    },
    { asOf, merchantId },
  );
}

/** How far the settlements of a merchant have come in a currency, or had come at an earlier sequence; undefined: none is closed. */
export function readLastSettlement(
  reader: ReadModelReader,
  { merchantId, currency }: { readonly merchantId: string; readonly currency: string },
  asOf?: number,
): Promise<Read<LastSettlement | undefined> | CatchingUp> {
  return reader.read(
    settlementsProjection,
    async (snapshot) => {
      if (asOf === undefined) return snapshot.get(lastSettlements, [merchantId, currency]);
      const [last] = await snapshot.find(settlements, { where: { merchantId, currency }, descending: true, limit: 1 });
      return last;
    },
    { asOf, merchantId },
  );
}

/** Every cut-off that was closed for a merchant in a currency, ascending: one a settlement; also as of a sequence. */
export function readClosedCutOffs(
  reader: ReadModelReader,
  { merchantId, currency }: { readonly merchantId: string; readonly currency: string },
  asOf?: number,
): Promise<Read<readonly ClosedCutOff[]> | CatchingUp> {
  return reader.read(
    settlementsProjection,
    async (snapshot) => {
      const rows = await findAll(snapshot, settlements, { merchantId, currency });
      return rows.map(({ cutOff, throughSequence }) => ({ cutOff, throughSequence }));
    },
    { asOf, merchantId },
  );
}

function settlementOf({ merchantId, payoutId, before, totalsByKind, ...settlement }: SettlementRow): Settlement {
  return {
    ...settlement,
    totalsByKind: totalsByKind.map(({ kind, count, amount }) => ({
      kind: kind as EntryKind,
      count,
      amount: BigInt(amount),
    })),
    ...(payoutId !== null && { payoutId }),
    ...(before !== null && { before }),
  };
}
