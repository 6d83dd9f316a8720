import { utcDate } from '@domain';
import { rollup } from '../../projection';
import { expiryDays, orders } from './orders.tables';

export const expiryRollup = rollup({
  of: orders,
  into: expiryDays,
  key: ({ openFor, openUntil, currency }) =>
    openFor === null || openUntil === null ? undefined : [openFor, currency, utcDate(openUntil)],
  add: (sum, { merchantId, currency, expiresAt, remainingAmount }, sign) => ({
    ...{ merchantId, currency, day: utcDate(expiresAt), orders: (sum?.orders ?? 0) + sign },
    remainingAmount: (sum?.remainingAmount ?? 0n) + BigInt(sign) * remainingAmount,
  }),
});
