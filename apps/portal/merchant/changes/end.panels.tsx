import { Text } from '@mantine/core';
import { amountText } from '../../money/amount-text';
import { ActAmount } from '../panel/act-amount.view';
import { OrderForm } from '../panel/order-form.view';
import { OrderInPanel } from '../panel/order-in-panel.view';
import { tellRecorded } from '../panel/tell-recorded';
import { cancelOrder, releaseRest } from './change.commands';

interface PanelProps {
  readonly orderId: string;
  readonly onClose: () => void;
}

const NOTHING_TO_SAY = {};

/** Gives back what was never captured. */
export function ReleasePanel({ orderId, onClose }: PanelProps) {
  const title = `Release the rest of ${orderId}`;
  return (
    <OrderInPanel orderId={orderId} title={title} onClose={onClose}>
      {(order) => {
        const { amount } = order.balances.remaining;
        return (
          <OrderForm
            {...{ title, order, onClose }}
            what="the release"
            command={releaseRest}
            fresh={NOTHING_TO_SAY}
            bodyOf={() => NOTHING_TO_SAY}
            color="red.8"
            confirm={() => <ActAmount act="Release" of={amount} currency={order.currency} />}
            onDone={(said) => tellRecorded(said, `Released ${amountText(amount, order.currency)}`)}
          >
            {() => (
              <Text size="sm">
                What is not captured yet goes back to the customer, and cannot be captured any more. What was captured
                stays as it is.
              </Text>
            )}
          </OrderForm>
        );
      }}
    </OrderInPanel>
  );
}

/** Ends an order of which nothing was captured. */
export function CancelPanel({ orderId, onClose }: PanelProps) {
  const title = `Cancel ${orderId}`;
  return (
    <OrderInPanel orderId={orderId} title={title} onClose={onClose}>
      {(order) => (
        <OrderForm
          {...{ title, order, onClose }}
          what="the cancellation"
          command={cancelOrder}
          fresh={NOTHING_TO_SAY}
          bodyOf={() => NOTHING_TO_SAY}
          color="red.8"
          confirm={() => 'Cancel the order'}
          onDone={(said) => tellRecorded(said, `Cancelled ${orderId}`)}
        >
          {() => <Text size="sm">Nothing of this order can be captured any more. This cannot be taken back.</Text>}
        </OrderForm>
      )}
    </OrderInPanel>
  );
}
