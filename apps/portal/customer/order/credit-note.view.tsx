import classes from '../customer.module.css';
import type { ShownOrder } from '../link/ask-customer-page';
import { useSpoken } from '../words/spoken';
import { Lines } from './lines.view';
import { Sums } from './sums.view';

interface CreditNoteProps {
  readonly note: ShownOrder['captures'][number]['creditNotes'][number];
  readonly currency: string;
}

/** What was given back, under the invoice that it lowers. */
export function CreditNote({ note, currency }: CreditNoteProps) {
  const { words, day } = useSpoken();
  const { creditNoteNumber, effectiveAt, failedAt, lines, returnFeeAmount } = note;
  return (
    <section className={classes['creditNote']} aria-label={words.refund(creditNoteNumber)} data-void={!!failedAt}>
      <h4>{words.refund(creditNoteNumber)}</h4>
      {failedAt !== undefined && <p className={classes['note']}>{words.refundFailed(day(failedAt))}</p>}
      <Lines lines={lines} currency={currency} isGivenBack />
      <Sums
        currency={currency}
        sums={[
          { label: words.refundOn(day(effectiveAt)), amount: -note.amount, isStrong: true },
          ...(returnFeeAmount > 0n ? [{ label: words.returnFee, amount: returnFeeAmount }] : []),
        ]}
      />
    </section>
  );
}
