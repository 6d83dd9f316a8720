import { summary } from './order.answers';
import { count, day, flag, instant, listOf, money, pastOrder, personal, ref, shape, text } from './shapes';

const standing = { type: 'string', enum: ['STANDING', 'FAILED'] };
const told = { reference: text, description: personal, effectiveAt: instant };

const invoice = {
  captureId: text,
  captureNumber: count,
  invoiceNumber: text,
  amount: money,
  taxAmount: money,
  dueDate: day,
  recordedAt: instant,
};

const refund = {
  refundId: text,
  refundNumber: count,
  amount: money,
  taxAmount: money,
  returnFee: ref('Amounts'),
  parts: listOf(ref('RefundPart')),
  recordedAt: instant,
};

const moved = { amount: money, customerMoney: ref('CustomerMoney'), recordedAt: instant };

export const captureAnswers = {
  CaptureAnswer: shape(
    {
      ...summary.required,
      capture: shape(
        { ...invoice, lines: listOf(ref('LinePart')) },
        { ...told, shippingInfo: listOf(ref('Parcel')), customerMoney: ref('CustomerMoney') },
      ),
    },
    {
      ...summary.optional,
      expectedPayouts: {
        ...listOf(shape({ due: day, amount: money }, { closesAt: instant })),
        description:
          'Of a preview: what would be paid out when, net of fees, and which cut-off each part would be in under the terms of now.',
      },
      released: shape(
        { amount: money, taxAmount: money, lines: listOf(ref('LinePart')) },
        {},
        'What `final` gave back.',
      ),
    },
  ),
  Capture: shape(
    {
      ...invoice,
      status: standing,
      refunded: ref('Amounts'),
      lines: listOf(
        shape({ lineId: count, quantity: count, amount: money, taxAmount: money, refunded: ref('Figures') }),
      ),
      returnFees: money,
      paid: money,
      prepaymentUsed: money,
      writtenOff: money,
      owed: money,
      shippingInfo: listOf(ref('Parcel')),
    },
    { ...told, failedAt: instant, failureReason: text, ...pastOrder },
  ),
  Captures: shape({ captures: listOf(ref('Capture')) }, pastOrder),
  RefundPart: shape({
    captureId: text,
    captureNumber: count,
    invoiceNumber: text,
    creditNoteNumber: text,
    amount: money,
    taxAmount: money,
    returnFeeAmount: money,
    returnFeeTaxAmount: money,
    lines: listOf(ref('LinePart')),
  }),
  RefundAnswer: shape(
    { ...summary.required, refund: shape(refund, { ...told, customerMoney: ref('CustomerMoney') }) },
    summary.optional,
  ),
  Refund: shape({ ...refund, status: standing }, { ...told, failedAt: instant, failureReason: text, ...pastOrder }),
  Refunds: shape({ refunds: listOf(ref('Refund')) }, pastOrder),
  PaymentAnswer: shape(
    { ...summary.required, payment: shape({ paymentId: text, ...moved }, { ...told, captureId: text }) },
    summary.optional,
  ),
  PaybackAnswer: shape({ ...summary.required, payback: shape({ paybackId: text, ...moved }, told) }, summary.optional),
  WriteOffAnswer: shape(
    {
      ...summary.required,
      writeOff: shape({
        writeOffId: text,
        captureId: text,
        captureNumber: count,
        invoiceNumber: text,
        amount: money,
        reason: text,
        proposedBy: text,
        recordedAt: instant,
      }),
    },
    summary.optional,
  ),
  BulkResult: {
    oneOf: [
      shape(
        {
          line: count,
          orderId: text,
          idempotencyKey: text,
          status: { type: 'integer', const: 201 },
          captureId: text,
          captureNumber: count,
          invoiceNumber: text,
          amount: money,
          taxAmount: money,
          dueDate: day,
          revision: count,
          position: text,
        },
        { replayed: flag },
      ),
      { allOf: [ref('Problem')], type: 'object', required: ['line'], properties: { line: count } },
    ],
  },
};
