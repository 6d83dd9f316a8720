import { mulDivHalfEven } from '@domain';
import type { Answer } from '../../client/service';
import type { Order } from '../order/order.queries';

type Body = Answer<'UpdateOrderRequest'>;
type UpdatedLine = Answer<'UpdatedLineRequest'>;

/** A line of what is not captured, as the form has it. */
export interface EditedLine {
  /** The line of the order that it is, or takes the place of. */
  readonly lineId?: number;
  /** As it was: it keeps what is left of it. */
  readonly isKept: boolean;
  readonly name: string;
  readonly quantity?: number;
  readonly unitPrice?: bigint;
  readonly totalDiscountAmount: bigint;
  /** In hundredths of a percent. */
  readonly taxRate: number;
}

export interface EditDraft {
  readonly lines: readonly EditedLine[];
  /** Who authorized a total above the one that was authorized first. */
  readonly authorizedBy: string;
}

const PARTS_OF_ONE = 10_000n;

export function editOf({ lines }: Order): EditDraft {
  const open = lines.filter(({ remaining }) => remaining.quantity > 0 || remaining.amount !== 0n);
  const kept = open.map(({ lineId, name, unitPrice, taxRate, remaining }) => {
    const quantity = Math.max(remaining.quantity, 1);
    // Whatever part of its discount left with a capture is not on it any more.
    const totalDiscountAmount = BigInt(quantity) * unitPrice - remaining.amount;
    return { lineId, isKept: true, name, quantity, unitPrice, totalDiscountAmount, taxRate };
  });
  return { lines: kept, authorizedBy: '' };
}

export const NEW_LINE: EditedLine = { isKept: false, name: '', quantity: 1, totalDiscountAmount: 0n, taxRate: 0 };

/**
 * What goes out: the new total and the lines of what is not captured. The service takes no total that is not exactly theirs;
 * what is shown comes from its preview. Undefined while a line is not filled in.
 */
export function editBody({ lines, authorizedBy }: EditDraft, order: Order): Body | undefined {
  const sent = lines.map((line) => sentLine(line, order));
  if (sent.length === 0 || sent.some((line) => line === undefined)) return undefined;
  const orderAmount = sent.reduce((sum, line) => sum + (line?.amount ?? 0n), order.balances.captured.amount);
  return {
    orderAmount,
    lines: sent.flatMap((line) => line?.line ?? []),
    ...(authorizedBy.trim() !== '' && { authorizedBy: authorizedBy.trim() }),
  };
}

function sentLine(
  line: EditedLine,
  { lines }: Order,
): { readonly line: UpdatedLine; readonly amount: bigint } | undefined {
  const { lineId, isKept, name, quantity, unitPrice, totalDiscountAmount, taxRate } = line;
  const sold = lines.find((each) => each.lineId === lineId);
  if (isKept && sold) return { line: { lineId: sold.lineId }, amount: sold.remaining.amount };
  if (name.trim() === '' || quantity === undefined || unitPrice === undefined) return undefined;
  const amount = BigInt(quantity) * unitPrice - totalDiscountAmount;
  const rate = BigInt(taxRate);
  return {
    amount,
    line: {
      ...{ name: name.trim(), quantity, unitPrice, taxRate, totalDiscountAmount, totalAmount: amount },
      totalTaxAmount: mulDivHalfEven(amount, rate, PARTS_OF_ONE + rate),
      ...(sold && { replaces: sold.lineId, type: sold.type as NonNullable<UpdatedLine['type']> }),
      ...(sold?.reference !== undefined && { reference: sold.reference }),
      ...(sold?.quantityUnit !== undefined && { quantityUnit: sold.quantityUnit }),
    },
  };
}
