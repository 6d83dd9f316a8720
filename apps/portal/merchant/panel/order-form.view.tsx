import type { ReactNode } from 'react';
import { ProblemView } from '../../parts/problem.view';
import type { Order } from '../order/order.queries';
import { ChangedNotice } from './changed-notice.view';
import { CommandPanel, Confirm } from './command-panel.view';
import type { OrderCommand, Said } from './order-command';
import { UnknownNotice } from './unknown-notice.view';
import { useOrderCommand } from './use-order-command';
import { usePreview } from './use-preview';
import { useSeenRevision } from './use-seen-revision';

interface OrderFormProps<Draft, Body, Given> {
  readonly title: string;
  /** What would be recorded, as in "whether the capture was recorded". */
  readonly what: string;
  readonly order: Order;
  readonly command: OrderCommand<Body, Given>;
  readonly fresh: Draft;
  /** What goes out; undefined while the form does not say enough. */
  readonly bodyOf: (draft: Draft) => Body | undefined;
  readonly figures?: (answer: Given, isStale: boolean) => ReactNode;
  readonly confirm: (answer: Given | undefined) => ReactNode;
  readonly color?: string;
  readonly onDone: (said: Said<Given>) => void;
  readonly onClose: () => void;
  readonly children: (form: Form<Draft, Given>) => ReactNode;
}

interface Form<Draft, Given> {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  /** What the service would record of it, once it has said so. */
  readonly answer: Given | undefined;
}

/**
 * One command on one order, from the form to the answer: previewed where it can be, sent once, asked again where nobody knows,
 * and shown anew where somebody else was faster.
 */
export function OrderForm<Draft, Body, Given extends { readonly revision: number }>(
  props: OrderFormProps<Draft, Body, Given>,
) {
  const { title, what, order, command, fresh, bodyOf, figures, confirm, color, onDone, onClose, children } = props;
  const { orderId, revision } = order;
  const finish = (said: Said<Given>) => {
    onDone(said);
    onClose();
  };
  const panel = useOrderCommand({ command, orderId, fresh, onDone: finish });
  const { draft, change, isUnknown, isSending } = panel;
  const body = bodyOf(draft);
  const preview = usePreview(command, orderId, isUnknown ? undefined : body, revision);
  const { seen, hasChanged, see } = useSeenRevision(revision, preview.answer?.revision);
  const close = () => {
    panel.forget();
    onClose();
  };
  const isPreviewed = command.preview === undefined || (preview.isCurrent && preview.answer !== undefined);

  return (
    <CommandPanel
      title={title}
      onClose={close}
      isSending={isSending}
      foot={
        !isUnknown && (
          <>
            {preview.answer && figures?.(preview.answer, !preview.isCurrent)}
            <Confirm
              label={confirm(preview.answer)}
              isReady={body !== undefined && isPreviewed && !hasChanged}
              isSending={isSending}
              onConfirm={() => body && panel.send({ body, revision: seen })}
              {...(color !== undefined && { color })}
            />
          </>
        )
      }
    >
      {isUnknown && <UnknownNotice what={what} onAct={panel.askAgain} />}
      {!isUnknown && hasChanged && <ChangedNotice order={order} seen={seen} onSeen={see} />}
      {!isUnknown && children({ draft, change, answer: preview.answer })}
      {panel.refusal && <ProblemView fault={panel.refusal} />}
      {preview.refusal && <ProblemView fault={preview.refusal} />}
    </CommandPanel>
  );
}
