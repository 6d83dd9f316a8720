import { Text } from '@mantine/core';
import { Amount } from '../../parts/amount.view';
import { calendarDayText } from '../../parts/moment-text';
import classes from '../finance.module.css';
import charts from './charts.module.css';
import type { MoneyDay, Series } from './money-series';

interface MoneyDaysTableProps {
  readonly label: string;
  readonly currency: string;
  /** Only those on which something happened. */
  readonly days: readonly MoneyDay[];
  readonly series: readonly Series[];
}

/** What a chart shows, in words and exact amounts. */
export function MoneyDaysTable({ label, currency, days, series }: MoneyDaysTableProps) {
  if (days.length === 0) {
    return (
      <Text size="sm" c="dimmed" mt="sm">
        Nothing in these days.
      </Text>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for whoever has no mouse
    <section className={charts['days']} aria-label={label} tabIndex={0}>
      <table className={classes['figures']}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {series.map(({ key, name }) => (
              <th scope="col" key={key}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, amounts }) => (
            <tr key={day}>
              <th scope="row">{calendarDayText(day)}</th>
              {series.map(({ key }) => (
                <td key={key}>
                  <Amount of={amounts[key] ?? 0n} currency={currency} quietZero />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
