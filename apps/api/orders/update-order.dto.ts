import { LINE_TYPES, LINES_MAX, type LineType, type UpdatedLine } from '@domain';
import type { UpdateOrderCommand } from '@ledger';
import { ListOf } from '../validation/nested';
import { Amount, Integer, OneOf, Optional, Quantity, SignedAmount, Text } from '../validation/rules';
import { AloneOrAll } from '../validation/together';
import { lineDescription, TAX_RATE_MAX } from './order-line.dto';

/** An open line that is kept, by its `lineId`, or a new one, which may say whose place it takes. */
@AloneOrAll('lineId', 'name', 'quantity', 'unitPrice', 'totalAmount')
export class UpdatedLineRequest {
  @Optional() @Integer(1, Number.MAX_SAFE_INTEGER) readonly lineId?: number;
  @Optional() @Integer(1, Number.MAX_SAFE_INTEGER) readonly replaces?: number;
  @Optional() @Text() readonly reference?: string;
  @Optional() @OneOf(LINE_TYPES) readonly type?: LineType;
  @Optional() @Text() readonly name?: string;
  @Optional() @Quantity() readonly quantity?: number;
  @Optional() @Text() readonly quantityUnit?: string;
  @Optional() @SignedAmount() readonly unitPrice?: number;
  @Optional() @Integer(0, TAX_RATE_MAX) readonly taxRate?: number;
  @Optional() @SignedAmount() readonly totalDiscountAmount?: number;
  @Optional() @SignedAmount() readonly totalAmount?: number;
  @Optional() @SignedAmount() readonly totalTaxAmount?: number;
}

export class UpdateOrderRequest {
  @Amount() readonly orderAmount: number;
  /** The lines of what is not captured; left out only for an order that is an amount only. */
  @Optional() @ListOf(() => UpdatedLineRequest, { min: 1, max: LINES_MAX }) readonly lines?: UpdatedLineRequest[];
  /** Who authorized a total above the one that was authorized first. */
  @Optional() @Text() readonly authorizedBy?: string;
}

export function update({ orderAmount, lines, authorizedBy }: UpdateOrderRequest): UpdateOrderCommand['input'] {
  return {
    orderAmount: BigInt(orderAmount),
    ...(lines && { lines: lines.map(updatedLine) }),
    ...(authorizedBy !== undefined && { authorizedBy }),
  };
}

function updatedLine({
  lineId,
  replaces,
  name,
  quantity,
  unitPrice,
  totalAmount,
  ...line
}: UpdatedLineRequest): UpdatedLine {
  if (lineId !== undefined) return { keep: lineId };
  if (name === undefined || quantity === undefined || unitPrice === undefined || totalAmount === undefined) {
    throw new Error('an updated line without its figures passed the check');
  }
  const description = lineDescription({ ...line, name, quantity, unitPrice, totalAmount });
  return { description, ...(replaces !== undefined && { replaces }) };
}
