import { ENTRY_KINDS } from '@domain';
import { count, day, flag, instant, listOf, money, shape, text } from './shapes';

const kind = { type: 'string', enum: ENTRY_KINDS };

const statementEntry = shape(
  {
    type: kind,
    sequence: count,
    index: count,
    recordedAt: instant,
    effectiveAt: instant,
    dueDate: day,
    amount: { ...money, description: 'The whole movement, with its sign.' },
    feeAmount: { ...money, description: 'How much of it is fee.' },
    feeVatAmount: { ...money, description: 'How much of it is tax on fees.' },
    currency: text,
    settlementNumber: count,
    late: { ...flag, description: 'By its own word it belongs to a time that was closed before it was recorded.' },
  },
  {
    mirrors: kind,
    orderId: text,
    merchantReference1: text,
    merchantReference2: text,
    captureId: text,
    captureNumber: count,
    invoiceNumber: text,
    captureReference: text,
    refundId: text,
    refundReference: text,
    returnedPayoutId: text,
    depositId: text,
    adjustmentId: text,
    payoutId: text,
    clock: text,
  },
);

export const statementAnswers = {
  SettlementStatement: shape(
    {
      merchantId: text,
      currency: text,
      settlementNumber: count,
      cutOff: instant,
      dueThrough: day,
      throughSequence: count,
      count,
      totalsByKind: listOf(shape({ kind, count, amount: money })),
      openingBalance: money,
      payoutAmount: money,
      closingBalance: money,
      rootHash: text,
      closedAt: instant,
      closedSequence: count,
      entriesAmount: { ...money, description: 'The sum of the entries, and of the totals.' },
      sequence: count,
      entries: listOf(statementEntry),
    },
    {
      payoutId: text,
      payout: shape({ payoutId: text, status: text }, { sentAt: instant, endToEndId: text, bankReference: text }),
      clock: text,
    },
    'A closed settlement: opening balance and entries are payout and closing balance.',
  ),
};
