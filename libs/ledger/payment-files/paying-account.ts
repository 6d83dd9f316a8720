import { whyUnpayable } from '@bank-files';
import { type PayoutAccount, type Refusal, refuse } from '@domain';
import type { Configuration } from '../configuration/configuration';

type Paying = Pick<Configuration, 'payingName' | 'payingIban' | 'payingAccountNumber' | 'payingBic'>;

/** The account that payouts are paid from. PAYING_ACCOUNT_MISSING where none is configured that a bank could know. */
export function payingAccount({
  payingName: name,
  payingIban: iban,
  payingAccountNumber: accountNumber,
  payingBic: bic,
}: Paying): PayoutAccount | Refusal {
  if (name === undefined) {
    return refuse('PAYING_ACCOUNT_MISSING', 'Payment files are made as soon as PAYING_NAME and an account are set.');
  }
  const account = {
    name,
    ...(iban !== undefined && { iban }),
    ...(accountNumber !== undefined && { accountNumber }),
    ...(bic !== undefined && { bic }),
  };
  const why = whyUnpayable({ endToEndId: 'probe', amount: 1n, creditor: account, remittance: '' });
  return why === undefined ? account : refuse('PAYING_ACCOUNT_MISSING', why);
}
