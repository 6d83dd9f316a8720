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
  const { merchantId, currency, account, figure = 'balance', asOf, page } = asked;
  const question = ['account', merchantId, currency, account, figure, asOf ?? 'now'];
  const at = page === undefined ? undefined : readExplanationPlace(question, page);
  if (page !== undefined && !at) return { pageUnknown: page };
  const balance = await readTrialBalance(log.views, asked, at?.sequence ?? asOf);
  if (isCatchingUp(balance)) return balance;
  const { sequence } = balance;
  const amount = balance.answer.find((row) => row.account === account)?.[figure] ?? 0n;

  const posted = await postedBehind(log, asked, { sequence, after: at === undefined ? -1 : Number(at.place) });
  if ('catchingUp' in posted) return posted;
  const { found, reached } = posted;
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

interface Posted {
  readonly sequence: number;
  readonly amount: bigint;
}

/** What the journal says of the account behind an entry; `reached` is where to go on, absent at the end of the journal. */
async function postedBehind(
  { views }: PlacedLog,
  { merchantId, currency, account, figure = 'balance', limit = EXPLANATION_PAGE }: ExplainAccount,
  { sequence, after }: { readonly sequence: number; readonly after: number },
): Promise<{ readonly found: readonly Posted[]; readonly reached?: number } | CatchingUp> {
  const found: Posted[] = [];
  let seen = 0;
  for await (const page of readJournalThrough(views, { merchantId, currency }, sequence, ENTRIES_AT_ONCE, after)) {
    if (isCatchingUp(page)) return page;
    for (const entry of page) {
      const amount = shareOf(entry, account, figure);
      if (amount !== undefined) found.push({ sequence: entry.sequence, amount });
      seen += 1;
      if (found.length === limit || seen === ENTRIES_MAX) return { found, reached: entry.sequence };
    }
  }
  return { found };
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
