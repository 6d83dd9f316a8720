import type { Role } from '../../session/session';
import type { Order } from './order.queries';
import type { PanelName } from './order.search';

type Standing = Pick<Order, 'balances' | 'expiryPending' | 'lines'>;

/** What is worth offering: the service decides, this only leaves out what it would refuse. The likeliest comes first. */
export function whatCanBeDone(order: Standing, roles: readonly Role[]): readonly PanelName[] {
  const { balances, expiryPending, lines } = order;
  const ships = roles.includes('fulfilment');
  const isOpen = ships && balances.remaining.amount > 0n && !expiryPending;
  const hasCaptured = balances.captured.amount > 0n;
  const canRefund = (ships || roles.includes('finance')) && balances.refunded.amount < balances.captured.amount;
  const offers: readonly (readonly [PanelName, boolean])[] = [
    ['capture', isOpen],
    ['refund', canRefund],
    ['edit', isOpen && lines.length > 0],
    ['parcel', ships],
    ['extend', isOpen],
    ['release', isOpen && hasCaptured],
    ['cancel', isOpen && !hasCaptured],
  ];
  return offers.filter(([, isOffered]) => isOffered).map(([name]) => name);
}
