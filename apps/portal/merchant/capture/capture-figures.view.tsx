import { Amount } from '../../parts/amount.view';
import { calendarDayText, dayText } from '../../parts/moment-text';
import { Figures } from '../panel/figures.view';
import type { CaptureAnswer } from './capture.command';

interface CaptureFiguresProps {
  readonly answer: CaptureAnswer;
  readonly isStale: boolean;
}

/** What would be recorded, what remains after it, and when it comes as money. */
export function CaptureFigures({ answer, isStale }: CaptureFiguresProps) {
  const { capture, balances, currency, released, expectedPayouts = [] } = answer;
  const amount = (of: bigint) => <Amount of={of} currency={currency} />;
  const paidOut = expectedPayouts.map((payout) => (
    <div key={`${payout.due} ${payout.amount}`}>
      {amount(payout.amount)} on{' '}
      {payout.closesAt === undefined ? calendarDayText(payout.due) : dayText(payout.closesAt)}
    </div>
  ));
  return (
    <Figures
      isStale={isStale}
      of={{
        [`Invoice ${capture.invoiceNumber}`]: amount(capture.amount),
        'Tax in it': amount(capture.taxAmount),
        ...(released && { Released: amount(released.amount) }),
        'Remains after it': amount(balances.remaining.amount),
        ...(paidOut.length > 0 && { 'Paid out': paidOut }),
      }}
    />
  );
}
