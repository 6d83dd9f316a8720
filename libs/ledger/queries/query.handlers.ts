import { GetCustomerCapturesHandler } from './get-customer-captures.query';
import { GetOrderHandler } from './get-order.query';
import { GetOrderBalancesHandler } from './get-order-balances.query';
import { GetOrderHistoryHandler } from './get-order-history.query';
import { GetSettlementQueueHandler } from './get-settlement-queue.query';
import { GetSettlementTotalsHandler } from './get-settlement-totals.query';
import { ListOrdersHandler } from './list-orders.query';

/** Every handler the query bus knows. */
export const queryHandlers = [
  GetOrderHandler,
  GetOrderHistoryHandler,
  GetOrderBalancesHandler,
  ListOrdersHandler,
  GetSettlementQueueHandler,
  GetSettlementTotalsHandler,
  GetCustomerCapturesHandler,
];
