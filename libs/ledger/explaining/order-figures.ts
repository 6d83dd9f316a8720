import { balance, type LineState, type Order, owedOnOrder } from '@domain';

/** Figures of an order and of each of its lines, which have a quantity, an amount and a tax. */
export const LINE_FIGURES = [
  'total',
  'remaining',
  'captured',
  'refunded',
  'released',
  'expired',
  'cancelled',
] as const satisfies readonly (keyof LineState)[];
export type LineFigure = (typeof LINE_FIGURES)[number];

/** Figures of the customer's account on an order: amounts only. */
export const CUSTOMER_FIGURES = ['owed', 'credit', 'prepayment'] as const;
export type CustomerFigure = (typeof CUSTOMER_FIGURES)[number];

export const ORDER_FIGURES = [...LINE_FIGURES, ...CUSTOMER_FIGURES] as const;
export type OrderFigure = LineFigure | CustomerFigure;

export const MEASURES = ['amount', 'taxAmount', 'quantity'] as const;
export type Measure = (typeof MEASURES)[number];

export interface FigureName {
  readonly figure: OrderFigure;
  /** Absent: the amount. The customer's figures have no other. */
  readonly measure?: Measure;
  /** Absent: the order as a whole, which is all that the customer's figures are about. */
  readonly lineId?: number;
}

export function isCustomerFigure(figure: OrderFigure): figure is CustomerFigure {
  return (CUSTOMER_FIGURES as readonly string[]).includes(figure);
}

/** One figure of an order as it stands; 0 of an order, or a line, that is not there yet. */
export function orderFigure(order: Order | undefined, { figure, measure = 'amount', lineId }: FigureName): bigint {
  if (!order) return 0n;
  if (isCustomerFigure(figure)) return figure === 'owed' ? owedOnOrder(order) : order[figure];
  if (lineId === undefined) return balance(order, figure)[measure];
  return order.lines[lineId - 1]?.[figure][measure] ?? 0n;
}
