import { IconReceipt2 } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Room } from '../shell/room';
import { shellRoute } from '../shell/root.routes';
import { readOrderSearch } from './order/order.search';
import { readOrdersSearch } from './orders/orders.search';

const ordersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/orders',
  validateSearch: readOrdersSearch,
  component: lazyRouteComponent(() => import('./orders/orders.page'), 'OrdersPage'),
});

const orderRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/orders/$orderId',
  validateSearch: readOrderSearch,
  component: lazyRouteComponent(() => import('./order/order.page'), 'OrderPage'),
});

/** Whoever ships orders, and everybody who has to look at one. */
export const merchantRoom = {
  roles: ['fulfilment', 'finance', 'auditor'],
  entries: [{ label: 'Orders', to: '/orders', icon: IconReceipt2, keywords: ['capture', 'refund', 'expiring'] }],
  routes: [ordersRoute, orderRoute],
} as const satisfies Room;
