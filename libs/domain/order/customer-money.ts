import { owed } from './balances';
import type { CaptureMoney, CustomerMoney } from './order.events';
import type { CaptureState, Order } from './order.state';

/** One capture's account while a movement is worked out; `owed` already counts what the command changes. */
interface Account {
  readonly captureId: string;
  owed: bigint;
  paid: bigint;
  prepaid: bigint;
  writtenOff: bigint;
  readonly change: { paid: bigint; prepaymentUsed: bigint; writeOffTakenBack: bigint };
}

interface Purse {
  /** By capture number. */
  readonly accounts: readonly Account[];
  credit: bigint;
  prepayment: bigint;
}

/** A capture charges the customer; prepayment and credit pay it at once. Undefined: no money moves. */
export function moneyOnCapture(order: Order, captureId: string, amount: bigint): CustomerMoney | undefined {
  const purse = open(order);
  const charged = { ...purse, accounts: [...purse.accounts, account({ captureId, owed: amount })] };
  return settle(order, charged);
}

/** A refund, or its failure, changes what is charged on captures: `charges` holds the signed change by capture. */
export function moneyOnCharges(order: Order, charges: ReadonlyMap<string, bigint>): CustomerMoney | undefined {
  const purse = open(order);
  for (const each of purse.accounts) each.owed += charges.get(each.captureId) ?? 0n;
  return settle(order, purse);
}

/** A failed capture gives its prepayment back to the prepayment, the rest of what was paid to the credit. */
export function moneyOnFailure(order: Order, failed: CaptureState): CustomerMoney | undefined {
  const purse = open(order);
  for (const each of purse.accounts) {
    if (each.captureId !== failed.captureId) continue;
    each.owed -= failed.captured.amount;
    takeBackWriteOff(each, each.writtenOff);
    const prepaid = min(each.prepaid, each.paid);
    each.change.prepaymentUsed -= prepaid;
    purse.prepayment += prepaid;
    purse.credit += each.paid - prepaid;
    pay(each, -each.paid);
  }
  return settle(order, purse);
}

/** A payment pays the capture it names; one on the order pays the oldest unpaid captures, and the rest is prepayment. */
export function moneyOnPayment(order: Order, amount: bigint, captureId?: string): CustomerMoney {
  const purse = open(order);
  if (captureId !== undefined) {
    for (const each of purse.accounts) if (each.captureId === captureId) pay(each, amount);
  } else {
    let left = amount;
    for (const each of purse.accounts) {
      const part = min(left, positive(each.owed));
      pay(each, part);
      left -= part;
    }
    const overdrawn = min(left, positive(-purse.credit));
    purse.credit += overdrawn;
    purse.prepayment += left - overdrawn;
  }
  return settle(order, purse) ?? NO_MOVEMENT;
}

/**
 * A payment that bounced is taken out of what is unused, then out of the capture it was paid on, then out of the
 * newest captures; what is still missing (it was paid back meanwhile) stays owed on the order as a negative credit.
 */
export function moneyOnReversal(order: Order, amount: bigint, captureId?: string): CustomerMoney {
  const purse = open(order);
  purse.credit -= amount;
  coverCredit(purse);
  const paidOn = purse.accounts.filter((each) => each.captureId === captureId);
  const newestFirst = purse.accounts.filter((each) => each.captureId !== captureId).reverse();
  for (const each of [...paidOn, ...newestFirst]) {
    const part = min(each.paid, positive(-purse.credit));
    pay(each, -part);
    purse.credit += part;
  }
  return settle(order, purse) ?? NO_MOVEMENT;
}

/** A payback comes out of the credit first, then out of the unused prepayment. `amount` is at most both together. */
export function moneyOnPayback(order: Order, amount: bigint): CustomerMoney {
  const fromCredit = min(amount, positive(order.credit));
  return { captures: [], credit: -fromCredit, prepayment: fromCredit - amount };
}

/** What could be paid back to the customer. */
export function customerCredit(order: Order): bigint {
  return positive(order.credit) + order.prepayment;
}

const NO_MOVEMENT: CustomerMoney = { captures: [], credit: 0n, prepayment: 0n };

/** Puts every account in order and answers what moved, from the order's own figures on. */
function settle(order: Order, purse: Purse): CustomerMoney | undefined {
  for (const each of purse.accounts) freeExcess(each, purse);
  coverCredit(purse);
  for (const each of purse.accounts) payFromPurse(each, purse);

  const captures = purse.accounts.flatMap((each): CaptureMoney[] => {
    const { paid, prepaymentUsed, writeOffTakenBack } = each.change;
    const moved = paid !== 0n || prepaymentUsed !== 0n || writeOffTakenBack !== 0n;
    return moved ? [{ captureId: each.captureId, paid, prepaymentUsed, writeOffTakenBack }] : [];
  });
  const credit = purse.credit - order.credit;
  const prepayment = purse.prepayment - order.prepayment;
  return captures.length === 0 && credit === 0n && prepayment === 0n ? undefined : { captures, credit, prepayment };
}

/** What is paid too much becomes credit, but what was written off comes back first: credit is only the customer's money. */
function freeExcess(each: Account, purse: Purse): void {
  takeBackWriteOff(each, min(each.writtenOff, positive(-each.owed)));
  const excess = positive(-each.owed);
  pay(each, -excess);
  purse.credit += excess;
}

function coverCredit(purse: Purse): void {
  const covered = min(purse.prepayment, positive(-purse.credit));
  purse.prepayment -= covered;
  purse.credit += covered;
}

function payFromPurse(each: Account, purse: Purse): void {
  const prepaid = min(purse.prepayment, positive(each.owed));
  pay(each, prepaid);
  each.change.prepaymentUsed += prepaid;
  purse.prepayment -= prepaid;
  const credited = min(positive(purse.credit), positive(each.owed));
  pay(each, credited);
  purse.credit -= credited;
}

function pay(each: Account, amount: bigint): void {
  each.paid += amount;
  each.owed -= amount;
  each.change.paid += amount;
}

function takeBackWriteOff(each: Account, amount: bigint): void {
  each.writtenOff -= amount;
  each.owed += amount;
  each.change.writeOffTakenBack += amount;
}

function open(order: Order): Purse {
  return {
    accounts: order.captures.map((capture) =>
      account({
        captureId: capture.captureId,
        owed: owed(capture),
        paid: capture.paid,
        prepaid: capture.prepaymentUsed,
        writtenOff: capture.writtenOff,
      }),
    ),
    credit: order.credit,
    prepayment: order.prepayment,
  };
}

function account(figures: Pick<Account, 'captureId' | 'owed'> & Partial<Account>): Account {
  return {
    paid: 0n,
    prepaid: 0n,
    writtenOff: 0n,
    ...figures,
    change: { paid: 0n, prepaymentUsed: 0n, writeOffTakenBack: 0n },
  };
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function positive(amount: bigint): bigint {
  return amount > 0n ? amount : 0n;
}
