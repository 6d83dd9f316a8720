import type { ReactNode } from 'react';
import { Asked } from '../../parts/asked.view';
import { type Order, useOrder } from '../order/order.queries';
import { CommandPanel } from './command-panel.view';

interface OrderInPanelProps {
  readonly orderId: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: (order: Order) => ReactNode;
}

/** A panel about an order that may have to be asked for first. */
export function OrderInPanel({ orderId, title, onClose, children }: OrderInPanelProps) {
  const order = useOrder(orderId);
  if (order.data) return children(order.data);
  return (
    <CommandPanel title={title} onClose={onClose} isSending={false}>
      <Asked query={order} what="the order">
        {children}
      </Asked>
    </CommandPanel>
  );
}
