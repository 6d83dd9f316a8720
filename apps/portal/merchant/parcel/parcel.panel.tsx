import { NativeSelect } from '@mantine/core';
import { addParcel } from '../changes/change.commands';
import { OrderForm } from '../panel/order-form.view';
import { OrderInPanel } from '../panel/order-in-panel.view';
import { tellRecorded } from '../panel/tell-recorded';
import { ParcelFields } from './parcel.fields';
import { NO_PARCEL, type ParcelDraft, parcelOf } from './parcel-draft';

interface PanelProps {
  readonly orderId: string;
  readonly onClose: () => void;
}

/** A parcel, and which capture it belongs to: none is the order as a whole. */
interface Draft {
  readonly parcel: ParcelDraft;
  readonly captureId: string;
}

const WHOLE_ORDER = '';
const FRESH: Draft = { parcel: NO_PARCEL, captureId: WHOLE_ORDER };

/** Tells the customer by whom something comes. */
export function ParcelPanel({ orderId, onClose }: PanelProps) {
  const title = `Add a parcel to ${orderId}`;
  return (
    <OrderInPanel orderId={orderId} title={title} onClose={onClose}>
      {(order) => (
        <OrderForm
          {...{ title, order, onClose }}
          what="the parcel"
          command={addParcel}
          fresh={FRESH}
          bodyOf={bodyOf}
          confirm={() => 'Add the parcel'}
          onDone={(said) => tellRecorded(said, 'Parcel added')}
        >
          {({ draft, change }) => (
            <>
              <NativeSelect
                label="Belongs to"
                data={[
                  { value: WHOLE_ORDER, label: 'The order as a whole' },
                  ...order.captures.map(({ captureId, invoiceNumber }) => ({
                    value: captureId,
                    label: `Invoice ${invoiceNumber}`,
                  })),
                ]}
                value={draft.captureId}
                onChange={(event) => change({ ...draft, captureId: event.currentTarget.value })}
              />
              <ParcelFields parcel={draft.parcel} onChange={(parcel) => change({ ...draft, parcel })} />
            </>
          )}
        </OrderForm>
      )}
    </OrderInPanel>
  );
}

function bodyOf({ parcel, captureId }: Draft) {
  const sent = parcelOf(parcel);
  if (!sent) return undefined;
  return { shippingInfo: [sent], ...(captureId !== WHOLE_ORDER && { captureId }) };
}
