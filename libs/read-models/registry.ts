import type { Projection } from './projection';
import { orderBalancesProjection } from './projections/order-balances/order-balances.projection';
import { ordersProjection } from './projections/orders/orders.projection';

/** Every view there is. A new one is a folder beside the others and a line here. */
export const projections: readonly Projection[] = [ordersProjection, orderBalancesProjection];
