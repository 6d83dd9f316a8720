import type { LinePart, OrderLine } from '@domain';

/** Lines in one JSON row. Orders of a thousand lines take several rows, the usual order one. */
export const LINES_PER_PACK = 100;

/** JSON knows no bigint: figures are decimal text. */
export interface DeliveredLine {
  readonly lineId: number;
  readonly quantity: string;
  readonly amount: string;
  readonly taxAmount: string;
}

/** What the customer ordered; the figures are those of what is still to come. */
export interface OrderedLine extends DeliveredLine {
  readonly name: string;
  readonly type: string;
  readonly reference?: string;
  readonly quantityUnit?: string;
}

/** The row of an order's lines that holds this one. */
export function packOf(lineId: number): number {
  return Math.floor((lineId - 1) / LINES_PER_PACK);
}

export function packsOf(lineIds: readonly number[]): readonly number[] {
  return [...new Set(lineIds.map(packOf))];
}

export function ordered({ lineId, name, type, reference, quantityUnit, ...line }: OrderLine): OrderedLine {
  return {
    lineId,
    name,
    type,
    ...(reference !== undefined && { reference }),
    ...(quantityUnit !== undefined && { quantityUnit }),
    quantity: line.quantity.toString(),
    amount: line.totalAmount.toString(),
    taxAmount: line.totalTaxAmount.toString(),
  };
}

/** Lines as they are stored once and for all: the first pack in the row they belong to, the rest in rows of their own. */
export function packed(parts: readonly LinePart[]): { first: readonly DeliveredLine[]; rest: readonly Pack[] } {
  const lines = parts.map(({ lineId, quantity, amount, taxAmount }) => ({
    lineId,
    quantity: quantity.toString(),
    amount: amount.toString(),
    taxAmount: taxAmount.toString(),
  }));
  const rest: Pack[] = [];
  for (let pack = 1; pack * LINES_PER_PACK < lines.length; pack++) {
    rest.push({ pack, lines: lines.slice(pack * LINES_PER_PACK, (pack + 1) * LINES_PER_PACK) });
  }
  return { first: lines.slice(0, LINES_PER_PACK), rest };
}

export interface Pack {
  readonly pack: number;
  readonly lines: readonly DeliveredLine[];
}

/** What is still to come of a line after `part` is taken. */
export function lessOf(line: OrderedLine, part: LinePart | undefined): OrderedLine {
  if (part === undefined) return line;
  return {
    ...line,
    quantity: (BigInt(line.quantity) - part.quantity).toString(),
    amount: (BigInt(line.amount) - part.amount).toString(),
    taxAmount: (BigInt(line.taxAmount) - part.taxAmount).toString(),
  };
}
