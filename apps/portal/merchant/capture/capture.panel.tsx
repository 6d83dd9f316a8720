import { Checkbox } from '@mantine/core';
import { amountText } from '../../money/amount-text';
import { PanelGuide } from '../guide/guide.view';
import { guideCaptured } from '../guide/guide-state';
import { ActAmount } from '../panel/act-amount.view';
import { OrderForm } from '../panel/order-form.view';
import { OrderInPanel } from '../panel/order-in-panel.view';
import { tellRecorded } from '../panel/tell-recorded';
import { ParcelFields } from '../parcel/parcel.fields';
import { TakeFields } from '../take/take.fields';
import { CAPTURE_ALL, captureBody, captureOrder } from './capture.command';
import { CaptureFigures } from './capture-figures.view';
import { openLines } from './open-lines';

interface CapturePanelProps {
  readonly orderId: string;
  readonly onClose: () => void;
}

/** Captures an order: all that remains unless told otherwise. */
export function CapturePanel({ orderId, onClose }: CapturePanelProps) {
  const title = `Capture ${orderId}`;
  return (
    <OrderInPanel orderId={orderId} title={title} onClose={onClose}>
      {(order) => (
        <OrderForm
          {...{ title, order, onClose }}
          what="the capture"
          command={captureOrder}
          fresh={CAPTURE_ALL}
          bodyOf={captureBody}
          figures={(answer, isStale) => <CaptureFigures answer={answer} isStale={isStale} />}
          confirm={(answer) => <ActAmount act="Capture" of={answer?.capture.amount} currency={order.currency} />}
          onDone={(said) => {
            const { capture, currency } = said.answer;
            guideCaptured(orderId);
            tellRecorded(said, `Captured ${amountText(capture.amount, currency)}`, `Invoice ${capture.invoiceNumber}`);
          }}
        >
          {({ draft, change, answer }) => (
            <>
              <PanelGuide />
              <TakeFields
                draft={draft.take}
                onChange={(take) => change({ ...draft, take })}
                lines={openLines(order)}
                currency={order.currency}
                parts={answer?.capture.lines ?? []}
                all="All that remains"
              />
              <ParcelFields parcel={draft.parcel} onChange={(parcel) => change({ ...draft, parcel })} />
              {draft.take.by !== 'full' && (
                <Checkbox
                  label="This is the last parcel: release what remains"
                  checked={draft.final}
                  onChange={(event) => change({ ...draft, final: event.currentTarget.checked })}
                />
              )}
            </>
          )}
        </OrderForm>
      )}
    </OrderInPanel>
  );
}
