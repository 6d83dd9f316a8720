import {
  ACCOUNTS,
  ENTRY_KINDS,
  evolvePayout,
  inSettlementOrder,
  type KindTotal,
  type PayoutState,
  type PlacedEntry,
  type Posting,
  type Reach,
  type SettlementClosed,
  totalledAs,
} from '@domain';
import type { MerchantLog } from '../../libs/domain/settlement/histories/merchant-log.fixture';

/** What the views of a merchant's money must show after the event at a sequence, by going through everything each time. */
export function naiveBooks({ log }: MerchantLog, sequence: number) {
  const seen = log.filter((logged) => logged.sequence <= sequence);
  const entries = seen.flatMap((logged) => logged.entries).toSorted(inSettlementOrder);
  const postings = seen.flatMap((logged) => logged.postings);
  const closings = seen.flatMap(({ event, sequence: at, recordedAt }) =>
    event.type === 'SettlementClosed' ? [{ ...event, sequence: at, recordedAt }] : [],
  );

  return {
    entries,
    postings,
    closings,
    journal: seen.filter((logged) => logged.postings.length > 0),

    /** `[due, kind, mirrors, amount, entries]`, in the order of the first three. */
    totals: [...Map.groupBy(entries, ({ due, kind, mirrors = '' }) => `${due} ${kind} ${mirrors}`)]
      .map(([name, of]) => [...name.split(' '), sumOf(of), of.length])
      .sort((a, b) => (String(a.slice(0, 3)) < String(b.slice(0, 3)) ? -1 : 1)),

    dueDays: [...Map.groupBy(entries, ({ due }) => due)].map(([due, of]) => [
      due,
      Math.max(...of.map((entry) => entry.sequence)),
    ]),

    trialBalance: ACCOUNTS.map((account) => {
      const [debited, credited] = [posted(postings, account, 'debit'), posted(postings, account, 'credit')];
      return { account, debited, credited, balance: debited - credited };
    }),

    payouts: closings
      .filter(({ payoutId }) => payoutId !== undefined)
      .map(({ payoutId, payoutAmount, sequence: closedSequence }) => {
        const payout = seen.reduce<PayoutState>(
          (state, { event }) =>
            'payoutId' in event && isPayoutEvent(event) && event.payoutId === payoutId
              ? evolvePayout(state, event)
              : state,
          undefined,
        );
        return { payoutId, amount: payoutAmount, status: payout?.status ?? 'due', closedSequence };
      }),

    /** What a closing through a day would take now, behind the last one. */
    due(dueThrough: string, last: Reach | undefined): readonly KindTotal[] {
      const taken = entries.filter(
        (entry) =>
          entry.due <= (last && last.dueThrough > dueThrough ? last.dueThrough : dueThrough) &&
          !(last && entry.due <= last.dueThrough && entry.sequence <= last.throughSequence),
      );
      return ENTRY_KINDS.flatMap((kind) => {
        const of = taken.filter((entry) => totalledAs(entry) === kind);
        return of.length > 0 ? [{ kind, count: of.length, amount: sumOf(of) }] : [];
      });
    },
  };
}

function sumOf(entries: readonly PlacedEntry[]): bigint {
  return entries.reduce((sum, { amount }) => sum + amount, 0n);
}

function posted(postings: readonly Posting[], account: string, side: Posting['side']): bigint {
  return postings
    .filter((posting) => posting.account === account && posting.side === side)
    .reduce((sum, { amount }) => sum + amount, 0n);
}

function isPayoutEvent<Event extends { readonly type: string }>(
  event: Event | SettlementClosed,
): event is Exclude<Event, SettlementClosed> {
  return event.type !== 'SettlementClosed';
}
