import type { Account, Posting } from '@domain';
import {
  type CatchingUp,
  isCatchingUp,
  type JournalEntry,
  type PageUnknown,
  type Read,
  readJournalThrough,
  readTrialBalance,
} from '@read-models';
import { eventsAt, type PlacedLog } from '../placing/placed-log';
import { aboutEvent } from './about-event';
import { EXPLANATION_PAGE, type Explanation, type Share } from './explanation';
import { readExplanationPlace, writeExplanationPlace } from './explanation-page';
import { sumOf } from './page-of-shares';

export const ACCOUNT_FIGURES = ['balance', 'debited', 'credited'] as const;
export type AccountFigure = (typeof ACCOUNT_FIGURES)[number];

export interface ExplainAccount {
  readonly merchantId: string;
  readonly currency: string;
  readonly account: Account;
  /** Absent: the balance, which is debited less credited. */
  readonly figure?: AccountFigure;
  readonly asOf?: number;
  readonly page?: string;
  readonly limit?: number;
}

/** Journal entries that are gone through for one page, whether or not the account is in them. */
const ENTRIES_MAX = 5_000;
const ENTRIES_AT_ONCE = 500;

/**
 * An account of the books by the events that posted to it. A page goes through a bounded part of the journal, so that it may
 * have fewer shares than asked for, or none, and still be followed by another.
 */
export async function explainAccount(
  log: PlacedLog,
  asked: ExplainAccount,
): Promise<Read<Explanation> | CatchingUp | PageUnknown> {
  const { merchantId, currency, account, figure = 'balance', asOf, page, limit = EXPLANATION_PAGE } = asked;
  const question = ['account', merchantId, currency, account, figure, asOf ?? 'now'];
  const at = page === undefined ? undefined : readExplanationPlace(question, page);
  if (page !== undefined && !at) return { pageUnknown: page };
  const balance = await readTrialBalance(log.views, asked, at?.sequence ?? asOf);
  if (isCatchingUp(balance)) return balance;
  const { sequence } = balance;
  const amount = balance.answer.find((row) => row.account === account)?.[figure] ?? 0n;

  const found: (Pick<Share, 'amount'> & { readonly sequence: number })[] = [];
  let reached: number | undefined = at === undefined ? -1 : Number(at.place);
  let seen = 0;
  const pages = readJournalThrough(log.views, asked, sequence, ENTRIES_AT_ONCE, reached);
  for (let more = true; more; ) {
    const next = await pages.next();
    if (next.done) [more, reached] = [false, undefined];
    else if (isCatchingUp(next.value)) return next.value;
    else {
      for (const entry of next.value) {
        if (found.length === limit || seen === ENTRIES_MAX) break;
        const share = shareOf(entry, account, figure);
        if (share !== undefined) found.push({ sequence: entry.sequence, amount: share });
        [reached, seen] = [entry.sequence, seen + 1];
      }
      more = found.length < limit && seen < ENTRIES_MAX;
    }
  }
  await pages.return(undefined);

  const events = await eventsAt(log, found.map((share) => share.sequence)); // biome-ignore format: one thought
  const shares = found.map((share): Share => {
    const recorded = events.get(share.sequence);
    if (!recorded) throw new Error(`the log has no event ${share.sequence}, which the journal has`);
    return { ...aboutEvent({ sequence: share.sequence, recorded }), amount: share.amount };
  });
  const broughtForward = at?.broughtForward ?? 0n;
  const carriedForward = broughtForward + sumOf(found);
  const next =
    reached === undefined
      ? {}
      : { next: writeExplanationPlace(question, { sequence, broughtForward: carriedForward, place: String(reached) }) };
  return { sequence, answer: { figure, currency, amount, broughtForward, shares, carriedForward, ...next } };
}

/** What an entry brings to the figure; undefined where that is nothing. */
function shareOf({ postings }: JournalEntry, account: Account, figure: AccountFigure): bigint | undefined {
  const own = postings.filter((posting) => posting.account === account);
  const sum = (wanted: Posting['side']) =>
    own.filter(({ side }) => side === wanted).reduce((total, { amount }) => total + amount, 0n);
  const debited = figure === 'credited' ? 0n : sum('debit');
  const credited = figure === 'debited' ? 0n : sum('credit');
  return (figure === 'credited' ? credited : debited - credited) || undefined;
}
