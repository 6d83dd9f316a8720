import { NativeSelect } from '@mantine/core';
import { amountText } from '../../money/amount-text';
import type { Order } from '../order/order.queries';

interface CaptureChoiceProps {
  readonly order: Order;
  readonly captureId: string | undefined;
  readonly onChange: (captureId: string | undefined) => void;
}

const OLDEST_FIRST = '';

/** Which capture is given back; where there is only one, there is nothing to choose. */
export function CaptureChoice({ order: { captures, currency }, captureId, onChange }: CaptureChoiceProps) {
  const standing = captures.filter(({ status, amount, refunded }) => status === 'STANDING' && refunded.amount < amount);
  if (standing.length < 2) return null;
  const choices = standing.map((capture) => ({
    value: capture.captureId,
    label: `Invoice ${capture.invoiceNumber}, ${amountText(capture.amount, currency)}`,
  }));
  return (
    <NativeSelect
      label="From which capture"
      data={[{ value: OLDEST_FIRST, label: 'Of all, the oldest first' }, ...choices]}
      value={captureId ?? OLDEST_FIRST}
      onChange={(event) => onChange(event.currentTarget.value === OLDEST_FIRST ? undefined : event.currentTarget.value)}
    />
  );
}
