import type { CalendarDate } from '@domain';
import { findAll } from '../../paging/find-all';
import type { Snapshot } from '../../read-models.port';
import { booksOfDay } from './books-of-day.reader';
import { lateTotals } from './effective-days.tables';
import { type SettlementTotalRow, settlementTotals } from './settlement-queue.tables';

/**
 * Makes of a sum of the queue what of it had taken effect by a day; undefined where nothing had. All counts that arose
 * before the books came to a later day, and of what came after it only what was late.
 */
export function effectiveTotals(effectiveTo: CalendarDate) {
  const books = new Map<string, Promise<Snapshot | undefined>>();

  return async (row: SettlementTotalRow, snapshot: Snapshot): Promise<SettlementTotalRow | undefined> => {
    const { merchantId, currency, due, kind, mirrors } = row;
    const known = books.get(currency) ?? booksOfDay(snapshot, row, effectiveTo);
    books.set(currency, known);
    const before = await known;
    if (!before) return row;
    const late = { merchantId, currency, due, kind, mirrors, effectiveOn: { to: effectiveTo } };
    const onTime = await before.get(settlementTotals, [merchantId, currency, due, kind, mirrors]);
    const more = added([...(onTime ? [onTime] : []), ...(await findAll(snapshot, lateTotals, late))]);
    const less = added(await findAll(before, lateTotals, late));
    const entries = more.entries - less.entries;
    return entries === 0 ? undefined : { ...row, amount: more.amount - less.amount, entries };
  };
}

type Sum = Pick<SettlementTotalRow, 'amount' | 'entries'>;

function added(sums: readonly Sum[]): Sum {
  return {
    amount: sums.reduce((amount, sum) => amount + sum.amount, 0n),
    entries: sums.reduce((entries, sum) => entries + sum.entries, 0),
  };
}
