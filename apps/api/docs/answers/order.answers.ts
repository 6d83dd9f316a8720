import {
  anyObject,
  count,
  day,
  flag,
  instant,
  listOf,
  moment,
  money,
  orderStatus,
  pagedMoment,
  pastOrder,
  personalObject,
  ref,
  shape,
  text,
} from './shapes';

/** What every command answers beside what it did. */
export const summary = {
  required: {
    merchantId: text,
    orderId: text,
    currency: text,
    status: orderStatus,
    expiresAt: instant,
    expiryPending: flag,
    revision: count,
    balances: ref('Balances'),
  },
  optional: { customerId: text, position: text, clock: { type: 'string', enum: ['simulated'] }, preview: flag },
};

const balances = {
  total: ref('Amounts'),
  captured: ref('Amounts'),
  refunded: ref('Amounts'),
  released: ref('Amounts'),
  expired: ref('Amounts'),
  cancelled: ref('Amounts'),
  remaining: ref('Amounts'),
};

export const lineFigures = {
  total: ref('Figures'),
  remaining: ref('Figures'),
  captured: ref('Figures'),
  refunded: ref('Figures'),
  released: ref('Figures'),
  expired: ref('Figures'),
  cancelled: ref('Figures'),
};

const soldLine = {
  required: {
    lineId: count,
    type: text,
    name: text,
    quantity: count,
    unitPrice: money,
    taxRate: count,
    totalDiscountAmount: money,
    totalAmount: money,
    totalTaxAmount: money,
  },
  optional: { reference: text, quantityUnit: text, replaces: count },
};

/** An order in a list. */
export const listedOrder = {
  required: {
    merchantId: text,
    orderId: text,
    currency: text,
    status: orderStatus,
    orderAmount: money,
    remainingAmount: money,
    capturedAmount: money,
    refundedAmount: money,
    recordedAt: instant,
    effectiveAt: instant,
    expiresAt: instant,
    merchantReferences: ref('MerchantReferences'),
  },
  optional: { customerId: text },
};

const authorized = { orderAmount: money, paymentTermDays: count, recordedAt: instant };

export const orderAnswers = {
  Amounts: shape({ amount: money, taxAmount: money }),
  Figures: shape({ quantity: count, amount: money, taxAmount: money }),
  LinePart: shape({ lineId: count, quantity: count, amount: money, taxAmount: money }),
  Balances: shape(
    { ...balances, owed: money, credit: money, prepayment: money },
    {},
    'total = captured + released + expired + cancelled + remaining, for the amount and for the tax in it.',
  ),
  SoldLine: shape(soldLine.required, soldLine.optional),
  Parcel: shape({}, { carrier: text, method: text, trackingNumber: text, trackingUrl: text }),
  MerchantReferences: shape({}, { reference1: text, reference2: text }),
  CustomerMoney: shape(
    {
      captures: listOf(shape({ captureId: text, paid: money, prepaymentUsed: money, writeOffTakenBack: money })),
      credit: money,
      prepayment: money,
    },
    {},
    'How what the customer paid moved between captures, credit and prepayment.',
  ),
  OrderAnswer: shape(
    { ...summary.required, ...authorized, lines: listOf(ref('SoldLine')) },
    {
      ...summary.optional,
      customer: personalObject,
      merchantReferences: ref('MerchantReferences'),
      effectiveAt: instant,
    },
  ),
  ChangedOrderAnswer: shape(
    {
      ...summary.required,
      event: {
        type: 'object',
        description: 'The event that was recorded; what it holds depends on its type.',
        properties: { type: text, eventId: text, recordedAt: instant },
        required: ['type', 'eventId', 'recordedAt'],
      },
    },
    summary.optional,
  ),
  Order: shape(
    {
      ...summary.required,
      ...authorized,
      authorizedAmount: money,
      effectiveAt: instant,
      merchantReferences: ref('MerchantReferences'),
      shippingInfo: listOf(ref('Parcel')),
      lines: listOf(shape({ ...soldLine.required, ...lineFigures }, soldLine.optional)),
      captures: listOf(ref('Capture')),
      refunds: listOf(ref('Refund')),
      payments: listOf(
        shape(
          { paymentId: text, amount: money, reversed: flag, recordedAt: instant },
          { captureId: text, effectiveAt: instant, reference: text },
        ),
      ),
      paybacks: listOf(
        shape({ paybackId: text, amount: money, recordedAt: instant }, { effectiveAt: instant, reference: text }),
      ),
      writeOffs: listOf(
        shape({
          writeOffId: text,
          captureId: text,
          amount: money,
          proposedBy: text,
          status: { type: 'string', enum: ['PROPOSED', 'WRITTEN_OFF', 'REJECTED'] },
        }),
      ),
    },
    { ...summary.optional, customer: personalObject, ...pastOrder },
  ),
  OrdersPage: shape(
    {
      orders: listOf(shape(listedOrder.required, listedOrder.optional)),
      sequence: { type: 'integer' },
    },
    pagedMoment,
  ),
  OrderHistory: shape(
    { events: listOf({ ...anyObject, description: 'Envelope, data, hash and position of one event.' }) },
    { nextRevision: count, ...pastOrder },
  ),
  OrderBalances: shape(
    {
      merchantId: text,
      orderId: text,
      currency: text,
      status: orderStatus,
      expiresAt: instant,
      ...lineFigures,
      lines: listOf(shape({ lineId: count, ...lineFigures })),
      sequence: { type: 'integer' },
    },
    { effectiveTo: day, ...moment, clock: text },
  ),
};
