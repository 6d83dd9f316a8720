import type { AdjustmentEvent, MerchantDepositRecorded } from './adjustments/adjustment.events';
import type { CutOffReached, SettlementClosed } from './closing/closing.events';
import type { PayoutEvent } from './payouts/payout.events';
import type { MerchantEvent } from './terms/terms.events';

/** Everything that settlement can write, whichever stream it stands in. */
export type SettlementEvent =
  | MerchantEvent
  | CutOffReached
  | SettlementClosed
  | PayoutEvent
  | AdjustmentEvent
  | MerchantDepositRecorded;
