import type { PayCustomerBack, RecordCustomerPayment, ReverseCustomerPayment } from '@domain';
import { held, owedOn, settle, takeReversedPayment } from './customer-money';
import { captures } from './order-figures';
import { wrongCurrency, wrongTime } from './reasons';
import { acceptedOf, type MoneyHappening, type Story, tell } from './story';
import { earliest, type Verdict } from './verdict';

/** A fact from the bank: no status refuses it. */
export function onPayment(story: Story, command: RecordCustomerPayment): Verdict {
  const { captureId, amount } = command;
  const unknown = captureId !== undefined && !captures(story).some((capture) => capture.captureId === captureId);
  const refused = earliest([
    wrongCurrency(story, command),
    wrongTime(story, command),
    unknown && 'CAPTURE_NOT_FOUND',
    amount < 1n && 'AMOUNT_TOO_SMALL',
  ]);
  if (refused) return { refused };
  const money: MoneyHappening[] =
    captureId === undefined ? paidOnTheOrder(story, amount) : [{ pool: 'paid', captureId, amount }];
  return { recorded: ['CustomerPaymentRecorded'], story: settle(tell(story, { accepted: [command], money })) };
}

/** Unpaid captures first, the oldest before the others; then credit that is negative; the rest is prepayment. */
function paidOnTheOrder(story: Story, amount: bigint): MoneyHappening[] {
  let rest = amount;
  const take = (upTo: bigint) => {
    const taken = upTo <= 0n ? 0n : upTo < rest ? upTo : rest;
    rest -= taken;
    return taken;
  };
  const onCaptures = captures(story).map(
    ({ captureId }): MoneyHappening => ({ pool: 'paid', captureId, amount: take(owedOn(story, captureId)) }),
  );
  const onCredit: MoneyHappening = { pool: 'credit', amount: take(-held(story, 'credit')) };
  return [...onCaptures, onCredit, { pool: 'prepayment', amount: rest }];
}

export function onReversal(story: Story, command: ReverseCustomerPayment): Verdict {
  const payment = acceptedOf(story, 'RecordCustomerPayment').find(({ paymentId }) => paymentId === command.paymentId);
  const reversed = acceptedOf(story, 'ReverseCustomerPayment').some(({ paymentId }) => paymentId === command.paymentId);
  const refused = earliest([
    wrongTime(story, command),
    !payment && 'PAYMENT_NOT_FOUND',
    reversed && 'PAYMENT_REVERSED',
  ]);
  if (refused || !payment) return { refused: refused ?? 'PAYMENT_NOT_FOUND' };
  const told = takeReversedPayment(tell(story, { accepted: [command] }), payment.amount, payment.captureId);
  return { recorded: ['CustomerPaymentReversed'], story: settle(told) };
}

/** Credit goes back first, then money that was paid before there was anything to pay. */
export function onPayback(story: Story, command: PayCustomerBack): Verdict {
  const credit = held(story, 'credit') > 0n ? held(story, 'credit') : 0n;
  const refused = earliest([
    wrongCurrency(story, command),
    wrongTime(story, command),
    command.amount < 1n && 'AMOUNT_TOO_SMALL',
    command.amount > credit + held(story, 'prepayment') && 'EXCEEDS_CREDIT',
  ]);
  if (refused) return { refused };
  const fromCredit = command.amount < credit ? command.amount : credit;
  const money: MoneyHappening[] = [
    { pool: 'credit', amount: -fromCredit },
    { pool: 'prepayment', amount: fromCredit - command.amount },
  ];
  return { recorded: ['CustomerPaidBack'], story: settle(tell(story, { accepted: [command], money })) };
}
