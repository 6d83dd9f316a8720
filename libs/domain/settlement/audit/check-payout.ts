import type { Given } from '../given';
import { decidePayout } from '../payouts/decide-payout';
import type { PayoutEvent, PayoutSent } from '../payouts/payout.events';
import { evolvePayout } from '../payouts/payout.state';
import type { MerchantEvent } from '../terms/terms.events';
import { answeredOtherwise, payoutAsked } from './asked-again';
import { type AuditedMerchant, booksIn } from './audited-merchant';

/** Answers what is wrong with an event of a payout, or keeps it. */
export function checkPayout(merchant: AuditedMerchant, event: PayoutEvent, given: Given): string | undefined {
  const state = merchant.payouts.get(event.payoutId);
  const wrong =
    (event.type === 'PayoutSent' && !state && checkSent(merchant, event)) ||
    answeredOtherwise(event, decidePayout(payoutAsked(event, given), state));
  if (wrong) return wrong;
  merchant.payouts.set(event.payoutId, evolvePayout(state, event));
  if (event.type === 'PayoutSent') {
    const books = booksIn(merchant, event.currency);
    books.toSend.delete(event.payoutId);
    books.unsent -= event.amount;
  }
  return undefined;
}

/** An account that was ever set will do: which of two is the newer, another stream says, at another time. */
export function keepAccount({ payoutAccounts }: AuditedMerchant, event: MerchantEvent): void {
  if (event.type === 'PayoutAccountSet') payoutAccounts.add(accountText(event));
}

function checkSent(merchant: AuditedMerchant, event: PayoutSent): string | undefined {
  const { payoutId, currency, settlementNumber, amount } = event;
  const closing = booksIn(merchant, currency).toSend.get(payoutId);
  if (!closing) return `no settlement in ${currency} was closed that pays ${payoutId} out`;
  if (closing.settlementNumber !== settlementNumber || closing.payoutAmount !== amount) {
    const { settlementNumber: number, payoutAmount } = closing;
    return `it pays ${amount} of settlement ${settlementNumber}, and ${payoutAmount} of settlement ${number} was expected`;
  }
  if (!merchant.payoutAccounts.has(accountText(event))) return `payouts in ${currency} were never to go to its account`;
  return undefined;
}

function accountText({ currency, account }: Pick<PayoutSent, 'currency' | 'account'>): string {
  const { name, iban, accountNumber, bic } = account;
  return JSON.stringify([currency, name, iban, accountNumber, bic]);
}
