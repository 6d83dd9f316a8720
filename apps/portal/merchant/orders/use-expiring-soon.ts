import { service } from '../../client/service';
import { dayBehind } from '../../parts/moment-text';
import { useSession } from '../../session/use-session';

const DAYS = 7;
const SHOWN_MAX = 4;

/** What of an order is lost when it ends. */
export interface ExpiringOrder {
  readonly orderId: string;
  readonly currency: string;
  readonly remainingAmount: bigint;
  readonly expiresAt: string;
}

interface ExpiringSoon {
  readonly orders: readonly ExpiringOrder[];
  readonly hasMore: boolean;
  /** The day from which the others are counted. */
  readonly today: string;
}

/** The orders that end within a week with something uncaptured, the first to end first; undefined while that is not known. */
export function useExpiringSoon(): ExpiringSoon | undefined {
  const { roles, today } = useSession();
  const mayAsk = roles.includes('finance') || roles.includes('auditor');
  const query = { days: DAYS, limit: SHOWN_MAX };
  const { data } = service.useQuery('get', '/v1/expiring-authorizations', { params: { query } }, { enabled: mayAsk });
  const listed = useListedByExpiry(today, !mayAsk);
  if (!mayAsk) return listed;
  // By the ledger's own clock: one that is simulated is in another week.
  return data && { orders: data.orders, hasMore: data.next !== undefined, today: dayBehind(data.to, -DAYS) };
}

/** For whoever may only list orders, which come one status at a time. */
function useListedByExpiry(today: string, enabled: boolean): ExpiringSoon | undefined {
  const whole = useOfStatus('AUTHORIZED', today, enabled);
  const partly = useOfStatus('PART_CAPTURED', today, enabled);
  if (!whole || !partly) return undefined;
  const orders = [...whole.orders, ...partly.orders].sort((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1));
  const hasMore = orders.length > SHOWN_MAX || whole.next !== undefined || partly.next !== undefined;
  return { orders: orders.slice(0, SHOWN_MAX), hasMore, today };
}

function useOfStatus(status: 'AUTHORIZED' | 'PART_CAPTURED', today: string, enabled: boolean) {
  const expiringBefore = `${dayBehind(today, DAYS + 1)}T00:00:00.000Z`;
  const query = { status, expiringBefore, sort: 'expiresAt', descending: false, limit: SHOWN_MAX } as const;
  return service.useQuery('get', '/v1/orders', { params: { query } }, { enabled }).data;
}
