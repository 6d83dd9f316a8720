import { Link } from '@tanstack/react-router';
import { type Answer, service } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Card } from '../../parts/card.view';
import { dayBehind, daysFromText } from '../../parts/moment-text';
import { PageLink } from '../../parts/page-link.view';
import classes from './orders.module.css';

const DAYS = 7;
const SHOWN_MAX = 4;

/** What is lost soon unless it is captured; nothing at all where there is nothing to lose. */
export function ExpiringSoon() {
  const query = { days: DAYS, limit: SHOWN_MAX };
  const { data } = service.useQuery('get', '/v1/expiring-authorizations', { params: { query } });
  if (!data || data.orders.length === 0) return null;
  // By the ledger's own clock: one that is simulated is in another week.
  const today = dayBehind(data.to, -DAYS);
  return (
    <Card title="Expiring soon" mb="md" actions={data.next !== undefined && <AllExpiring />}>
      <div className={classes['soon']}>
        {data.orders.map((order) => (
          <Expiring key={order.orderId} order={order} today={today} />
        ))}
      </div>
    </Card>
  );
}

type ExpiringOrder = Answer<'ExpiringAuthorizations'>['orders'][number];

function Expiring({ order, today }: { readonly order: ExpiringOrder; readonly today: string }) {
  const { orderId, remainingAmount, currency, expiresAt } = order;
  return (
    <Link to="/orders/$orderId" params={{ orderId }} className={classes['soonOrder']}>
      <span>{orderId}</span>
      <Amount of={remainingAmount} currency={currency} />
      <span className={classes['soonWhen']}>
        Expires <time dateTime={expiresAt}>{daysFromText(today, expiresAt)}</time>
      </span>
    </Link>
  );
}

function AllExpiring() {
  return (
    <PageLink to="/orders" search={{ status: 'AUTHORIZED', sort: 'expiresAt', descending: false }} size="sm">
      All of them
    </PageLink>
  );
}
