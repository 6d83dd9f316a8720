import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { amountText } from '../../money/amount-text';
import { Amount } from '../../parts/amount.view';
import { ProblemView } from '../../parts/problem.view';
import type { Order } from '../order/order.queries';
import { ChangedNotice } from '../panel/changed-notice.view';
import { CommandPanel, Confirm } from '../panel/command-panel.view';
import type { Said } from '../panel/order-command';
import { OrderInPanel } from '../panel/order-in-panel.view';
import { UnknownNotice } from '../panel/unknown-notice.view';
import { useOrderCommand } from '../panel/use-order-command';
import { usePreview } from '../panel/use-preview';
import { useSeenRevision } from '../panel/use-seen-revision';
import { TakeFields } from '../take/take.fields';
import { CAPTURE_ALL, type CaptureAnswer, captureBody, captureOrder } from './capture.command';
import { CaptureFigures } from './capture-figures.view';
import { openLines } from './open-lines';

interface CapturePanelProps {
  readonly orderId: string;
  readonly onClose: () => void;
}

/** Captures an order: all that remains unless told otherwise, with what the service would record of it. */
export function CapturePanel({ orderId, onClose }: CapturePanelProps) {
  return (
    <OrderInPanel orderId={orderId} title={`Capture ${orderId}`} onClose={onClose}>
      {(order) => <CaptureForm order={order} onClose={onClose} />}
    </OrderInPanel>
  );
}

function CaptureForm({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const { orderId, currency } = order;
  const onDone = (said: Said<CaptureAnswer>) => {
    tellCaptured(said);
    onClose();
  };
  const panel = useOrderCommand({ command: captureOrder, orderId, fresh: CAPTURE_ALL, onDone });
  const { draft, change } = panel;
  const body = captureBody(draft);
  const preview = usePreview(captureOrder, orderId, panel.isUnknown ? undefined : body, order.revision);
  const { seen, hasChanged, see } = useSeenRevision(order.revision, preview.answer?.revision);
  const lines = openLines(order);
  const close = () => {
    panel.forget();
    onClose();
  };
  const isReady = preview.isCurrent && preview.answer !== undefined && !hasChanged && !panel.isUnknown;

  return (
    <CommandPanel
      title={`Capture ${orderId}`}
      onClose={close}
      isSending={panel.isSending}
      foot={
        !panel.isUnknown && (
          <>
            {preview.answer && <CaptureFigures answer={preview.answer} isStale={!preview.isCurrent} />}
            <Confirm
              label={confirmText(preview.answer)}
              isReady={isReady}
              isSending={panel.isSending}
              onConfirm={() => body && panel.send({ body, revision: seen })}
            />
          </>
        )
      }
    >
      {panel.isUnknown && <UnknownNotice what="the capture" onAskAgain={panel.askAgain} />}
      {!panel.isUnknown && hasChanged && <ChangedNotice order={order} seen={seen} onSeen={see} />}
      {panel.refusal && <ProblemView fault={panel.refusal} />}
      {!panel.isUnknown && (
        <>
          <TakeFields
            draft={draft.take}
            onChange={(take) => change({ ...draft, take })}
            lines={lines}
            currency={currency}
            parts={preview.answer?.capture.lines ?? []}
            all="All that remains"
          />
          {preview.refusal && <ProblemView fault={preview.refusal} />}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label="Carrier"
              value={draft.carrier}
              maxLength={TEXT_MAX}
              onChange={(event) => change({ ...draft, carrier: event.currentTarget.value })}
            />
            <TextInput
              label="Tracking number"
              value={draft.trackingNumber}
              maxLength={TEXT_MAX}
              onChange={(event) => change({ ...draft, trackingNumber: event.currentTarget.value })}
            />
          </SimpleGrid>
          {draft.take.by !== 'full' && (
            <Checkbox
              label="This is the last parcel: release what remains"
              checked={draft.final}
              onChange={(event) => change({ ...draft, final: event.currentTarget.checked })}
            />
          )}
        </>
      )}
    </CommandPanel>
  );
}

const TEXT_MAX = 255;

function confirmText(answer: CaptureAnswer | undefined) {
  if (!answer) return 'Capture';
  return (
    <>
      Capture&nbsp;
      <Amount of={answer.capture.amount} currency={answer.currency} />
    </>
  );
}

function tellCaptured({ answer: { capture, currency }, isReplayed }: Said<CaptureAnswer>): void {
  notifications.show({
    color: 'green',
    title: `Captured ${amountText(capture.amount, currency)}`,
    message: `Invoice ${capture.invoiceNumber}${isReplayed ? '. It had arrived the first time, and was recorded once.' : ''}`,
  });
}
