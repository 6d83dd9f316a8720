import { balance, type LinePart, type Order, type OrderEvent, owedOnOrder, status } from '@domain';
import type { Standing } from './subject';

/** What an event took, in the words of the tables. */
export function takenBy(events: readonly OrderEvent[]): string[] {
  return events.flatMap((event) => {
    if (event.type === 'OrderCaptured' || event.type === 'PartialCaptureRecorded') return event.lines.map(lineText);
    if (event.type !== 'RefundRecorded') return [];
    return event.parts.flatMap(({ captureNumber, lines, returnFeeAmount, returnFeeTaxAmount }) => [
      ...lines.map((line) => `C${captureNumber} ${lineText(line)}`),
      ...(returnFeeAmount === 0n ? [] : [`C${captureNumber} fee ${returnFeeAmount}/${returnFeeTaxAmount}`]),
    ]);
  });
}

function lineText({ lineId, quantity, amount, taxAmount }: LinePart): string {
  return `${lineId}: ${quantity}/${amount}/${taxAmount}`;
}

export function standingOf(order: Order): Standing {
  return {
    remaining: String(balance(order, 'remaining').amount),
    captured: String(balance(order, 'captured').amount),
    refunded: String(balance(order, 'refunded').amount),
    owed: String(owedOnOrder(order)),
    credit: String(order.credit),
    prepaid: String(order.prepayment),
    status: status(order),
  };
}
