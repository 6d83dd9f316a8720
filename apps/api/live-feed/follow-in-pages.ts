import { isRefusal } from '@domain';
import type { FedRecord, LedgerFeed } from '@ledger';
import { concatMap, defer, from, type Observable, repeat, switchMap, take, throwError } from 'rxjs';

/** What is followed, and where it begins. */
export type FollowAsked = Parameters<LedgerFeed['follow']>[0];

/**
 * Hands on every record, one after the other, and reads at most `ahead` records before the reader has taken them:
 * behind those it asks again from where the reader stands, so that a slow one costs time and never memory.
 */
export function followInPages(
  feed: LedgerFeed,
  asked: FollowAsked,
  ahead: number,
  hand: (fed: FedRecord) => Promise<void>,
): Observable<void> {
  let next = asked;
  const page = () =>
    from(feed.follow(next)).pipe(
      switchMap((followed) => (isRefusal(followed) ? throwError(() => new Error(followed.detail)) : followed)),
      take(ahead),
    );
  return defer(page).pipe(
    concatMap(async (fed) => {
      await hand(fed);
      const { fromStart: _, ...rest } = asked;
      next = { ...rest, after: fed.position };
    }),
    repeat(),
  );
}
