/** The accounts of the books, per merchant and currency. */
export const ACCOUNTS = [
  'cash',
  'customer_receivable',
  'payouts_in_transit',
  'merchant_payable',
  'holdback',
  'customer_prepayments',
  'vat_payable',
  'fee_revenue',
  'credit_losses',
  'adjustments',
] as const;
export type Account = (typeof ACCOUNTS)[number];

/**
 * The accounts that an adjustment may name. The others say together what merchants and customers are owed, which must
 * stay the sum of entries and orders; `adjustments` is for gains and losses that fit nowhere else.
 */
export const ADJUSTMENT_ACCOUNTS = [
  'cash',
  'payouts_in_transit',
  'vat_payable',
  'fee_revenue',
  'credit_losses',
  'adjustments',
] as const satisfies readonly Account[];
export type AdjustmentAccount = (typeof ADJUSTMENT_ACCOUNTS)[number];
