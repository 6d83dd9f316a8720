import { fraction, halfToEven } from './fraction';
import type { Pot, Three } from './line-figures';

export interface Taken extends Three {
  readonly lineId: number;
}

export function nothingOf(pot: Pot): Taken {
  return { lineId: pot.lineId, quantity: 0n, amount: 0n, taxAmount: 0n };
}

export function allOf(pot: Pot): Taken {
  return { lineId: pot.lineId, quantity: pot.quantity, amount: pot.amount, taxAmount: pot.taxAmount };
}

/** A share of amount and of tax by quantity; the last piece takes exactly what is left. */
export function byQuantity(pot: Pot, quantity: bigint): Taken {
  if (quantity === pot.quantity) return allOf(pot);
  return {
    lineId: pot.lineId,
    quantity,
    amount: halfToEven(fraction(pot.amount * quantity, pot.quantity)),
    taxAmount: halfToEven(fraction(pot.taxAmount * quantity, pot.quantity)),
  };
}

/** The amount and its share of the tax; quantity only when the whole amount is taken. */
export function byAmount(pot: Pot, amount: bigint): Taken {
  if (amount === pot.amount) return allOf(pot);
  return { lineId: pot.lineId, quantity: 0n, amount, taxAmount: taxOf(pot, amount) };
}

/** Both as they were said; the tax follows the amount. */
export function byQuantityAndAmount(pot: Pot, quantity: bigint, amount: bigint): Taken {
  return { lineId: pot.lineId, quantity, amount, taxAmount: taxOf(pot, amount) };
}

function taxOf(pot: Pot, amount: bigint): bigint {
  return pot.amount === 0n ? 0n : halfToEven(fraction(pot.taxAmount * amount, pot.amount));
}

/** An amount has the sign of what is left, and is not larger. 0 has the sign of 0 only. */
export function amountFits(amount: bigint, left: bigint): boolean {
  if (left === 0n) return amount === 0n;
  return left > 0n ? amount > 0n && amount <= left : amount < 0n && amount >= left;
}
