import { ACCOUNTS } from '@domain';
import {
  type AccountBalance,
  type CatchingUp,
  isCatchingUp,
  type ReadModelReader,
  readTrialBalance,
} from '@read-models';
import { type AccountDifference, changeOf } from './difference';
import type { StretchEvent } from './stretch';

interface Points {
  readonly from: number;
  /** The beginning of the stretch. */
  readonly after: number;
  readonly through: number;
  readonly to: number;
}

/** The accounts that were first posted to in a stretch. What is debited and credited only grows, so equal sums say: not yet. */
export async function accountDifferences(
  views: ReadModelReader,
  events: readonly StretchEvent[],
  { from, after, through, to }: Points,
): Promise<AccountDifference[] | CatchingUp> {
  const found: AccountDifference[] = [];
  for (const { merchantId, currency } of booksIn(events)) {
    const at: (readonly AccountBalance[])[] = [];
    for (const sequence of [from, after, through, to]) {
      const books = sequence < 0 ? undefined : await readTrialBalance(views, { merchantId, currency }, sequence);
      if (books && isCatchingUp(books)) return books;
      at.push(books?.answer ?? ACCOUNTS.map((account) => ({ account, debited: 0n, credited: 0n, balance: 0n })));
    }
    const [atFrom = [], atAfter = [], atThrough = [], atEnd = []] = at;
    for (const [place, account] of ACCOUNTS.entries()) {
      const isFirst = isEqual(atFrom[place], atAfter[place]) && !isEqual(atAfter[place], atThrough[place]);
      const change = changeOf(atFrom[place]?.balance ?? 0n, atEnd[place]?.balance ?? 0n);
      if (isFirst) found.push({ merchantId, currency, account, ...change });
    }
  }
  return found;
}

function booksIn(events: readonly StretchEvent[]): { readonly merchantId: string; readonly currency: string }[] {
  const books = new Map<string, { readonly merchantId: string; readonly currency: string }>();
  for (const { record } of events) {
    const { merchantId } = record.envelope;
    if (merchantId === null || !('currency' in record.event)) continue;
    const { currency } = record.event;
    if (currency !== undefined) books.set(`${merchantId} ${currency}`, { merchantId, currency });
  }
  return [...books.values()];
}

function isEqual(one: AccountBalance | undefined, other: AccountBalance | undefined): boolean {
  return one?.debited === other?.debited && one?.credited === other?.credited;
}
