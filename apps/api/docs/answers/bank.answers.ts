import { count, listOf, money, shape, text } from './shapes';

const paidOut = { merchantId: text, payoutId: text, amount: money };

/** What is said to banks and heard from them. */
export const bankAnswers = {
  PaymentFile: shape(
    {
      messageId: text,
      currency: text,
      payouts: listOf(shape({ ...paidOut, endToEndId: text })),
      skipped: listOf(shape({ ...paidOut, code: text, detail: text })),
      controlSum: money,
      complete: { type: 'boolean' },
    },
    { position: text },
  ),
  StatusReport: shape(
    {
      messageId: text,
      recorded: count,
      payments: listOf(
        shape(
          {
            endToEndId: text,
            status: { type: 'string', enum: ['accepted', 'settled', 'rejected', 'pending'] },
            outcome: { type: 'string', enum: ['confirmed', 'failed', 'unchanged', 'unknown', 'refused'] },
          },
          { reasonCode: text, merchantId: text, payoutId: text, code: text, detail: text },
        ),
      ),
    },
    { position: text },
  ),
};
