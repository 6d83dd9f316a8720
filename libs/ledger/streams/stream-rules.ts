import {
  type AccessRecorded,
  type Adjustment,
  type AdjustmentCommand,
  type AdjustmentEvent,
  type CloseSettlement,
  closeSettlement,
  type DomainEvent,
  decide,
  decideAdjustment,
  decideErasure,
  decideLedger,
  decideMerchant,
  decidePayout,
  decideReconciliation,
  type Erasure,
  type ErasureCommand,
  type ErasureEvent,
  evolve,
  evolveAdjustment,
  evolveErasure,
  evolveHeads,
  evolveLedger,
  evolveMerchant,
  evolvePayout,
  evolveReconciliation,
  evolveSettlement,
  exceptionIn,
  type HeadSigned,
  type Instant,
  type LastClosing,
  type LedgerCommand,
  type LedgerState,
  type LedgerStreamEvent,
  type Merchant,
  type MerchantCommand,
  type MerchantDepositRecorded,
  type MerchantEvent,
  type Order,
  type OrderCommand,
  type OrderEvent,
  type Payout,
  type PayoutCommand,
  type PayoutEvent,
  type Reconciliation,
  type ReconciliationCommand,
  type ReconciliationEvent,
  type RecordAccesses,
  type RecordMerchantDeposit,
  type Refusal,
  recordAccesses,
  recordMerchantDeposit,
  type SettlementClosed,
  type SignHead,
  signHead,
} from '@domain';

/** The rules of one kind of stream: what its commands decide on, and what its events make of it. */
export interface StreamRules<Command, Event extends DomainEvent, State> {
  decide(command: Command, state: State | undefined): readonly Event[] | Refusal;
  /** Throws for an event that cannot have happened. */
  evolve(state: State | undefined, event: Event, recordedAt: Instant): State;
  /** The revision of what a command is about, where its stream is about several things; absent: that of the stream. */
  revisionOf?(command: Command, state: State): number | undefined;
  /** What a state keeps of one event, where that is much less than the event: else it is estimated from what was stored. */
  readonly bytesKeptPerEvent?: number;
}

export const orderRules: StreamRules<OrderCommand, OrderEvent, Order> = { decide, evolve };

export const merchantRules: StreamRules<MerchantCommand, MerchantEvent, Merchant> = {
  decide: decideMerchant,
  evolve: evolveMerchant,
};

export const settlementRules: StreamRules<CloseSettlement, SettlementClosed, LastClosing> = {
  decide: closeSettlement,
  evolve: evolveSettlement,
};

export const payoutRules: StreamRules<PayoutCommand, PayoutEvent, Payout> = {
  decide: decidePayout,
  evolve: evolvePayout,
};

export const adjustmentRules: StreamRules<AdjustmentCommand, AdjustmentEvent, Adjustment> = {
  decide: decideAdjustment,
  evolve: evolveAdjustment,
};

export const depositRules: StreamRules<RecordMerchantDeposit, MerchantDepositRecorded, MerchantDepositRecorded> = {
  decide: recordMerchantDeposit,
  evolve: (_none, deposit) => deposit,
};

export const reconciliationRules: StreamRules<ReconciliationCommand, ReconciliationEvent, Reconciliation> = {
  decide: decideReconciliation,
  evolve: evolveReconciliation,
  // What is decided on one exception of a file changes nothing about the others.
  revisionOf: (command, { exceptions }) =>
    'exceptionId' in command ? exceptionIn(exceptions, command.exceptionId)?.revision : undefined,
  // Of a line nothing but its number, and of an exception its id and status: a file of many lines is still remembered.
  bytesKeptPerEvent: 300,
};

export const erasureRules: StreamRules<ErasureCommand, ErasureEvent, Erasure> = {
  decide: decideErasure,
  evolve: evolveErasure,
};

/** Notes of who looked at what; it keeps the last of them only. */
export const accessRules: StreamRules<RecordAccesses, AccessRecorded, AccessRecorded> = {
  decide: recordAccesses,
  evolve: (_last, event) => event,
  bytesKeptPerEvent: 100,
};

/** The ledger's own stream. */
export const ledgerRules: StreamRules<LedgerCommand, LedgerStreamEvent, LedgerState> = {
  decide: decideLedger,
  evolve: evolveLedger,
};

export const headRules: StreamRules<SignHead, HeadSigned, HeadSigned> = { decide: signHead, evolve: evolveHeads };
