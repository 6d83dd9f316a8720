import { BEGIN } from '@testing';
import type { OrderEvent } from '../../order/order.events';
import type { Instant } from '../../time/instant';
import {
  decideAdjustment,
  decideMerchant,
  decidePayout,
  evolveAdjustment,
  evolvePayout,
  type Payout,
  type PayoutCommand,
  recordMerchantDeposit,
  type SettlementEvent,
} from '../index';
import { type Fact, inOrderOfTime, type MerchantHistory } from './merchant-history.fixture';
import { accepted, type Closed, type MerchantLog, there } from './merchant-log.fixture';

const ACCOUNT = { name: 'Shop AB', accountNumber: '1234' };

/** What the bank does with a payout at each of the next runs. */
export type Outcome = 'wait' | 'confirm' | 'fail' | 'return';

/** When settlement runs, after how many closings each run is killed, and what becomes of the payouts. */
export interface Runs {
  readonly at: readonly { readonly now: Instant; readonly atMost: number }[];
  readonly outcomes: readonly Outcome[];
}

/** Something that happens at its time. */
export interface Step {
  readonly at: Instant;
  happen(): void;
}

/** Lets the facts happen and settlement run in between; `then` is called after every event. */
export function live(history: MerchantHistory, runs: Runs, log: MerchantLog, then: (fact?: Fact) => void): void {
  for (const step of stepsOf(history, runs, log, then)) step.happen();
}

/** The facts, with settlement's runs in between, in the order of their times. */
export function stepsOf(history: MerchantHistory, runs: Runs, log: MerchantLog, then: (fact?: Fact) => void): Step[] {
  const payouts = new Map<Closed, Payout | undefined>();
  const { currency } = history;
  const set = { type: 'SetPayoutAccount', recordedAt: BEGIN, actor: 'finance', currency, account: ACCOUNT } as const;
  const first = { at: BEGIN, happen: () => accepted(decideMerchant(set)).map((event) => log.append(BEGIN, event)) };
  const facts = history.facts.map((fact) => ({ at: fact.at, happen: () => factHappens(fact) }));
  const runsOf = runs.at.map((run) => ({ at: run.now, happen: () => runAt(run) }));
  return [first, ...inOrderOfTime([...facts, ...runsOf])];

  function factHappens(fact: Fact): void {
    for (const event of eventsOf(fact, currency, log.log.length)) {
      log.append(fact.at, event);
      then(fact);
    }
  }

  function runAt({ now, atMost }: Runs['at'][number]): void {
    for (const [closed, payout] of payouts) {
      const command = nextOf(closed, payout, now, runs.outcomes[closed.event.settlementNumber % runs.outcomes.length]);
      if (!command) continue;
      const [event] = accepted(decidePayout(command, payout));
      payouts.set(closed, evolvePayout(payout, there(event)));
      log.append(now, there(event));
      then();
    }
    for (const closed of log.run(now, atMost)) if (closed.event.payoutId !== undefined) payouts.set(closed, undefined);
    then();
  }
}

function nextOf(
  { event }: Closed,
  payout: Payout | undefined,
  now: Instant,
  outcome: Outcome = 'wait',
): PayoutCommand | undefined {
  const given = { recordedAt: now, actor: 'finance' };
  if (!payout) return { type: 'SendPayout', ...given, settlement: event, account: ACCOUNT, endToEndId: 'e' };
  if (payout.status === 'sent' && outcome === 'fail') return { type: 'FailPayout', ...given };
  if (payout.status === 'sent' && outcome !== 'wait') return { type: 'ConfirmPayout', ...given };
  if (payout.status === 'confirmed' && outcome === 'return') return { type: 'ReturnPayout', ...given };
  return undefined;
}

function eventsOf({ at, event }: Fact, currency: string, place: number): readonly (OrderEvent | SettlementEvent)[] {
  const given = { recordedAt: at, actor: 'finance-1' };
  switch (event.type) {
    case 'terms':
      return accepted(decideMerchant({ type: 'SetMerchantTerms', ...given, terms: event.terms }));
    case 'deposit': {
      const deposit = { depositId: `d-${place}`, currency, amount: event.amount };
      return accepted(recordMerchantDeposit({ type: 'RecordMerchantDeposit', ...given, ...deposit }, undefined));
    }
    case 'adjustment': {
      const { amount, account } = event;
      const about = { adjustmentId: `a-${place}`, currency, amount, account, reason: 'a mistake' };
      const [proposed] = accepted(decideAdjustment({ type: 'ProposeAdjustment', ...given, ...about }, undefined));
      const state = evolveAdjustment(undefined, there(proposed));
      const approve = { type: 'ApproveAdjustment', recordedAt: at, actor: 'finance-2' } as const;
      return [there(proposed), ...accepted(decideAdjustment(approve, state))];
    }
    default:
      return [event];
  }
}
