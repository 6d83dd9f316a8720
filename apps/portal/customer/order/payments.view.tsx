import { Card } from '../../parts/card.view';
import classes from '../customer.module.css';
import type { ShownOrder } from '../link/ask-customer-page';
import { useSpoken } from '../words/spoken';

/** Money that came, and money that went back. */
export function Payments({ shown: { payments, paybacks, currency } }: { readonly shown: ShownOrder }) {
  const { words, day, amount } = useSpoken();
  const nameOf = (invoiceNumber: string | undefined) =>
    invoiceNumber === undefined ? words.payment : words.paymentFor(invoiceNumber);
  const moves = [
    ...payments.map(({ paymentId, invoiceNumber, ...payment }) => ({
      ...{ id: paymentId, name: nameOf(invoiceNumber), isVoid: payment.reversed },
      ...{ amount: payment.amount, at: payment.effectiveAt ?? payment.recordedAt },
    })),
    ...paybacks.map(({ paybackId, ...payback }) => ({
      ...{ id: paybackId, name: words.paidBack, isVoid: false },
      ...{ amount: -payback.amount, at: payback.effectiveAt ?? payback.recordedAt },
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <Card title={words.payments} mb="md">
      {moves.length === 0 && <p className={classes['calm']}>{words.noPayments}</p>}
      <ul className={classes['lines']}>
        {moves.map((move) => (
          <li key={move.id} data-void={move.isVoid}>
            <span>
              {move.name}
              <span className={classes['small']}>
                {day(move.at)}
                {move.isVoid && ` · ${words.takenBack}`}
              </span>
            </span>
            <span className={classes['amount']}>{amount(move.amount, currency)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
