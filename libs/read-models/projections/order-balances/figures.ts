import type { Figures } from '@domain';
import { amount } from '../../table';

/** `total = captured + released + expired + cancelled + remaining`, of the order and of each line; `refunded` of captured. */
export const FIGURES = ['total', 'remaining', 'captured', 'refunded', 'released', 'expired', 'cancelled'] as const;
export type Figure = (typeof FIGURES)[number];

/** Three columns a figure, so that a row stays flat. */
export const figureColumns = {
  totalQuantity: amount,
  totalAmount: amount,
  totalTaxAmount: amount,
  remainingQuantity: amount,
  remainingAmount: amount,
  remainingTaxAmount: amount,
  capturedQuantity: amount,
  capturedAmount: amount,
  capturedTaxAmount: amount,
  refundedQuantity: amount,
  refundedAmount: amount,
  refundedTaxAmount: amount,
  releasedQuantity: amount,
  releasedAmount: amount,
  releasedTaxAmount: amount,
  expiredQuantity: amount,
  expiredAmount: amount,
  expiredTaxAmount: amount,
  cancelledQuantity: amount,
  cancelledAmount: amount,
  cancelledTaxAmount: amount,
};

export type FigureRow = { readonly [Name in keyof typeof figureColumns]: bigint };

export const ZERO_FIGURES = Object.fromEntries(Object.keys(figureColumns).map((name) => [name, 0n])) as FigureRow;

const COLUMNS = Object.fromEntries(
  FIGURES.map((figure) => [figure, [`${figure}Quantity`, `${figure}Amount`, `${figure}TaxAmount`] as const]),
) as { readonly [Name in Figure]: readonly [`${Name}Quantity`, `${Name}Amount`, `${Name}TaxAmount`] };

/** The row with `by` taken off some figures and added to others. */
export function moved<Row extends FigureRow>(row: Row, { less, more }: Move, by: Figures): Row {
  const next: { -readonly [Name in keyof FigureRow]: bigint } & Row = { ...row };
  for (const figure of less ?? []) add(next, figure, -by.quantity, -by.amount, -by.taxAmount);
  for (const figure of more ?? []) add(next, figure, by.quantity, by.amount, by.taxAmount);
  return next;
}

export interface Move {
  readonly less?: readonly Figure[];
  readonly more?: readonly Figure[];
}

function add(
  row: { -readonly [Name in keyof FigureRow]: bigint },
  figure: Figure,
  quantity: bigint,
  amount: bigint,
  taxAmount: bigint,
): void {
  const [quantityColumn, amountColumn, taxAmountColumn] = COLUMNS[figure];
  row[quantityColumn] += quantity;
  row[amountColumn] += amount;
  row[taxAmountColumn] += taxAmount;
}

/** The figures of a row, one by one. */
export function figuresOf(row: FigureRow): Readonly<Record<Figure, Figures>> {
  const figures = FIGURES.map((figure): [Figure, Figures] => [
    figure,
    { quantity: row[`${figure}Quantity`], amount: row[`${figure}Amount`], taxAmount: row[`${figure}TaxAmount`] },
  ]);
  return Object.fromEntries(figures) as Record<Figure, Figures>;
}
