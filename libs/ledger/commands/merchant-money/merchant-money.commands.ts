import type {
  Adjustment,
  AdjustmentCommand,
  AdjustmentEvent,
  CloseSettlement,
  LastClosing,
  LedgerCommand,
  LedgerState,
  LedgerStreamEvent,
  Merchant,
  MerchantCommand,
  MerchantDepositRecorded,
  MerchantEvent,
  Payout,
  PayoutCommand,
  PayoutEvent,
  RecordMerchantDeposit,
  SettlementClosed,
} from '@domain';
import { FoldedStreams } from '../../streams/folded-streams';
import type { FoldedStreamsCache } from '../../streams/folded-streams.cache';
import {
  adjustmentRules,
  depositRules,
  ledgerRules,
  merchantRules,
  payoutRules,
  settlementRules,
} from '../../streams/stream-rules';
import { composeStreamCommands } from '../compose-commands';
import type { CommandWorld, StreamCommands } from '../stream-commands';

/** The ways of all commands about money between the ledger and its merchants, a kind of stream each. */
export class MerchantMoneyCommands {
  readonly merchant: StreamCommands<MerchantCommand, MerchantEvent, Merchant>;
  readonly settlement: StreamCommands<CloseSettlement, SettlementClosed, LastClosing>;
  readonly payout: StreamCommands<PayoutCommand, PayoutEvent, Payout>;
  readonly adjustment: StreamCommands<AdjustmentCommand, AdjustmentEvent, Adjustment>;
  readonly deposit: StreamCommands<RecordMerchantDeposit, MerchantDepositRecorded, MerchantDepositRecorded>;
  readonly ledger: StreamCommands<LedgerCommand, LedgerStreamEvent, LedgerState>;
  /** What is agreed with merchants, as their streams say. */
  readonly merchants: FoldedStreams<MerchantEvent, Merchant>;
  /** How far settlements have come, as their streams say. */
  readonly settlements: FoldedStreams<SettlementClosed, LastClosing>;

  constructor(world: CommandWorld, cache: FoldedStreamsCache) {
    const { store } = world.ledger;
    this.merchant = composeStreamCommands(world, cache, merchantRules);
    this.settlement = composeStreamCommands(world, cache, settlementRules);
    this.payout = composeStreamCommands(world, cache, payoutRules);
    this.adjustment = composeStreamCommands(world, cache, adjustmentRules);
    this.deposit = composeStreamCommands(world, cache, depositRules);
    this.ledger = composeStreamCommands(world, cache, ledgerRules);
    this.merchants = new FoldedStreams(store, cache, merchantRules);
    this.settlements = new FoldedStreams(store, cache, settlementRules);
  }
}
