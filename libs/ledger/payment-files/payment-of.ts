import type { OutgoingPayment } from '@bank-files';
import type { PayoutView } from '@read-models';

/** What a merchant reads on their own statement. */
export function remittanceOf({
  merchantId,
  payoutId,
  settlementNumber,
}: Pick<PayoutView, 'merchantId' | 'payoutId' | 'settlementNumber'>): string {
  return `Payout ${payoutId}, settlement ${settlementNumber} of ${merchantId}`;
}

/** A sent payout as the bank is told of it, from what was recorded when it was sent and nothing else. */
export function paymentOf(payout: PayoutView): OutgoingPayment {
  const { account, endToEndId, amount } = payout;
  if (!account || endToEndId === undefined) throw new Error(`the payout ${payout.payoutId} was never sent`);
  return { endToEndId, amount, creditor: account, remittance: remittanceOf(payout) };
}
