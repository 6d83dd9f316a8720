import {
  matchTransactions,
  type Order,
  type OrderEvent,
  type TransactionOutcome,
  type TransactionToMatch,
} from '@domain';
import type { ReadModelReader } from '@read-models';
import type { DerivedIds } from '../ids/derived-ids';
import type { FoldedStreams } from '../streams/folded-streams';
import { findBookedBefore } from './booked-before';
import { findPayouts } from './candidate-payouts';
import { keyOf } from './imported-file.requests';
import { findNamedInvoices } from './named-invoices';
import type { ImportedFile } from './read-imported-file';
import { factOf } from './transaction-facts';

export interface MatchedFile {
  readonly outcomes: readonly TransactionOutcome[];
  readonly ofOthers: number;
}

/** What is asked to tell what the lines of a file are. */
export interface MatchingWorld {
  readonly views: ReadModelReader;
  readonly orders: FoldedStreams<OrderEvent, Order>;
  readonly ids: DerivedIds;
}

/** What every line of the file is, as the ledger stands now. Throws Interrupted while a view is being built. */
export async function matchFile(
  { views, orders, ids }: MatchingWorld,
  merchantId: string,
  { fileId, transactions }: ImportedFile,
): Promise<MatchedFile> {
  const of = { merchantId, fileId };
  const facts = transactions.map(factOf);
  const { candidates, ofOthers } = await findPayouts(views, of, facts);
  const ours = facts.filter(({ endToEndId }) => endToEndId === undefined || !ofOthers.has(endToEndId));
  const bookedBefore = await findBookedBefore(views, of, ours);
  const invoices = await findNamedInvoices(views, orders, merchantId, transactions);
  const outcomes = matchTransactions({
    fileId,
    transactions: ours.map((transaction): TransactionToMatch => {
      const place = bookedBefore(transaction);
      return { transaction, invoices: invoices.get(transaction.number) ?? [], ...(place && { bookedBefore: place }) };
    }),
    payouts: candidates,
    paymentIdOf: (orderId, number) => ids.createdId('payment', merchantId, orderId, ` ${keyOf(fileId, `${number}`)}`),
  });
  return { outcomes, ofOthers: facts.length - ours.length };
}
