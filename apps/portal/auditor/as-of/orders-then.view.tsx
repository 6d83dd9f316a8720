import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, service } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { Empty } from '../../parts/empty.view';
import { PageLink } from '../../parts/page-link.view';
import { StatusBadge, statusText } from '../../parts/status-badge.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import classes from '../auditor.module.css';

type Changed = Answer<'Difference'>['orders'][number];

interface OrdersThenProps {
  readonly at: number;
  readonly difference: Answer<'Difference'>;
}

/** What changed of orders between the two points, and every order as it was at the first. */
export function OrdersThen({ at, difference: { orders } }: OrdersThenProps) {
  const [page, setPage] = useState<string>();
  const query = { asOf: at, limit: 25, ...(page !== undefined && { page }) };
  const then = service.useQuery('get', '/v1/orders', { params: { query } }, { placeholderData: keepPreviousData });
  const steps = usePageSteps(page, then.data?.next, setPage);
  return (
    <>
      <Card title="What is different">
        {orders.length === 0 ? (
          <Empty title="Nothing is different">No order changed between these points.</Empty>
        ) : null}
        {orders.length > 0 && <ChangedOrders orders={orders} />}
      </Card>
      <Card title="Orders then">
        <Asked query={then} what="the orders">
          {(answer) => (
            <>
              <OrdersAtPoint orders={answer.orders} changed={new Set(orders.map(({ orderId }) => orderId))} />
              <PageStepsBar steps={steps} shown={answer.orders.length} what={['order', 'orders']} />
            </>
          )}
        </Asked>
      </Card>
    </>
  );
}

function ChangedOrders({ orders }: { readonly orders: readonly Changed[] }) {
  return (
    <div className={classes['scroll']}>
      <table className={classes['figures']} aria-label="Changed orders">
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Status</th>
            <th scope="col">Amounts</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.orderId} className={classes['changed']}>
              <th scope="row">
                <PageLink to="/audit/steps" search={{ id: order.orderId }} size="sm">
                  {order.orderId}
                </PageLink>
              </th>
              <td>
                {order.statusBefore === undefined ? 'not there' : <StatusBadge status={order.statusBefore} />}
                {order.statusBefore !== order.statusAfter && (
                  <>
                    {' → '}
                    <StatusBadge status={order.statusAfter} />
                  </>
                )}
              </td>
              <td>
                <Figures order={order} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figures({ order: { figures, currency } }: { readonly order: Changed }) {
  return figures
    .filter(({ measure }) => measure === 'amount')
    .map(({ figure, before, after }) => (
      <div key={figure}>
        {statusText(figure)} <Amount of={before} currency={currency} quietZero /> →{' '}
        <Amount of={after} currency={currency} />
      </div>
    ));
}

interface OrdersAtPointProps {
  readonly orders: Answer<'OrdersPage'>['orders'];
  readonly changed: ReadonlySet<string>;
}

function OrdersAtPoint({ orders, changed }: OrdersAtPointProps) {
  if (orders.length === 0) return <Empty title="No orders then">None was placed before this point.</Empty>;
  return (
    <div className={classes['scroll']}>
      <table className={classes['figures']} aria-label="Orders then">
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Status</th>
            <th scope="col" data-figure>
              Amount
            </th>
            <th scope="col" data-figure>
              Remaining
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map(({ orderId, status, currency, orderAmount, remainingAmount }) => (
            <tr key={orderId} className={changed.has(orderId) ? classes['changed'] : undefined}>
              <th scope="row">
                {orderId}
                {changed.has(orderId) && ' (different)'}
              </th>
              <td>
                <StatusBadge status={status} />
              </td>
              <td data-figure>
                <Amount of={orderAmount} currency={currency} />
              </td>
              <td data-figure>
                <Amount of={remainingAmount} currency={currency} quietZero />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
