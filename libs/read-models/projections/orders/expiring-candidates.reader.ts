import { type CalendarDate, utcDate } from '@domain';
import { mergeLists } from '../../paging/merge-lists';
import { type CatchingUp, isCatchingUp, type ReadModelReader, type Snapshot } from '../../read-models.port';
import { type Candidate, type Candidates, type Part, type PlaceOfOrder } from './order-candidates.reader';
import { ordersProjection } from './orders.projection';
import type { FindOrders } from './orders.reader';
import { orders, replacedOrders } from './orders.tables';

/** The next orders behind a place that may have been open at the moment and were to end on one of these days, ascending. */
export async function candidatesEndingOn(
  reader: ReadModelReader,
  { merchantId, currency }: Pick<FindOrders, 'merchantId' | 'currency'>,
  days: readonly CalendarDate[],
  { moment, after, limit }: Part,
): Promise<Candidates | CatchingUp> {
  const reached = after === undefined ? '' : utcDate(String(after.value));
  const read = await reader.read(
    ordersProjection,
    async (snapshot): Promise<Candidates> => {
      const candidates: Candidate[] = [];
      for (const day of days) {
        if (day < reached) continue;
        const behind = after !== undefined && day === reached ? after : { value: day, orderId: '' };
        const { places, isEnd } = await placesOn(snapshot, { merchantId, day, asOf: moment.asOf }, behind, limit);
        for (const place of places) {
          const row = await snapshot.get(orders, [merchantId, place.orderId]);
          if (row === undefined) throw new Error(`there is no order ${place.orderId}, and once there was`);
          candidates.push({ place, row, fits: currency === undefined || row.currency === currency });
        }
        // The next candidates are asked for behind the last of these.
        if (!isEnd || candidates.length >= limit) return { candidates, isEnd: false };
      }
      return { candidates, isEnd: true };
    },
    { merchantId },
  );
  if (isCatchingUp(read)) return read;
  if (read.sequence >= moment.asOf) return read.answer;
  return { catchingUp: { projection: ordersProjection.name, sequence: read.sequence, head: moment.asOf } };
}

/** Where orders stand on a day that are open now, that were closed since, and that were moved since. */
async function placesOn(
  snapshot: Snapshot,
  { merchantId, day, asOf }: { readonly merchantId: string; readonly day: CalendarDate; readonly asOf: number },
  { value, orderId }: PlaceOfOrder,
  limit: number,
) {
  // No instant of the day sorts behind this, and every one of the next day does.
  const onDay = { to: `${day}~` };
  const [since, after] = [{ from: asOf + 1 }, [value, orderId]];
  const open = await snapshot.find(orders, {
    where: { merchantId, openFor: merchantId, openUntil: onDay },
    ...{ orderBy: ['openUntil'], after, limit },
  });
  const closed = await snapshot.find(orders, {
    where: { merchantId, closedFor: merchantId, expiresAt: onDay, closedSequence: since },
    ...{ orderBy: ['expiresAt'], after, limit },
  });
  const moved = await snapshot.find(replacedOrders, {
    where: { merchantId, expiresAt: onDay, sequence: since },
    ...{ orderBy: ['expiresAt'], after: [...after, Number.MAX_SAFE_INTEGER], limit },
  });
  const lists = [open, closed, moved].map((rows) =>
    rows.map((row): PlaceOfOrder => ({ value: row.expiresAt, orderId: row.orderId })),
  );
  const { known, isEnd } = mergeLists(lists, limit, { nameOf, compare });
  return { places: known, isEnd };
}

function nameOf({ value, orderId }: PlaceOfOrder): string {
  return `${value} ${orderId}`;
}

function compare(a: PlaceOfOrder, b: PlaceOfOrder): number {
  if (a.value !== b.value) return a.value < b.value ? -1 : 1;
  if (a.orderId === b.orderId) return 0;
  return a.orderId < b.orderId ? -1 : 1;
}
