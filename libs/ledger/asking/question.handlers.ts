import type { IQueryHandler } from '@nestjs/cqrs';
import type { LedgerToRead } from '../opening/open-ledger';
import { GetCustomerCapturesHandler, GetCustomerCapturesQuery } from '../queries/get-customer-captures.query';
import { GetDailyFiguresHandler, GetDailyFiguresQuery } from '../queries/get-daily-figures.query';
import { GetExpiryTotalsHandler, GetExpiryTotalsQuery } from '../queries/get-expiry-totals.query';
import { GetOrderHandler, GetOrderQuery } from '../queries/get-order.query';
import { GetOrderBalancesHandler, GetOrderBalancesQuery } from '../queries/get-order-balances.query';
import { GetOrderHistoryHandler, GetOrderHistoryQuery } from '../queries/get-order-history.query';
import { GetPayoutHandler, GetPayoutQuery } from '../queries/get-payout.query';
import { GetReceivablesAgeingHandler, GetReceivablesAgeingQuery } from '../queries/get-receivables-ageing.query';
import { GetSettlementHandler, GetSettlementQuery } from '../queries/get-settlement.query';
import { GetSettlementQueueHandler, GetSettlementQueueQuery } from '../queries/get-settlement-queue.query';
import { GetSettlementTotalsHandler, GetSettlementTotalsQuery } from '../queries/get-settlement-totals.query';
import { GetTrialBalanceHandler, GetTrialBalanceQuery } from '../queries/get-trial-balance.query';
import { GetUpcomingSettlementsHandler, GetUpcomingSettlementsQuery } from '../queries/get-upcoming-settlements.query';
import { ListAdjustmentsHandler, ListAdjustmentsQuery } from '../queries/list-adjustments.query';
import {
  ListExpiringAuthorizationsHandler,
  ListExpiringAuthorizationsQuery,
} from '../queries/list-expiring-authorizations.query';
import { ListJournalHandler, ListJournalQuery } from '../queries/list-journal.query';
import { ListOrdersHandler, ListOrdersQuery } from '../queries/list-orders.query';
import { ListOwedHandler, ListOwedQuery } from '../queries/list-owed.query';
import { ListPayoutsHandler, ListPayoutsQuery } from '../queries/list-payouts.query';
import { ListReceivablesHandler, ListReceivablesQuery } from '../queries/list-receivables.query';
import { ListSettlementEntriesHandler, ListSettlementEntriesQuery } from '../queries/list-settlement-entries.query';
import { ListSettlementsHandler, ListSettlementsQuery } from '../queries/list-settlements.query';
import { ListTermsHistoryHandler, ListTermsHistoryQuery } from '../queries/list-terms-history.query';
import { ListUpcomingEntriesHandler, ListUpcomingEntriesQuery } from '../queries/list-upcoming-entries.query';
import { OrderReading } from '../queries/order-reading';
import type { Views } from '../queries/views';

/** The handler of every question that has a past, by its query: the same that the service's bus knows. */
export function handlersOf(ledger: LedgerToRead, views: Views): ReadonlyMap<unknown, IQueryHandler> {
  const orders = new OrderReading(ledger, views);
  return new Map<unknown, IQueryHandler>([
    [GetOrderQuery, new GetOrderHandler(orders)],
    [GetOrderHistoryQuery, new GetOrderHistoryHandler(orders)],
    [GetOrderBalancesQuery, new GetOrderBalancesHandler(views, ledger)],
    [ListOrdersQuery, new ListOrdersHandler(views)],
    [GetCustomerCapturesQuery, new GetCustomerCapturesHandler(views, ledger)],
    [ListOwedQuery, new ListOwedHandler(views, ledger)],
    [ListReceivablesQuery, new ListReceivablesHandler(views, ledger.clock, ledger)],
    [GetReceivablesAgeingQuery, new GetReceivablesAgeingHandler(views, ledger.clock)],
    [GetDailyFiguresQuery, new GetDailyFiguresHandler(views)],
    [ListExpiringAuthorizationsQuery, new ListExpiringAuthorizationsHandler(views, ledger.clock)],
    [GetExpiryTotalsQuery, new GetExpiryTotalsHandler(views, ledger.clock)],
    [GetSettlementQueueQuery, new GetSettlementQueueHandler(views)],
    [GetSettlementTotalsQuery, new GetSettlementTotalsHandler(views)],
    [ListJournalQuery, new ListJournalHandler(views)],
    [GetTrialBalanceQuery, new GetTrialBalanceHandler(views)],
    [ListSettlementsQuery, new ListSettlementsHandler(views)],
    [GetSettlementQuery, new GetSettlementHandler(views)],
    [ListSettlementEntriesQuery, new ListSettlementEntriesHandler(views)],
    [GetUpcomingSettlementsQuery, new GetUpcomingSettlementsHandler(views, ledger.clock)],
    [ListUpcomingEntriesQuery, new ListUpcomingEntriesHandler(views, ledger.clock)],
    [ListPayoutsQuery, new ListPayoutsHandler(views)],
    [GetPayoutQuery, new GetPayoutHandler(views)],
    [ListAdjustmentsQuery, new ListAdjustmentsHandler(views)],
    [ListTermsHistoryQuery, new ListTermsHistoryHandler(views)],
  ]);
}
