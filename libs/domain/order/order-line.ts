export const LINE_TYPES = [
  'physical',
  'digital',
  'shipping_fee',
  'sales_tax',
  'discount',
  'store_credit',
  'gift_card',
  'surcharge',
] as const;
export type LineType = (typeof LINE_TYPES)[number];

/** Lines of these types lower what the customer owes: their amounts are never positive. */
export const NEGATIVE_LINE_TYPES: ReadonlySet<LineType> = new Set(['discount', 'store_credit', 'gift_card']);

/** What was sold, as the merchant describes it. Amounts are minor units including tax. */
export interface LineDescription {
  readonly reference?: string;
  readonly type: LineType;
  readonly name: string;
  /** Whole units, at least 1. */
  readonly quantity: bigint;
  readonly quantityUnit?: string;
  readonly unitPrice: bigint;
  /** Hundredths of a percent: 2500 is 25 %. */
  readonly taxRate: number;
  readonly totalDiscountAmount: bigint;
  /** `quantity * unitPrice - totalDiscountAmount`, exactly. */
  readonly totalAmount: bigint;
  readonly totalTaxAmount: bigint;
}

export interface OrderLine extends LineDescription {
  /** 1, 2, 3 ... in the order given, never reused in the order. */
  readonly lineId: number;
  /** True for the one line of an order that came as an amount only. */
  readonly implied?: true;
  /** The line that this one took the place of in an update. */
  readonly replaces?: number;
}

/** What a capture, a refund, a release ... takes of one line. The same three figures everywhere. */
export interface LinePart {
  readonly lineId: number;
  readonly quantity: bigint;
  readonly amount: bigint;
  readonly taxAmount: bigint;
}
