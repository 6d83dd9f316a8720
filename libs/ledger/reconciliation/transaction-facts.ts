import type { BankTransaction } from '@bank-files';
import { type BankTransactionFact, TEXT_LENGTH_MAX } from '@domain';

/** What is kept of a transaction: its references and numbers. Names and free text stay in the file. */
export function factOf({ number, bookedOn, amount, currency, ...told }: BankTransaction): BankTransactionFact {
  const { bankReference, endToEndId, returnReason } = told;
  return {
    ...{ number, bookedOn, amount, currency },
    ...(bankReference !== undefined && { bankReference: tidied(bankReference) }),
    ...(endToEndId !== undefined && { endToEndId: tidied(endToEndId) }),
    ...(returnReason !== undefined && { returnReason: tidied(returnReason) }),
  };
}

/** A text of a bank as every engine can keep it. No reference of ours is longer. */
export function tidied(text: string): string {
  return [...text.toWellFormed().replace(/\p{Cc}/gu, ' ')].slice(0, TEXT_LENGTH_MAX).join('');
}
