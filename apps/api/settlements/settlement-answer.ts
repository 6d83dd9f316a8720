import type { SettlementWithPayout } from '@ledger';

type Closed = SettlementWithPayout['settlement'];

/** Where a settlement is found. */
export function settlementAddress({ currency, settlementNumber }: Pick<Closed, 'currency' | 'settlementNumber'>) {
  return `/v1/settlements/${currency}/${settlementNumber}`;
}

/** A settlement: `openingBalance + entriesAmount = payoutAmount + closingBalance`, and the totals add up to `entriesAmount`. */
export function settlementView({ before: _, sequence: closedSequence, ...settlement }: Closed) {
  const address = settlementAddress(settlement);
  return {
    ...settlement,
    closedSequence,
    entriesAmount: settlement.totalsByKind.reduce((sum, { amount }) => sum + amount, 0n),
    links: {
      self: address,
      entries: `${address}/entries`,
      statement: `${address}/statement`,
      ...(settlement.payoutId !== undefined && { payout: `/v1/payouts/${settlement.payoutId}` }),
    },
  };
}
