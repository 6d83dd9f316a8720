import type { BankTransactionFact, CandidatePayout } from '@domain';
import {
  isPageUnknown,
  type PayoutView,
  type ReadModelReader,
  type RecordedLine,
  readLinesOfPayouts,
  readPayouts,
  readPayoutsByBankReference,
  readPayoutsByEndToEndId,
} from '@read-models';
import { answered } from './answered';

const PAYOUTS_PAGE = 500;

export interface FoundPayouts {
  /** The merchant's, with the lines of other files about them. */
  readonly candidates: readonly CandidatePayout[];
  /** End-to-end ids of payouts of other merchants. */
  readonly ofOthers: ReadonlySet<string>;
}

/** The payouts that lines of a file may be about. Throws Interrupted while a view is being built. */
export async function findPayouts(
  views: ReadModelReader,
  { merchantId, fileId }: { readonly merchantId: string; readonly fileId: string },
  transactions: readonly BankTransactionFact[],
): Promise<FoundPayouts> {
  const ids = transactions.flatMap(({ endToEndId }) => endToEndId ?? []);
  const references = transactions.flatMap(({ bankReference }) => bankReference ?? []);
  const named = await answered(readPayoutsByEndToEndId(views, ids));
  const called = await answered(readPayoutsByBankReference(views, merchantId, references));
  const mine = [...named.filter((payout) => payout.merchantId === merchantId), ...called];
  const waiting = await sentPayouts(views, merchantId);
  const ofOthers = named.filter((payout) => payout.merchantId !== merchantId);
  return {
    candidates: await candidatesOf(views, { merchantId, fileId }, [...mine, ...waiting]),
    ofOthers: new Set(ofOthers.flatMap(({ endToEndId }) => endToEndId ?? [])),
  };
}

/** The merchant's payouts that were sent and that no word of the bank has answered. */
export async function sentPayouts(views: ReadModelReader, merchantId: string): Promise<readonly PayoutView[]> {
  const sent: PayoutView[] = [];
  for (let page: string | undefined; ; ) {
    const read = await readPayouts(views, {
      ...{ merchantId, status: 'sent', limit: PAYOUTS_PAGE },
      ...(page !== undefined && { page }),
    });
    if (isPageUnknown(read)) throw new Error(`the view does not know its own page ${read.pageUnknown}`);
    const { items, next } = await answered(Promise.resolve(read));
    sent.push(...items);
    if (next === undefined) return sent;
    page = next;
  }
}

/** Payouts as lines are matched with them; the lines of the file itself do not count as earlier ones. */
export async function candidatesOf(
  views: ReadModelReader,
  { merchantId, fileId }: { readonly merchantId: string; readonly fileId?: string },
  payouts: readonly PayoutView[],
): Promise<readonly CandidatePayout[]> {
  const distinct = new Map(payouts.map((payout) => [payout.payoutId, payout]));
  const lines = await answered(readLinesOfPayouts(views, merchantId, [...distinct.keys()]));
  const earlier = Map.groupBy(
    lines.filter((line) => line.fileId !== fileId),
    ({ payoutId }) => payoutId,
  );
  return distinct
    .values()
    .flatMap((payout) => candidateOf(payout, earlier.get(payout.payoutId) ?? []))
    .toArray();
}

function candidateOf(payout: PayoutView, lines: readonly RecordedLine[]): CandidatePayout[] {
  const { payoutId, currency, amount, status, endToEndId, sentAt, bankReference } = payout;
  if (status === 'due' || endToEndId === undefined || sentAt === undefined) return [];
  const debit = lines.find((line) => line.amount < 0n);
  const credit = lines.find((line) => line.amount > 0n);
  return [
    {
      ...{ payoutId, currency, amount, status, endToEndId, sentOn: sentAt.slice(0, 10) },
      ...(bankReference !== undefined && { bankReference }),
      ...(debit && { debitedBy: placeOf(debit) }),
      ...(credit && { creditedBy: placeOf(credit) }),
    },
  ];
}

function placeOf({ fileId, number }: RecordedLine) {
  return { fileId, number };
}
