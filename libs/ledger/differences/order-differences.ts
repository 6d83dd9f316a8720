import { type OrderEvent, type OrderState, orderStream, status } from '@domain';
import { CUSTOMER_FIGURES, LINE_FIGURES, MEASURES, orderFigure } from '../explaining/order-figures';
import { orderAfter, readPlacedOrder } from '../explaining/order-shares';
import type { PlacedEvent, PlacedLog } from '../placing/placed-log';
import { changeOf, type FigureDifference, type OrderDifference } from './difference';
import type { StretchEvent } from './stretch';

interface Points {
  readonly from: number;
  readonly to: number;
}

/** The orders that changed in a stretch and not before it since `from`: each is told once, on one page. */
export async function orderDifferences(
  log: PlacedLog,
  events: readonly StretchEvent[],
  { from, to }: Points,
): Promise<OrderDifference[]> {
  const found: OrderDifference[] = [];
  for (const [stream, [first]] of Map.groupBy(events, ({ recorded }) => recorded.stream)) {
    const { merchantId } = first?.record.envelope ?? {};
    const orderId = (first?.record.event as OrderEvent | undefined)?.orderId;
    if (!first || !merchantId || orderId === undefined || stream !== orderStream(merchantId, orderId)) continue;
    const course = await readPlacedOrder(log, merchantId, orderId, to);
    const changedBefore = course.some(({ sequence }) => sequence > from && sequence < first.sequence);
    if (!changedBefore) found.push(...differenceOf(merchantId, course, from));
  }
  return found;
}

function differenceOf(merchantId: string, course: readonly PlacedEvent[], from: number): OrderDifference[] {
  const before = orderAfter(course.filter(({ sequence }) => sequence <= from));
  const after = orderAfter(course);
  if (!after) return [];
  const { orderId, customerId, currency } = after;
  return [
    {
      ...{ merchantId, orderId, currency },
      ...(customerId !== undefined && { customerId }),
      ...(before && { statusBefore: status(before) }),
      statusAfter: status(after),
      figures: figureDifferences(before, after),
    },
  ];
}

const FIGURE_NAMES = [
  ...LINE_FIGURES.flatMap((figure) => MEASURES.map((measure) => ({ figure, measure }))),
  ...CUSTOMER_FIGURES.map((figure) => ({ figure, measure: 'amount' as const })),
];

/** The figures of an order that are not what they were. */
export function figureDifferences(before: OrderState, after: OrderState): FigureDifference[] {
  return FIGURE_NAMES.map((name) => ({
    ...name,
    ...changeOf(orderFigure(before, name), orderFigure(after, name)),
  })).filter(({ by }) => by !== 0n);
}
