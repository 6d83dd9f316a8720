import { GetCustomerCapturesHandler } from './get-customer-captures.query';
import { GetDailyFiguresHandler } from './get-daily-figures.query';
import { GetExpiryTotalsHandler } from './get-expiry-totals.query';
import { GetOrderHandler } from './get-order.query';
import { GetOrderBalancesHandler } from './get-order-balances.query';
import { GetOrderHistoryHandler } from './get-order-history.query';
import { GetReceivablesAgeingHandler } from './get-receivables-ageing.query';
import { GetSettlementQueueHandler } from './get-settlement-queue.query';
import { GetSettlementTotalsHandler } from './get-settlement-totals.query';
import { ListExpiringAuthorizationsHandler } from './list-expiring-authorizations.query';
import { ListOrdersHandler } from './list-orders.query';
import { ListReceivablesHandler } from './list-receivables.query';

/** Every handler the query bus knows. */
export const queryHandlers = [
  GetOrderHandler,
  GetOrderHistoryHandler,
  GetOrderBalancesHandler,
  ListOrdersHandler,
  GetSettlementQueueHandler,
  GetSettlementTotalsHandler,
  GetCustomerCapturesHandler,
  ListReceivablesHandler,
  GetReceivablesAgeingHandler,
  GetDailyFiguresHandler,
  ListExpiringAuthorizationsHandler,
  GetExpiryTotalsHandler,
];
