import { splitByLargestRemainder } from '../../money/shares';
import { isEmpty } from '../figures';
import type { Figures } from '../order.state';
import { amountLeft, byAmount, type Pot, type Taken } from './pot';

/** Everything that is left of every line. */
export function takeAll(pot: Pot): Taken {
  return new Map(pot.filter((line) => !isEmpty(line.left)).map((line) => [line.lineId, line.left]));
}

/** An amount of the whole pot, at most what is left of it: every line gives its exact share, negative lines too. */
export function takeAmount(pot: Pot, amount: bigint): Taken {
  if (amount === amountLeft(pot)) return takeAll(pot);
  const shares = splitByLargestRemainder(
    amount,
    pot.map((line) => line.left.amount),
  );
  const taken = new Map<number, Figures>();
  pot.forEach((line, i) => {
    const share = shares[i] ?? 0n;
    if (share !== 0n) taken.set(line.lineId, byAmount(line.left, share));
  });
  return taken;
}
