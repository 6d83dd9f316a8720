import type { OrderEvent } from '../../order/order.events';
import { isRefusal, type Refusal } from '../../refusals/refusals';
import type { Instant } from '../../time/instant';
import { summaryOf } from '../closing/tree-hash.fixture';
import {
  ACCOUNTS,
  type Account,
  type CaptureFacts,
  captureFactsOf,
  closeSettlement,
  credited,
  cutOffsDue,
  type DueCutOff,
  entriesOfMerchantEvent,
  entriesOfOrderEvent,
  entriesToClose,
  evolveSettlement,
  initialSettlement,
  inSettlementOrder,
  isWithin,
  type KnownOfOrder,
  type PlacedEntry,
  type Posting,
  postingsOfOrderEvent,
  postingsOfSettlementEvent,
  type QueuedEntry,
  type RecordedTerms,
  reachCutOff,
  type SettlementClosed,
  type SettlementEvent,
  type SettlementState,
  termsBefore,
} from '../index';

/** An event of one merchant in one currency, with what it queued and posted. */
export interface Logged {
  readonly sequence: number;
  readonly recordedAt: Instant;
  readonly event: OrderEvent | SettlementEvent;
  readonly entries: readonly PlacedEntry[];
  readonly postings: readonly Posting[];
}

/** A settlement, and the entries that it took. */
export interface Closed {
  readonly event: SettlementClosed;
  readonly members: readonly PlacedEntry[];
}

export type MerchantLog = ReturnType<typeof createMerchantLog>;

/**
 * A log in memory on which settlement goes about its work with nothing but the functions of the rules; other merchants
 * may write to the same.
 */
export function createMerchantLog(currency: string, log: Logged[] = []) {
  const entriesQueued: PlacedEntry[] = [];
  const terms: RecordedTerms[] = [];
  const captures = new Map<string, CaptureFacts>();
  const closed: Closed[] = [];
  const balances = new Map<Account, bigint>();
  let state: SettlementState = initialSettlement;

  function append(recordedAt: Instant, event: OrderEvent | SettlementEvent): Logged {
    const sequence = log.length;
    const inForce = termsBefore(terms, sequence);
    const known = { recordedAt, ...(inForce && { terms: inForce }) };
    const queued = 'orderId' in event ? ofOrder(event, known) : ofMerchant(event, known);
    const entries = queued.map(({ kind, mirrors, amount, due }, index) => {
      return { kind, ...(mirrors && { mirrors }), amount, due, sequence, index };
    });
    const postings = 'orderId' in event ? postingsOfOrderEvent(event, entries) : postingsOfSettlementEvent(event);
    const logged = { sequence, recordedAt, event, entries, postings };
    log.push(logged);
    entriesQueued.push(...entries);
    if (event.type === 'MerchantTermsSet') terms.push({ terms: event, sequence, recordedAt: timeOf(log) });
    for (const account of ACCOUNTS) balances.set(account, balanceOf(account) + credited(postings, account));
    return logged;
  }

  function ofOrder(event: OrderEvent, known: Pick<KnownOfOrder, 'recordedAt' | 'terms'>): readonly QueuedEntry[] {
    const name = (number: number) => `${event.orderId} ${number}`;
    if ('dueDate' in event && event.type !== 'DueDateExtended') {
      captures.set(name(event.captureNumber), captureFactsOf(event, known));
    }
    return entriesOfOrderEvent(event, {
      ...known,
      captureFacts: (number) => there(captures.get(name(number))),
    });
  }

  /** Closes every cut-off up to now that is due, or no more than `atMost`: as a run that was killed would. */
  function run(now: Instant, atMost = Number.POSITIVE_INFINITY): Closed[] {
    const done: Closed[] = [];
    for (const due of cutOffsDue(terms, state?.cutOff, now)) {
      if (done.length >= atMost) break;
      const closing = close(due, now);
      if (closing) done.push(closing);
    }
    return done;
  }

  function close({ cutOff, terms: inForce }: DueCutOff, now: Instant): Closed | undefined {
    const given = { recordedAt: now, actor: 'clock' } as const;
    if (!log.some(({ recordedAt }) => recordedAt >= cutOff)) {
      const [reached] = accepted(reachCutOff({ type: 'ReachCutOff', ...given, cutOff }));
      append(now, there(reached));
    }
    const throughSequence = log.findIndex(({ recordedAt }) => recordedAt >= cutOff) - 1;
    const ranges = entriesToClose(state, { cutOff, throughSequence, terms: inForce });
    const members = ranges.flatMap((range) =>
      entriesQueued.filter((entry) => isWithin(range, entry)).toSorted(inSettlementOrder),
    );
    const about = { currency, cutOff, throughSequence, terms: inForce, entries: summaryOf(members) };
    const answer = closeSettlement({ type: 'CloseSettlement', ...given, ...about }, state);
    if (isRefusal(answer) && answer.refusal === 'NOTHING_TO_SETTLE') return undefined;
    const [event] = accepted(answer);
    append(now, there(event));
    state = evolveSettlement(state, there(event));
    closed.push({ event: there(event), members });
    return closed.at(-1);
  }

  /** What the account is owed beyond what it owes. */
  function balanceOf(account: Account): bigint {
    return balances.get(account) ?? 0n;
  }

  return { log, closed, append, run, balanceOf };
}

function timeOf(log: readonly Logged[]): Instant {
  return log.reduce((latest, { recordedAt }) => (recordedAt > latest ? recordedAt : latest), '');
}

function ofMerchant(
  event: SettlementEvent,
  known: Parameters<typeof entriesOfMerchantEvent>[1],
): readonly QueuedEntry[] {
  switch (event.type) {
    case 'PayoutFailed':
    case 'PayoutReturned':
    case 'MerchantDepositRecorded':
    case 'AdjustmentRecorded':
      return entriesOfMerchantEvent(event, known);
    default:
      return [];
  }
}

export function accepted<Event>(answer: readonly Event[] | Refusal): readonly Event[] {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refusal}`);
  return answer;
}

export function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('impossible history: something is missing');
  return thing;
}
