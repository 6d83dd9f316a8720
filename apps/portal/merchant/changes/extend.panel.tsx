import { NumberInput, Text } from '@mantine/core';
import { Moment } from '../../parts/moment.view';
import { OrderForm } from '../panel/order-form.view';
import { OrderInPanel } from '../panel/order-in-panel.view';
import { tellRecorded } from '../panel/tell-recorded';
import { extendAuthorization } from './change.commands';

interface PanelProps {
  readonly orderId: string;
  readonly onClose: () => void;
}

const DAYS_PRESET = 28;
const DAYS_MAX = 180;

/** Moves the expiry, so that what is shipped late can still be captured. */
export function ExtendPanel({ orderId, onClose }: PanelProps) {
  const title = `Extend ${orderId}`;
  return (
    <OrderInPanel orderId={orderId} title={title} onClose={onClose}>
      {(order) => (
        <OrderForm
          {...{ title, order, onClose }}
          what="the extension"
          command={extendAuthorization}
          fresh={{ days: DAYS_PRESET as number | undefined }}
          bodyOf={({ days }) => (days === undefined ? undefined : { days })}
          confirm={() => 'Extend the authorization'}
          onDone={(said) => tellRecorded(said, `Extended ${orderId}`)}
        >
          {({ draft, change }) => (
            <>
              <Text size="sm">
                It expires now on <Moment at={order.expiresAt} />.
              </Text>
              <NumberInput
                label="Days from today"
                description={`An order can be open for ${DAYS_MAX} days in all.`}
                min={1}
                max={DAYS_MAX}
                allowDecimal={false}
                value={draft.days ?? ''}
                onChange={(days) => change({ days: typeof days === 'number' ? days : undefined })}
              />
            </>
          )}
        </OrderForm>
      )}
    </OrderInPanel>
  );
}
