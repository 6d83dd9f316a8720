import { ACCOUNTS } from '@domain';
import { ADJUSTMENT_STATUSES } from '@ledger';
import type { JsonSchema } from '../../validation/rule';
import { count, day, instant, listOf, moment, money, pagedMoment, shape, text, viewed } from './shapes';

const amountsByCurrency = listOf(shape({ currency: text, amount: money }));

const terms = {
  required: {
    schedule: shape({ every: text }, { weekday: count, day: count }),
    cutOffTime: text,
    zone: text,
    delay: shape({ days: count, kind: text }),
    holidays: listOf(day),
    minimumPayouts: amountsByCurrency,
    fee: shape({ rate: count, fixed: amountsByCurrency }),
    feeVatRate: count,
    holdback: shape({ rate: count, days: count }),
  },
  optional: { holidayCalendar: text },
};

export const payoutAccount = shape({ name: text }, { iban: text, accountNumber: text, bic: text });

const adjustment = {
  adjustmentId: text,
  currency: text,
  amount: money,
  account: { type: 'string', enum: ACCOUNTS },
  status: { type: 'string', enum: ADJUSTMENT_STATUSES },
};

/** What every command about a merchant's money answers beside what it recorded. */
export function merchantAnswer(name: string, recorded: JsonSchema) {
  return shape({ merchantId: text, revision: count, position: text, [name]: recorded }, { clock: text });
}

export const merchantMoneyAnswers = {
  MerchantTermsAnswer: merchantAnswer('terms', shape({ ...terms.required, recordedAt: instant }, terms.optional)),
  MerchantTermsNow: shape(
    { merchantId: text, payoutAccounts: listOf(shape({ currency: text, account: payoutAccount })) },
    { terms: shape(terms.required, terms.optional), revision: count, clock: text },
    'Without terms money is due one day after its capture (UTC), and nothing is cut off.',
  ),
  TermsHistory: shape(
    {
      history: listOf(shape({ ...terms.required, recordedAt: instant, recordedSequence: count }, terms.optional)),
      ...viewed,
    },
    { ...moment, clock: text },
  ),
  PayoutAccountAnswer: merchantAnswer(
    'payoutAccount',
    shape({ currency: text, account: payoutAccount, recordedAt: instant }),
  ),
  AdjustmentAnswer: merchantAnswer(
    'adjustment',
    shape(
      { ...adjustment, recordedAt: instant },
      { reason: text, proposedBy: text, approvedBy: text, rejectedBy: text, effectiveAt: instant },
    ),
  ),
  MerchantDepositAnswer: merchantAnswer(
    'deposit',
    shape(
      { depositId: text, currency: text, amount: money, recordedAt: instant },
      { bankReference: text, effectiveAt: instant },
    ),
  ),
  Adjustments: shape(
    {
      adjustments: listOf(
        shape(
          { ...adjustment, reason: text, proposedBy: text, proposedSequence: count, proposedAt: instant },
          { decidedBy: text, decidedAt: instant, rejection: text, effectiveAt: instant },
        ),
      ),
      ...viewed,
    },
    pagedMoment,
  ),
};
