import { Card } from '../../parts/card.view';
import classes from '../customer.module.css';
import type { ShownOrder } from '../link/ask-customer-page';
import { useSpoken } from '../words/spoken';
import { CreditNote } from './credit-note.view';
import { Lines } from './lines.view';
import { Parcels } from './parcels.view';
import { type Sum, Sums } from './sums.view';

interface DeliveryProps {
  readonly delivery: ShownOrder['captures'][number];
  readonly currency: string;
}

/** What came at once: things, parcels, the invoice for it, and what was given back of it. */
export function Delivery({ delivery, currency }: DeliveryProps) {
  const { words, day, amount, calendarDay } = useSpoken();
  const { captureNumber, invoiceNumber, taxAmount, dueDate, failedAt } = delivery;
  return (
    <Card title={words.delivery(captureNumber)} actions={<DayOf delivery={delivery} />} mb="sm">
      {failedAt !== undefined && <p className={classes['note']}>{words.deliveryFailed(day(failedAt))}</p>}
      <Lines lines={delivery.lines} currency={currency} />
      {delivery.shippingInfo.length > 0 && <Parcels parcels={delivery.shippingInfo} />}
      <h3 className={classes['invoice']}>{words.invoice(invoiceNumber)}</h3>
      <Sums currency={currency} sums={sumsOf(delivery, words)} />
      <p className={classes['small']}>
        {words.ofWhichTax(amount(taxAmount, currency))}
        {delivery.owed > 0n && ` · ${words.dueOn(calendarDay(dueDate))}`}
      </p>
      {delivery.creditNotes.map((note) => (
        <CreditNote key={note.creditNoteNumber} note={note} currency={currency} />
      ))}
    </Card>
  );
}

function DayOf({ delivery: { effectiveAt } }: Pick<DeliveryProps, 'delivery'>) {
  const { day } = useSpoken();
  return (
    <time className={classes['small']} dateTime={effectiveAt}>
      {day(effectiveAt)}
    </time>
  );
}

/** Whatever is nothing is not mentioned; what is still owed always is. */
function sumsOf(delivery: DeliveryProps['delivery'], words: ReturnType<typeof useSpoken>['words']): readonly Sum[] {
  const { refundedAmount, returnFeeAmount, paid, prepaymentUsed, writtenOff, owed } = delivery;
  const moved: readonly Sum[] = [
    { label: words.givenBack, amount: -refundedAmount },
    { label: words.returnFee, amount: returnFeeAmount },
    { label: words.paid, amount: -paid },
    { label: words.usedOfPaidAhead, amount: -prepaymentUsed },
    { label: words.waived, amount: -writtenOff },
  ];
  return [
    { label: words.amount, amount: delivery.amount },
    ...moved.filter(({ amount }) => amount !== 0n),
    { label: words.stillOwed, amount: owed, isStrong: true },
  ];
}
