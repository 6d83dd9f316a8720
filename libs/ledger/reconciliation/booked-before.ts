import type { BankTransactionFact, RecordedPlace } from '@domain';
import { type ReadModelReader, type RecordedLine, readLinesByReference } from '@read-models';
import { answered } from './answered';

type Movement = Pick<RecordedLine, 'bookedOn' | 'amount' | 'currency'> & {
  readonly bankReference?: string | null | undefined;
};

/**
 * Which transactions stand in an earlier file too: banks' files overlap, and a customer's payment must not count twice.
 * A movement is known by the bank's own reference, with day and amount, because some banks give a whole batch one.
 */
export async function findBookedBefore(
  views: ReadModelReader,
  { merchantId, fileId }: { readonly merchantId: string; readonly fileId: string },
  transactions: readonly BankTransactionFact[],
): Promise<(transaction: BankTransactionFact) => RecordedPlace | undefined> {
  const references = transactions.flatMap(({ bankReference }) => bankReference ?? []);
  const lines = await answered(readLinesByReference(views, merchantId, references));
  const earlier = lines.filter((line) => line.fileId !== fileId);
  const places = new Map(earlier.map((line) => [keyOf(line), { fileId: line.fileId, number: line.number }]));
  return (transaction) => (transaction.bankReference === undefined ? undefined : places.get(keyOf(transaction)));
}

function keyOf({ bankReference, bookedOn, amount, currency }: Movement): string {
  return JSON.stringify([bankReference, bookedOn, amount.toString(), currency]);
}
