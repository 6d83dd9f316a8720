import { Card } from '../../parts/card.view';
import classes from '../customer.module.css';
import type { ShownOrder } from '../link/ask-customer-page';
import { useSpoken } from '../words/spoken';
import { type Sum, Sums } from './sums.view';

/** What is to be paid when; the first thing that people want to know. */
export function Owed({ shown }: { readonly shown: ShownOrder }) {
  const { owed, credit, prepayment, due, currency, captures } = shown;
  const { words, amount, calendarDay } = useSpoken();
  const favour: Sum[] = [
    ...(prepayment > 0n ? [{ label: words.paidAhead, amount: prepayment }] : []),
    ...(credit > 0n ? [{ label: words.inYourFavour, amount: credit }] : []),
  ];
  return (
    <Card title={words.toPay} mb="md">
      {owed > 0n ? (
        <>
          <p className={classes['owed']}>{amount(owed, currency)}</p>
          {due.length === 1 ? (
            <p className={classes['calm']}>{due.map(({ dueDate }) => words.dueOn(calendarDay(dueDate)))}</p>
          ) : (
            <Sums
              currency={currency}
              sums={due.map((day) => ({ label: words.dueOn(calendarDay(day.dueDate)), amount: day.owed }))}
            />
          )}
        </>
      ) : (
        <p className={classes['calm']}>{captures.length > 0 ? words.nothingToPay : words.nothingDelivered}</p>
      )}
      {favour.length > 0 && <Sums currency={currency} sums={favour} />}
    </Card>
  );
}
