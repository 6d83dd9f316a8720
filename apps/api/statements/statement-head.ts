import type { SettlementStatement } from '@ledger';

/** What a statement says before its entries: `openingBalance + entriesAmount = payoutAmount + closingBalance`. */
export function statementHead({ merchantId, settlement, payout }: SettlementStatement) {
  const { before: _, sequence: closedSequence, recordedAt: closedAt, ...figures } = settlement;
  return {
    merchantId,
    ...figures,
    closedAt,
    closedSequence,
    entriesAmount: entriesAmountOf(settlement),
    ...(payout && {
      payout: {
        payoutId: payout.payoutId,
        status: payout.status,
        ...(payout.sentAt !== undefined && { sentAt: payout.sentAt }),
        ...(payout.endToEndId !== undefined && { endToEndId: payout.endToEndId }),
        ...(payout.bankReference !== undefined && { bankReference: payout.bankReference }),
      },
    }),
  };
}

/** The sum of a settlement's entries in minor units, by its totals. */
export function entriesAmountOf({ totalsByKind }: SettlementStatement['settlement']): bigint {
  return totalsByKind.reduce((sum, { amount }) => sum + amount, 0n);
}
