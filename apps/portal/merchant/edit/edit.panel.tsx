import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { amountText } from '../../money/amount-text';
import { Amount } from '../../parts/amount.view';
import { ActAmount } from '../panel/act-amount.view';
import { Figures } from '../panel/figures.view';
import { OrderForm } from '../panel/order-form.view';
import { OrderInPanel } from '../panel/order-in-panel.view';
import { tellRecorded } from '../panel/tell-recorded';
import { updateOrder } from './edit.command';
import { editBody, editOf, NEW_LINE } from './edit-draft';
import { LineEditor } from './line.editor';

interface EditPanelProps {
  readonly orderId: string;
  readonly onClose: () => void;
}

const TEXT_MAX = 255;

/** Changes the lines of what is not captured yet; what was captured stays as it is. */
export function EditPanel({ orderId, onClose }: EditPanelProps) {
  const title = `Change the lines of ${orderId}`;
  return (
    <OrderInPanel orderId={orderId} title={title} onClose={onClose}>
      {(order) => (
        <OrderForm
          {...{ title, order, onClose }}
          what="the change"
          command={updateOrder}
          fresh={editOf(order)}
          bodyOf={(draft) => editBody(draft, order)}
          figures={({ balances: { total, captured, remaining }, currency }, isStale) => (
            <Figures
              isStale={isStale}
              of={{
                'Total until now': <Amount of={order.balances.total.amount} currency={currency} />,
                'New total': <Amount of={total.amount} currency={currency} />,
                'Captured of it': <Amount of={captured.amount} currency={currency} />,
                'Remains to capture': <Amount of={remaining.amount} currency={currency} />,
              }}
            />
          )}
          confirm={(answer) => (
            <ActAmount act="Set the total to" of={answer?.balances.total.amount} currency={order.currency} />
          )}
          onDone={(said) =>
            tellRecorded(said, `The total is now ${amountText(said.answer.balances.total.amount, order.currency)}`)
          }
        >
          {({ draft, change }) => (
            <>
              {draft.lines.map((line, at) => (
                <LineEditor
                  // A line has no name of its own before the ledger gives it one.
                  key={line.lineId ?? `new ${at}`}
                  line={line}
                  currency={order.currency}
                  onChange={(edited) => change({ ...draft, lines: draft.lines.with(at, edited) })}
                  onRemove={() => change({ ...draft, lines: draft.lines.toSpliced(at, 1) })}
                />
              ))}
              <Button
                variant="default"
                size="compact-sm"
                w="fit-content"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => change({ ...draft, lines: [...draft.lines, NEW_LINE] })}
              >
                Add a line
              </Button>
              <TextInput
                label="Authorized by"
                description="Needed where the new total is above what was authorized."
                value={draft.authorizedBy}
                maxLength={TEXT_MAX}
                onChange={(event) => change({ ...draft, authorizedBy: event.currentTarget.value })}
              />
            </>
          )}
        </OrderForm>
      )}
    </OrderInPanel>
  );
}
