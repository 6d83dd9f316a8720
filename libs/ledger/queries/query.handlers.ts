import { ExpectPayoutsHandler } from './expect-payouts.query';
import { ExportJournalHandler } from './export-journal.query';
import { GetCustomerCapturesHandler } from './get-customer-captures.query';
import { GetDailyFiguresHandler } from './get-daily-figures.query';
import { GetErasureHandler } from './get-erasure.query';
import { GetExpiryTotalsHandler } from './get-expiry-totals.query';
import { GetMerchantTermsHandler } from './get-merchant-terms.query';
import { GetOrderHandler } from './get-order.query';
import { GetOrderBalancesHandler } from './get-order-balances.query';
import { GetOrderHistoryHandler } from './get-order-history.query';
import { GetPayoutHandler } from './get-payout.query';
import { GetReceivablesAgeingHandler } from './get-receivables-ageing.query';
import { GetSettlementHandler } from './get-settlement.query';
import { GetSettlementQueueHandler } from './get-settlement-queue.query';
import { GetSettlementStatementHandler } from './get-settlement-statement.query';
import { GetSettlementTotalsHandler } from './get-settlement-totals.query';
import { GetTrialBalanceHandler } from './get-trial-balance.query';
import { GetUpcomingSettlementsHandler } from './get-upcoming-settlements.query';
import { ListAccessesHandler } from './list-accesses.query';
import { ListAdjustmentsHandler } from './list-adjustments.query';
import { ListExpiringAuthorizationsHandler } from './list-expiring-authorizations.query';
import { ListJournalHandler } from './list-journal.query';
import { ListMerchantsHandler } from './list-merchants.query';
import { ListOrdersHandler } from './list-orders.query';
import { ListOwedHandler } from './list-owed.query';
import { ListPayoutsHandler } from './list-payouts.query';
import { ListReceivablesHandler } from './list-receivables.query';
import { ListSettlementEntriesHandler } from './list-settlement-entries.query';
import { ListSettlementsHandler } from './list-settlements.query';
import { ListTermsHistoryHandler } from './list-terms-history.query';
import { ListUpcomingEntriesHandler } from './list-upcoming-entries.query';

/** Every handler the query bus knows. */
export const queryHandlers = [
  GetOrderHandler,
  GetOrderHistoryHandler,
  GetOrderBalancesHandler,
  ListMerchantsHandler,
  ExpectPayoutsHandler,
  ListOrdersHandler,
  GetSettlementQueueHandler,
  GetSettlementTotalsHandler,
  GetCustomerCapturesHandler,
  ListOwedHandler,
  ListReceivablesHandler,
  GetReceivablesAgeingHandler,
  GetDailyFiguresHandler,
  ListExpiringAuthorizationsHandler,
  GetExpiryTotalsHandler,
  GetMerchantTermsHandler,
  ListTermsHistoryHandler,
  ListSettlementsHandler,
  GetSettlementHandler,
  ListSettlementEntriesHandler,
  GetUpcomingSettlementsHandler,
  ListUpcomingEntriesHandler,
  ListPayoutsHandler,
  GetPayoutHandler,
  ListAdjustmentsHandler,
  ListJournalHandler,
  GetTrialBalanceHandler,
  GetSettlementStatementHandler,
  ExportJournalHandler,
  GetErasureHandler,
  ListAccessesHandler,
];
