/** A chair twice and its parcel, which add up. */
export const AUTHORIZE_ORDER_EXAMPLE = {
  orderId: 'web-20417',
  currency: 'EUR',
  orderAmount: 22500,
  lines: [
    {
      reference: 'chair-oak',
      name: 'Chair, oak',
      quantity: 2,
      unitPrice: 10000,
      taxRate: 2500,
      totalAmount: 20000,
      totalTaxAmount: 4000,
    },
    {
      type: 'shipping_fee',
      name: 'Parcel',
      quantity: 1,
      unitPrice: 2500,
      taxRate: 2500,
      totalAmount: 2500,
      totalTaxAmount: 500,
    },
  ],
  customerId: 'c-731',
  customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
};
