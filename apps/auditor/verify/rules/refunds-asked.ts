import type {
  CaptureState,
  Figures,
  LineSelection,
  Order,
  RefundOrder,
  RefundPart,
  RefundRecorded,
  Take,
} from '@domain';
import type { Asked } from './asked';
import { amountOf, isAllOf, isByQuantity, selectionOf } from './take-of-parts';

/** The commands that could have led to a refund, the likelier first. */
export function refundsAsked(event: RefundRecorded, order: Order, asked: Asked): RefundOrder[] {
  const { reference, description, effectiveAt } = event;
  const returnFee = returnFeeOf(event);
  return choices(event, order).map(({ take, captureId }) => ({
    type: 'RefundOrder',
    ...asked.given,
    refundId: asked.derived('refund'),
    ...(captureId !== undefined && { captureId }),
    take,
    ...(returnFee && { returnFee }),
    ...(reference !== undefined && { reference }),
    ...(description !== undefined && { description }),
    ...(effectiveAt !== undefined && { effectiveAt }),
  }));
}

interface Choice {
  readonly take: Take;
  readonly captureId?: string;
}

function choices({ parts }: RefundRecorded, order: Order): Choice[] {
  const [only, ...more] = parts;
  if (only && more.length === 0) {
    const capture = { captureId: only.captureId };
    const lines = only.lines.map((part) => selectionOf(part, refundable(order, only.captureId, part.lineId)));
    return [
      { ...capture, take: { by: 'lines', lines } },
      { ...capture, take: { by: 'amount', amount: amountOf(only.lines) } },
    ];
  }
  const lines = selectionsOver(parts, order);
  const named = lines.filter(
    ({ line }) => 'lineId' in line && (order.lines[line.lineId - 1]?.total.amount ?? 0n) >= 0n,
  );
  return [
    { take: { by: 'full' } },
    { take: { by: 'amount', amount: parts.reduce((sum, part) => sum + amountOf(part.lines), 0n) } },
    { take: { by: 'lines', lines } },
    // Each capture gave its own share of the discounts.
    { take: { by: 'lines', lines: named, shareDiscounts: true } },
  ];
}

/** One selection per line over all captures: by quantity where that explains every part, else by what was taken. */
function selectionsOver(parts: readonly RefundPart[], order: Order): LineSelection[] {
  const taken = parts.flatMap(({ captureId, lines }) =>
    lines.map((part) => ({ part, left: refundable(order, captureId, part.lineId) })),
  );
  return [...Map.groupBy(taken, ({ part }) => part.lineId)].map(([lineId, group]): LineSelection => {
    const line = { lineId };
    const quantity = group.reduce((sum, { part }) => sum + part.quantity, 0n);
    const amount = group.reduce((sum, { part }) => sum + part.amount, 0n);
    if (quantity === 0n) return { line, amount };
    const byQuantity = group.every(({ part, left }) => isAllOf(part, left) || isByQuantity(part, left));
    return byQuantity ? { line, quantity } : { line, quantity, amount };
  });
}

const NOTHING: Figures = { quantity: 0n, amount: 0n, taxAmount: 0n };

/** What of a line of a capture was captured and not yet refunded. */
export function refundable(order: Order, captureId: string, lineId: number): Figures {
  const line = captureOf(order, captureId)?.lines.find((each) => each.lineId === lineId);
  if (!line) return NOTHING;
  const { captured, refunded } = line;
  return {
    quantity: captured.quantity - refunded.quantity,
    amount: captured.amount - refunded.amount,
    taxAmount: captured.taxAmount - refunded.taxAmount,
  };
}

export function captureOf(order: Order, captureId: string): CaptureState | undefined {
  return order.captures.find((capture) => capture.captureId === captureId);
}

function returnFeeOf({ parts }: RefundRecorded): RefundOrder['returnFee'] {
  const amount = parts.reduce((sum, { returnFeeAmount }) => sum + returnFeeAmount, 0n);
  const taxAmount = parts.reduce((sum, { returnFeeTaxAmount }) => sum + returnFeeTaxAmount, 0n);
  return amount === 0n ? undefined : { amount, taxAmount };
}
