import { type ReactNode, useRef } from 'react';
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
  // What another page left behind may be old: whoever began with it would be told of a change that was none to them.
  const hasBegun = useRef(false);
  hasBegun.current ||= order.isFetchedAfterMount || !order.isStale;
  if (order.data && hasBegun.current) return children(order.data);
  return (
    <CommandPanel title={title} onClose={onClose} isSending={false}>
      <Asked query={{ ...order, data: undefined }} what="the order">
        {() => null}
      </Asked>
    </CommandPanel>
  );
}
