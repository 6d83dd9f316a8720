import {
  ignore,
  ignoreLedger,
  ignoreOrders,
  ignorePrivacy,
  ignoreReconciliation,
  type Projection,
} from '../../projection';
import { keepPast } from '../past-of';
import { adjustmentProposed, adjustmentRecorded, adjustmentRejected } from './adjustments.fold';
import { closed } from './closings.fold';
import { payoutConfirmed, payoutFailed, payoutReturned, payoutSent } from './payouts.fold';
import { adjustments, adjustmentsPast, lastSettlements, payouts, payoutsPast, settlements } from './settlements.tables';

/** What was settled, what was and will be paid out, and what was adjusted by hand. */
export const settlementsProjection: Projection = {
  name: 'settlements',
  version: 3,
  tables: [settlements, lastSettlements, payouts, payoutsPast, adjustments, adjustmentsPast],
  rollups: [keepPast(payouts, payoutsPast), keepPast(adjustments, adjustmentsPast)],
  touchedRowsMax: 2,
  on: {
    ...ignoreLedger,
    ...ignoreOrders,
    MerchantTermsSet: ignore,
    PayoutAccountSet: ignore,
    CutOffReached: ignore,
    SettlementClosed: closed,
    PayoutSent: payoutSent,
    PayoutConfirmed: payoutConfirmed,
    PayoutFailed: payoutFailed,
    PayoutReturned: payoutReturned,
    AdjustmentProposed: adjustmentProposed,
    AdjustmentRecorded: adjustmentRecorded,
    AdjustmentRejected: adjustmentRejected,
    MerchantDepositRecorded: ignore,
    ...ignoreReconciliation,
    ...ignorePrivacy,
  },
};
