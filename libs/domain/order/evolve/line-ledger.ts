import { minus, plus } from '../figures';
import type { LineState, Order } from '../order.state';
import type { LinePart } from '../order-line';

type Account = Exclude<keyof LineState, 'line' | 'total'>;

/** Moves the parts between two accounts of their lines, as in double entry: the line's total never changes. */
export function move(order: Order, parts: readonly LinePart[], from: Account, to: Account): Order {
  return mapLines(order, parts, (line, part) => ({
    ...line,
    [from]: minus(line[from], part),
    [to]: plus(line[to], part),
  }));
}

/** Raises or lowers one account of the lines: for what is counted beside the total, such as refunds. */
export function adjust(order: Order, parts: readonly LinePart[], account: Account, by: typeof plus): Order {
  return mapLines(order, parts, (line, part) => ({ ...line, [account]: by(line[account], part) }));
}

export function mapLines(
  order: Order,
  parts: readonly LinePart[],
  change: (line: LineState, part: LinePart) => LineState,
): Order {
  const lines = [...order.lines];
  for (const part of parts) {
    const line = lines[part.lineId - 1];
    if (!line) throw new Error(`impossible history: order ${order.orderId} has no line ${part.lineId}`);
    lines[part.lineId - 1] = change(line, part);
  }
  return { ...order, lines };
}
