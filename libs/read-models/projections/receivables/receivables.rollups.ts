import { rollup, type Sign } from '../../projection';
import { owedOn } from '../customer-captures/accounts';
import { customerCaptures, customerOrders } from '../customer-captures/customer-captures.tables';
import { customerCredits, receivableDays } from './receivables.tables';

export const receivableRollups = [
  rollup({
    of: customerCaptures,
    into: receivableDays,
    key: ({ owedTo, currency, dueDate }) => (owedTo === null ? undefined : [owedTo, currency, dueDate]),
    add: (sum, capture, sign) => {
      const { merchantId, currency, dueDate } = capture;
      const captures = (sum?.captures ?? 0) + sign;
      return {
        ...{ merchantId, currency, dueDate, captures },
        owed: (sum?.owed ?? 0n) + BigInt(sign) * owedOn(capture),
      };
    },
  }),
  rollup({
    of: customerOrders,
    into: customerCredits,
    key: ({ merchantId, currency, credit, prepayment }) =>
      credit === 0n && prepayment === 0n ? undefined : [merchantId, currency],
    add: (sum, { merchantId, currency, credit, prepayment }, sign) => {
      const inCredit = share(credit > 0n ? credit : 0n, sign);
      const prepaid = share(prepayment, sign);
      const overdrawn = share(credit < 0n ? -credit : 0n, sign);
      return {
        ...{ merchantId, currency },
        credit: (sum?.credit ?? 0n) + inCredit.amount,
        ordersInCredit: (sum?.ordersInCredit ?? 0) + inCredit.orders,
        prepayment: (sum?.prepayment ?? 0n) + prepaid.amount,
        ordersPrepaid: (sum?.ordersPrepaid ?? 0) + prepaid.orders,
        overdrawn: (sum?.overdrawn ?? 0n) + overdrawn.amount,
        ordersOverdrawn: (sum?.ordersOverdrawn ?? 0) + overdrawn.orders,
      };
    },
  }),
];

/** What one order brings to a sum, and whether it counts there. */
function share(amount: bigint, sign: Sign): { readonly amount: bigint; readonly orders: number } {
  return { amount: BigInt(sign) * amount, orders: amount === 0n ? 0 : sign };
}
