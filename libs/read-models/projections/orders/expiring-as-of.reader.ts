import { addCalendarDays, type CalendarDate, type Instant, utcDate } from '@domain';
import type { Page, PageUnknown } from '../../paging/page';
import type { PastMoment } from '../../past-moment';
import { type CatchingUp, isCatchingUp, type Read, type ReadModelReader } from '../../read-models.port';
import { candidatesEndingOn } from './expiring-candidates.reader';
import { openDays } from './expiry-totals.reader';
import { ordersProjection } from './orders.projection';
import type { FindExpiringOrders, OrderSummary } from './orders.reader';
import { pageOfCandidates } from './orders-as-of.reader';

/** The statuses in which something remains that can end. */
const OPEN = ['AUTHORIZED', 'PART_CAPTURED'] as const;

/**
 * The orders that were open at a sequence and were to end before an instant, the first to end first. The sums by day tell
 * on which days any of them ended; there it is open still, or was closed or moved since. A page may show fewer orders than
 * were asked for, and still have a next one.
 */
export async function findExpiringOrdersAsOf(
  reader: ReadModelReader,
  { before, ...question }: FindExpiringOrders,
  moment: PastMoment,
): Promise<Read<Page<OrderSummary>> | PageUnknown | CatchingUp> {
  const { merchantId, currency } = question;
  const sums = { merchantId, to: lastDayBefore(before), ...(currency !== undefined && { currency }) };
  const open = await reader.read(ordersProjection, (snapshot) => openDays(snapshot, sums), {
    ...{ asOf: moment.asOf, merchantId },
  });
  if (isCatchingUp(open)) return open;
  const days = [...new Set(open.answer.map(({ day }) => day))].toSorted();
  const asked = { ...question, status: OPEN, expiringBefore: before, sort: 'expiresAt' as const };
  return pageOfCandidates(reader, asked, moment, (part) => candidatesEndingOn(reader, asked, days, part));
}

/** The last day in UTC on which anything ends before the instant: its own, or at midnight the day before. */
function lastDayBefore(instant: Instant): CalendarDate {
  const day = utcDate(instant);
  return instant === `${day}T00:00:00.000Z` ? addCalendarDays(day, -1) : day;
}
