import type { PayoutAccount } from '@domain';
import { bankText, isBankIdentification } from './bank-text';
import type { OutgoingPayment } from './payment-initiation';

/** ISO 20022 amounts, and sums of them, have at most 18 digits. */
export const MINOR_UNITS_MAX = 10n ** 18n - 1n;
/** SEPA carries 70 characters of a name, ISO 20022 would carry 140. */
export const NAME_LENGTH_MAX = 70;

const IBAN = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/;
const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/;
const ACCOUNT_NUMBER_LENGTH_MAX = 34;

/**
 * Why a payment cannot stand in a message to the bank, as a sentence for people; `undefined` when it can. One account
 * with a slip in it then holds up its own payout, and no other.
 */
export function whyUnpayable(payment: OutgoingPayment): string | undefined {
  const { endToEndId, amount, creditor } = payment;
  if (!isBankIdentification(endToEndId)) return `"${endToEndId}" is no end-to-end id that banks carry unchanged.`;
  if (amount < 1n || amount > MINOR_UNITS_MAX) return `${amount} minor units cannot be paid.`;
  return whyNoAccount(creditor);
}

/** Why an account cannot be named to the bank; `undefined` when it can. */
export function whyNoAccount({ name, iban, accountNumber, bic }: PayoutAccount): string | undefined {
  if (!/[A-Za-z0-9]/.test(bankText(name, NAME_LENGTH_MAX))) return `"${name}" has no letter in it that banks carry.`;
  if (bic !== undefined && !BIC.test(compact(bic))) return `${bic} is no BIC.`;
  if (iban !== undefined) return isIban(compact(iban)) ? undefined : `${iban} is no IBAN.`;
  if (accountNumber === undefined) return 'There is neither an IBAN nor another account number.';
  const number = bankText(accountNumber, ACCOUNT_NUMBER_LENGTH_MAX);
  return number === accountNumber && number !== '' ? undefined : `"${accountNumber}" is no account number.`;
}

/** Codes of banks and accounts as machines write them; people put spaces into them. */
export function compact(code: string): string {
  return code.replace(/\s/g, '').toUpperCase();
}

/** ISO 13616: with country and check digits put last and letters read as 10 to 35, the number leaves 1 over 97. */
function isIban(iban: string): boolean {
  if (!IBAN.test(iban)) return false;
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => `${letter.charCodeAt(0) - 55}`);
  return BigInt(digits) % 97n === 1n;
}
