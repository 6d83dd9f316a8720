import type { Projection } from './projection';
import { accessesProjection } from './projections/accesses/accesses.projection';
import { customerCapturesProjection } from './projections/customer-captures/customer-captures.projection';
import { dailyFiguresProjection } from './projections/daily-figures/daily-figures.projection';
import { logPlacesProjection } from './projections/log-places/log-places.projection';
import { logTimesProjection } from './projections/log-times/log-times.projection';
import { logTreeProjection } from './projections/log-tree/log-tree.projection';
import { merchantBooksProjection } from './projections/merchant-books/merchant-books.projection';
import { orderBalancesProjection } from './projections/order-balances/order-balances.projection';
import { orderPlacesProjection } from './projections/order-places/order-places.projection';
import { ordersProjection } from './projections/orders/orders.projection';
import { reconciliationProjection } from './projections/reconciliation/reconciliation.projection';
import { settlementsProjection } from './projections/settlements/settlements.projection';

/** Every view there is. A new one is a folder beside the others and a line here. */
export const projections: readonly Projection[] = [
  ordersProjection,
  orderBalancesProjection,
  orderPlacesProjection,
  merchantBooksProjection,
  settlementsProjection,
  reconciliationProjection,
  logPlacesProjection,
  logTimesProjection,
  logTreeProjection,
  accessesProjection,
  customerCapturesProjection,
  dailyFiguresProjection,
];
