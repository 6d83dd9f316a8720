import { LINES_MAX, type LineSelection, type Take } from '@domain';
import { ListOf } from '../validation/nested';
import { Amount, Flag, Integer, OnlyTrue, Optional, Quantity, SignedAmount, Text } from '../validation/rules';
import { AtMostOneOf, Needs, SomeOf } from '../validation/together';

@SomeOf('lineId', 'reference')
@AtMostOneOf('lineId', 'reference')
@SomeOf('quantity', 'amount')
export class LineSelectionRequest {
  @Optional() @Integer(1, Number.MAX_SAFE_INTEGER) readonly lineId?: number;
  @Optional() @Text() readonly reference?: string;
  @Optional() @Quantity() readonly quantity?: number;
  /** Has the sign of the line's amount. */
  @Optional() @SignedAmount() readonly amount?: number;
}

/** What to take of an order, or to give back: all of it, some lines, or an amount. */
@SomeOf('full', 'lines', 'amount')
@AtMostOneOf('full', 'lines')
@Needs('shareDiscounts', 'lines')
export class TakeRequest {
  @Optional() @OnlyTrue() readonly full?: true;
  @Optional() @ListOf(() => LineSelectionRequest, { min: 1, max: LINES_MAX }) readonly lines?: LineSelectionRequest[];
  @Optional() @Flag() readonly shareDiscounts?: boolean;
  /** Beside `full` or `lines` it must equal the result. */
  @Optional() @Amount() readonly amount?: number;
}

export function takeOf({ full, lines, shareDiscounts, amount }: TakeRequest): Take {
  const total = amount === undefined ? {} : { amount: BigInt(amount) };
  if (full) return { by: 'full', ...total };
  if (!lines) return { by: 'amount', amount: BigInt(amount ?? 0) };
  return {
    by: 'lines',
    lines: lines.map(selection),
    ...(shareDiscounts !== undefined && { shareDiscounts }),
    ...total,
  };
}

function selection({ lineId, reference, quantity, amount }: LineSelectionRequest): LineSelection {
  return {
    line: lineId === undefined ? { reference: reference ?? '' } : { lineId },
    ...(quantity !== undefined && { quantity: BigInt(quantity) }),
    ...(amount !== undefined && { amount: BigInt(amount) }),
  };
}
