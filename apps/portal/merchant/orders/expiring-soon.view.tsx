import { Link } from '@tanstack/react-router';
import { Amount } from '../../parts/amount.view';
import { Card } from '../../parts/card.view';
import { daysFromText } from '../../parts/moment-text';
import { PageLink } from '../../parts/page-link.view';
import classes from './orders.module.css';
import { type ExpiringOrder, useExpiringSoon } from './use-expiring-soon';

/** What is lost soon unless it is captured; nothing at all where there is nothing to lose. */
export function ExpiringSoon() {
  const soon = useExpiringSoon();
  if (!soon || soon.orders.length === 0) return null;
  return (
    <Card title="Expiring soon" mb="md" actions={soon.hasMore && <AllExpiring />}>
      <div className={classes['soon']}>
        {soon.orders.map((order) => (
          <Expiring key={order.orderId} order={order} today={soon.today} />
        ))}
      </div>
    </Card>
  );
}

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
