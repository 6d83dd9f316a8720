import { keepPreviousData } from '@tanstack/react-query';
import { type Answer, service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { dayBehind } from '../../parts/moment-text';
import { MoneyChart } from './money.chart';
import { MoneyDaysTable } from './money-days.table';
import { everyDay, type MoneyDay, type Series } from './money-series';

const SERIES: readonly Series[] = [
  { key: 'captured', name: 'Captured', color: 'accent.5' },
  { key: 'refunded', name: 'Refunded', color: 'orange.6', dash: '6 3' },
  { key: 'paidOut', name: 'Paid out', color: 'teal.6', dash: '2 3' },
];

interface MovedProps {
  readonly currency: string;
  /** By the clock of the ledger. */
  readonly today: string;
  readonly days: number;
}

/** What was captured, refunded and paid out on each of the last days. */
export function Moved({ currency, today, days }: MovedProps) {
  const query = { currency, from: dayBehind(today, 1 - days), to: today, limit: days };
  const figures = service.useQuery(
    'get',
    '/v1/daily-figures',
    { params: { query } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Card title={`Captured, refunded and paid out in ${currency}`}>
      <Asked query={figures} what="the figures">
        {(answer) => {
          const known = answer.days.map(movedOn);
          return (
            <>
              <MoneyChart
                label={`Captured, refunded and paid out in ${currency}, day by day; the table below has the amounts`}
                kind="lines"
                currency={currency}
                days={everyDay(query.from, query.to, known)}
                series={SERIES}
              />
              <MoneyDaysTable
                label={`Captured, refunded and paid out in ${currency} by day`}
                currency={currency}
                days={known
                  .filter(({ amounts }) => Object.values(amounts).some((amount) => amount !== 0n))
                  .toReversed()}
                series={SERIES}
              />
            </>
          );
        }}
      </Asked>
    </Card>
  );
}

function movedOn({ day, captured, refunded, paidOut }: Answer<'DailyFigures'>['days'][number]): MoneyDay {
  return { day, amounts: { captured: captured.amount, refunded: refunded.amount, paidOut: paidOut.amount } };
}
