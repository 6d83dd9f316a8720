import { findAll } from '../../paging/find-all';
import type { CatchingUp, Read, ReadModelReader } from '../../read-models.port';
import { merchantBooksProjection } from './merchant-books.projection';
import { type SettlementTotalRow, settlementEntries, settlementTotals } from './settlement-queue.tables';

/** What is due on a day, of one kind; `mirrors` is '' but for corrections. */
export type QueueDay = SettlementTotalRow;
export type QueueDayName = Pick<QueueDay, 'currency' | 'due' | 'kind' | 'mirrors'>;

/** To which days and kinds a merchant's entries came that arose within a range of the log; as much is read as arose in it. */
export function readQueueDaysTouched(
  reader: ReadModelReader,
  merchantId: string,
  sequence: { readonly from: number; readonly to: number },
): Promise<Read<readonly QueueDayName[]> | CatchingUp> {
  return reader.read(
    merchantBooksProjection,
    async (snapshot) => {
      // Without the merchant, whose entries have an index of their own that would be gone through whole.
      const rows = await findAll(snapshot, settlementEntries, { sequence });
      const names = new Map<string, QueueDayName>();
      for (const { merchantId: whose, currency, due, kind, mirrors } of rows) {
        if (whose !== merchantId) continue;
        names.set([currency, due, kind, mirrors].join(' '), { currency, due, kind, mirrors: mirrors ?? '' });
      }
      return [...names.values()];
    },
    { asOf: sequence.to, merchantId },
  );
}

/** These sums as they were at a sequence; undefined for one that nothing had come to. */
export function readQueueDays(
  reader: ReadModelReader,
  merchantId: string,
  names: readonly QueueDayName[],
  asOf: number,
): Promise<Read<readonly (QueueDay | undefined)[]> | CatchingUp> {
  return reader.read(
    merchantBooksProjection,
    async (snapshot) => {
      const days: (QueueDay | undefined)[] = [];
      for (const { currency, due, kind, mirrors } of names) {
        days.push(await snapshot.get(settlementTotals, [merchantId, currency, due, kind, mirrors]));
      }
      return days;
    },
    { asOf, merchantId },
  );
}
