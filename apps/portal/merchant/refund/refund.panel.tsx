import { amountText } from '../../money/amount-text';
import { ActAmount } from '../panel/act-amount.view';
import { OrderForm } from '../panel/order-form.view';
import { OrderInPanel } from '../panel/order-in-panel.view';
import { tellRecorded } from '../panel/tell-recorded';
import { TakeFields } from '../take/take.fields';
import { TAKE_ALL } from '../take/take-draft';
import { CaptureChoice } from './capture-choice.field';
import { capturedLines } from './captured-lines';
import { REFUND_ALL, type RefundAnswer, refundBody, refundOrder } from './refund.command';
import { RefundFields } from './refund.fields';
import { RefundFigures } from './refund-figures.view';

interface RefundPanelProps {
  readonly orderId: string;
  readonly onClose: () => void;
}

/** Gives captured money back, and shows from which invoice each part comes before anybody confirms it. */
export function RefundPanel({ orderId, onClose }: RefundPanelProps) {
  const title = `Refund ${orderId}`;
  return (
    <OrderInPanel orderId={orderId} title={title} onClose={onClose}>
      {(order) => (
        <OrderForm
          {...{ title, order, onClose }}
          what="the refund"
          command={refundOrder}
          fresh={REFUND_ALL}
          bodyOf={refundBody}
          figures={(answer, isStale) => <RefundFigures answer={answer} order={order} isStale={isStale} />}
          confirm={(answer) => <ActAmount act="Refund" of={answer?.refund.amount} currency={order.currency} />}
          onDone={(said) => {
            const { refund, currency } = said.answer;
            tellRecorded(said, `Refunded ${amountText(refund.amount, currency)}`, notesText(said.answer));
          }}
        >
          {({ draft, change, answer }) => (
            <>
              <CaptureChoice
                order={order}
                captureId={draft.captureId}
                onChange={(captureId) => {
                  // What was ticked may not be in another capture.
                  const { captureId: _, ...rest } = { ...draft, take: TAKE_ALL };
                  change(captureId === undefined ? rest : { ...rest, captureId });
                }}
              />
              <TakeFields
                draft={draft.take}
                onChange={(take) => change({ ...draft, take })}
                lines={capturedLines(order, draft.captureId)}
                currency={order.currency}
                parts={answer ? partsOfLines(answer) : []}
                all="All that was captured"
              />
              <RefundFields draft={draft} onChange={change} currency={order.currency} />
            </>
          )}
        </OrderForm>
      )}
    </OrderInPanel>
  );
}

function notesText({ refund: { parts } }: RefundAnswer): string {
  return `Credit note ${parts.map(({ creditNoteNumber }) => creditNoteNumber).join(', ')}`;
}

/** A line can be in several parts; beside its tick stands only what comes from one, the rest is told below. */
function partsOfLines({ refund: { parts } }: RefundAnswer) {
  return parts.length === 1 ? (parts[0]?.lines ?? []) : [];
}
