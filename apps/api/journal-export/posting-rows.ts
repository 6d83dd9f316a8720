import type { JournalEntry, Pages } from '@ledger';
import { amount, type Column, instant, integer, text } from '@table-files';

/** One line of the general ledger: what one event posted to one account. */
export interface PostingRow extends Omit<JournalEntry, 'postings'> {
  readonly account: string;
  readonly debit: bigint;
  readonly credit: bigint;
}

/** A row for each posting, in the order of the log. */
export async function* postingRows(entries: Pages<JournalEntry>): AsyncGenerator<readonly PostingRow[]> {
  for await (const page of entries) {
    yield page.flatMap(({ postings, ...entry }) =>
      postings.map(({ account, side, amount: posted }) => ({
        ...entry,
        account,
        debit: side === 'debit' ? posted : 0n,
        credit: side === 'credit' ? posted : 0n,
      })),
    );
  }
}

/** The columns of the general ledger. The other side of an account's posting is 0. */
export function postingColumns(currency: string): readonly Column<PostingRow>[] {
  return [
    integer('sequence', ({ sequence }) => sequence),
    instant('recordedAt', ({ recordedAt }) => recordedAt),
    instant('effectiveAt', ({ effectiveAt }) => effectiveAt),
    text('type', ({ type }) => type),
    text('subjectId', ({ subjectId }) => subjectId),
    text('account', ({ account }) => account),
    amount('debit', ({ debit }) => debit),
    amount('credit', ({ credit }) => credit),
    text('currency', () => currency),
  ];
}
