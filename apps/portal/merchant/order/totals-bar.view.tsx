import { Paper } from '@mantine/core';
import { Amount } from '../../parts/amount.view';
import classes from './order.module.css';
import type { Order } from './order.queries';

/** Shown even when they are nothing; the others only when they are something. */
const ALWAYS = ['Total', 'Captured', 'Refunded', 'Remaining'];

/** Where the whole order stands, in one row of figures. */
export function TotalsBar({ order: { balances, currency } }: { readonly order: Order }) {
  const figures: Readonly<Record<string, bigint>> = {
    Total: balances.total.amount,
    Captured: balances.captured.amount,
    Refunded: balances.refunded.amount,
    Released: balances.released.amount,
    Expired: balances.expired.amount,
    Cancelled: balances.cancelled.amount,
    Remaining: balances.remaining.amount,
    // Less than nothing is what the customer has paid too much or too early, which stands beside it.
    'Owed by the customer': balances.owed > 0n ? balances.owed : 0n,
    Credit: balances.credit,
    'Paid ahead': balances.prepayment,
  };
  const shown = Object.entries(figures).filter(([name, amount]) => amount !== 0n || ALWAYS.includes(name));
  return (
    <Paper component="section" withBorder radius="md" aria-label="Totals">
      <dl className={classes['totals']}>
        {shown.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Amount of={amount} currency={currency} quietZero />
            </dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}
