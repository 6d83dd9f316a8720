import { Text } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { service } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { counted } from '../../parts/counted';
import { PageLink } from '../../parts/page-link.view';
import { MoneyChart } from './money.chart';
import { MoneyDaysTable } from './money-days.table';
import { everyDay, type Series } from './money-series';

const SERIES: readonly Series[] = [{ key: 'atRisk', name: 'Lost unless captured', color: 'orange.6' }];

interface AtRiskProps {
  readonly currency: string;
  /** By the clock of the ledger. */
  readonly today: string;
  readonly days: number;
}

/** What is authorized and not captured, by the day on which it expires. */
export function AtRisk({ currency, today, days }: AtRiskProps) {
  const totals = service.useQuery(
    'get',
    '/v1/expiring-authorizations/totals',
    { params: { query: { currency, days } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Card title={`At risk of expiry in ${currency}`} actions={<ToOrders />}>
      <Asked query={totals} what="what expires">
        {({ currencies: [found], to }) => {
          const known = (found?.days ?? []).map(({ day, remainingAmount }) => ({
            day,
            amounts: { atRisk: remainingAmount },
          }));
          return (
            <>
              {found && (
                <Text size="sm" mb="sm">
                  <Amount of={found.remainingAmount} currency={currency} /> in{' '}
                  {counted(found.orders, ['order', 'orders'])} within {days} days.
                </Text>
              )}
              <MoneyChart
                label={`At risk of expiry in ${currency}, day by day; the table below has the amounts`}
                kind="bars"
                currency={currency}
                days={everyDay(today, to, known)}
                series={SERIES}
              />
              <MoneyDaysTable
                label={`At risk of expiry in ${currency} by day`}
                currency={currency}
                days={known}
                series={SERIES}
              />
            </>
          );
        }}
      </Asked>
    </Card>
  );
}

function ToOrders() {
  return (
    <PageLink to="/orders" search={{ sort: 'expiresAt', descending: false }} size="sm">
      The orders
    </PageLink>
  );
}
