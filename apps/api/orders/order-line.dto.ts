import { LINE_TYPES, type LineDescription, type LineType } from '@domain';
import { Integer, OneOf, Optional, Quantity, SignedAmount, Text } from '../validation/rules';

/** 1,000 %, far above any tax there is. */
export const TAX_RATE_MAX = 100_000;

export class OrderLineRequest {
  @Optional() @Text() readonly reference?: string;
  @Optional() @OneOf(LINE_TYPES) readonly type?: LineType;
  @Text() readonly name: string;
  @Quantity() readonly quantity: number;
  @Optional() @Text() readonly quantityUnit?: string;
  @SignedAmount() readonly unitPrice: number;
  @Optional() @Integer(0, TAX_RATE_MAX) readonly taxRate?: number;
  @Optional() @SignedAmount() readonly totalDiscountAmount?: number;
  @SignedAmount() readonly totalAmount: number;
  @Optional() @SignedAmount() readonly totalTaxAmount?: number;
}

export function lineDescription(line: OrderLineRequest): LineDescription {
  const { reference, type, name, quantity, quantityUnit, unitPrice, taxRate, totalAmount } = line;
  return {
    ...(reference !== undefined && { reference }),
    type: type ?? 'physical',
    name,
    quantity: BigInt(quantity),
    ...(quantityUnit !== undefined && { quantityUnit }),
    unitPrice: BigInt(unitPrice),
    taxRate: taxRate ?? 0,
    totalDiscountAmount: BigInt(line.totalDiscountAmount ?? 0),
    totalAmount: BigInt(totalAmount),
    totalTaxAmount: BigInt(line.totalTaxAmount ?? 0),
  };
}
