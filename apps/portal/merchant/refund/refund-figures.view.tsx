import { Text } from '@mantine/core';
import { Amount } from '../../parts/amount.view';
import { linesText } from '../order/lines-text';
import type { Order } from '../order/order.queries';
import { Figures } from '../panel/figures.view';
import type { RefundAnswer } from './refund.command';

interface RefundFiguresProps {
  readonly answer: RefundAnswer;
  readonly order: Order;
  readonly isStale: boolean;
}

/** From which invoice each part comes, under which credit note, and what stays captured. */
export function RefundFigures({ answer, order, isStale }: RefundFiguresProps) {
  const { refund, balances, currency } = answer;
  const parts = refund.parts.map((part) => [
    `Invoice ${part.invoiceNumber}`,
    <div key={part.creditNoteNumber}>
      <Amount of={part.amount} currency={currency} />
      <Text size="xs" c="dimmed">
        {[`credit note ${part.creditNoteNumber}`, linesText(part.lines, order)].filter(Boolean).join(', ')}
      </Text>
    </div>,
  ]);
  return (
    <Figures
      isStale={isStale}
      of={{
        ...Object.fromEntries(parts),
        ...(refund.returnFee.amount > 0n && {
          'Return fee': <Amount of={refund.returnFee.amount} currency={currency} />,
        }),
        'Refunded in all': <Amount of={balances.refunded.amount} currency={currency} />,
        'Captured in all': <Amount of={balances.captured.amount} currency={currency} />,
      }}
    />
  );
}
