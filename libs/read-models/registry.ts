import type { Projection } from './projection';
import { customerCapturesProjection } from './projections/customer-captures/customer-captures.projection';
import { orderBalancesProjection } from './projections/order-balances/order-balances.projection';
import { ordersProjection } from './projections/orders/orders.projection';
import { settlementQueueProjection } from './projections/settlement-queue/settlement-queue.projection';

/** Every view there is. A new one is a folder beside the others and a line here. */
export const projections: readonly Projection[] = [
  ordersProjection,
  orderBalancesProjection,
  settlementQueueProjection,
  customerCapturesProjection,
];
