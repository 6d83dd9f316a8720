import type { Instant } from '../../time/instant';
import type { AdjustmentRecorded, MerchantDepositRecorded } from '../adjustments/adjustment.events';
import { localDate } from '../calendar/zone';
import type { PayoutFailed, PayoutReturned } from '../payouts/payout.events';
import type { MerchantTerms } from '../terms/terms.events';
import { zoneOf } from './capture-entries';
import { type EntryKind, type QueuedEntry, written } from './entry';

/** An event about the merchant's money that belongs to no order. */
export type MerchantMoneyEvent = PayoutFailed | PayoutReturned | MerchantDepositRecorded | AdjustmentRecorded;

const KINDS = {
  PayoutFailed: 'payout_return',
  PayoutReturned: 'payout_return',
  MerchantDepositRecorded: 'deposit',
  AdjustmentRecorded: 'adjustment',
} as const satisfies Record<MerchantMoneyEvent['type'], EntryKind>;

/** The one entry that such an event queues, due the day it is recorded: the next cut-off takes it. */
export function entriesOfMerchantEvent(
  { type, amount }: MerchantMoneyEvent,
  { recordedAt, terms }: { readonly recordedAt: Instant; readonly terms?: MerchantTerms },
): readonly QueuedEntry[] {
  return written([{ kind: KINDS[type], amount, due: localDate(recordedAt, zoneOf(terms)) }]);
}
