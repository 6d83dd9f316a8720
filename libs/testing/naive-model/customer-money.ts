import { captureFailed, figures, refundFailed } from './line-figures';
import { captures } from './order-figures';
import { type MoneyHappening, type Story, tell } from './story';

/** What stands in a pool: the sum of every change that was ever made to it. */
export function held(story: Story, pool: MoneyHappening['pool'], captureId?: string): bigint {
  return story.money
    .filter((entry) => entry.pool === pool && entry.captureId === captureId)
    .reduce((sum, entry) => sum + entry.amount, 0n);
}

/** The fees that standing refunds kept from a capture. */
export function returnFees(story: Story, captureId: string): bigint {
  return story.fees
    .filter((fee) => fee.captureId === captureId && !refundFailed(story, fee.refundId))
    .reduce((sum, fee) => sum + fee.amount, 0n);
}

/** captured - refunded + return fees - paid - written off; a failed capture is owed nothing for. */
export function owedOn(story: Story, captureId: string): bigint {
  const due = captureFailed(story, captureId)
    ? 0n
    : figures(story, 'captured', { captureId }).amount -
      figures(story, 'refunded', { captureId }).amount +
      returnFees(story, captureId);
  return due - held(story, 'paid', captureId) - held(story, 'writtenOff', captureId);
}

/** What the customer owes on the whole order; below 0 it is credit. */
export function owedOnTheOrder(story: Story): bigint {
  return (
    captures(story).reduce((sum, { captureId }) => sum + owedOn(story, captureId), 0n) -
    held(story, 'credit') -
    held(story, 'prepayment')
  );
}

/** Puts the customer's money where it belongs, after anything that moved it. */
export function settle(story: Story): Story {
  return payWhatIsUnpaid(coverNegativeCredit(takeExcessOff(story)));
}

/** No capture is paid too much: first nothing is written off on it any more, then the rest is credit. */
function takeExcessOff(story: Story): Story {
  return captures(story).reduce((soFar, { captureId }) => {
    const excess = -owedOn(soFar, captureId);
    if (excess <= 0n) return soFar;
    const back = least(excess, held(soFar, 'writtenOff', captureId));
    return tell(soFar, {
      money: [
        { pool: 'writtenOff', captureId, amount: -back },
        { pool: 'paid', captureId, amount: back - excess },
        { pool: 'credit', amount: excess - back },
      ],
    });
  }, story);
}

/** Credit that is negative is covered by prepayment. */
function coverNegativeCredit(story: Story): Story {
  const fromPrepayment = least(lacking(story), held(story, 'prepayment'));
  return tell(story, {
    money: [
      { pool: 'prepayment', amount: -fromPrepayment },
      { pool: 'credit', amount: fromPrepayment },
    ],
  });
}

/**
 * A payment that is gone is taken out of the credit, then out of the prepayment, then out of what was paid on captures:
 * on the one it named first, on the newest before the others. What is lacking then is owed on the order alone.
 */
export function takeReversedPayment(story: Story, amount: bigint, paidOn: string | undefined): Story {
  const reversed = coverNegativeCredit(tell(story, { money: [{ pool: 'credit', amount: -amount }] }));
  const newestFirst = captures(story).reverse();
  const order = [
    ...newestFirst.filter(({ captureId }) => captureId === paidOn),
    ...newestFirst.filter(({ captureId }) => captureId !== paidOn),
  ];
  return order.reduce((soFar, { captureId }) => {
    const taken = least(lacking(soFar), held(soFar, 'paid', captureId));
    return tell(soFar, {
      money: [
        { pool: 'paid', captureId, amount: -taken },
        { pool: 'credit', amount: taken },
      ],
    });
  }, reversed);
}

/** Unpaid captures are paid from prepayment, then from credit, the oldest first. */
function payWhatIsUnpaid(story: Story): Story {
  return captures(story).reduce((soFar, { captureId }) => {
    const owed = owedOn(soFar, captureId);
    const fromPrepayment = least(owed, held(soFar, 'prepayment'));
    const fromCredit = least(owed - fromPrepayment, held(soFar, 'credit'));
    return tell(soFar, {
      money: [
        { pool: 'paid', captureId, amount: fromPrepayment + fromCredit },
        { pool: 'prepaymentUsed', captureId, amount: fromPrepayment },
        { pool: 'prepayment', amount: -fromPrepayment },
        { pool: 'credit', amount: -fromCredit },
      ],
    });
  }, story);
}

function lacking(story: Story): bigint {
  const credit = held(story, 'credit');
  return credit < 0n ? -credit : 0n;
}

/** The smaller of two amounts, and never below 0. */
function least(a: bigint, b: bigint): bigint {
  const smaller = a < b ? a : b;
  return smaller < 0n ? 0n : smaller;
}
