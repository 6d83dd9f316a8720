import { ADJUSTMENT_ACCOUNTS, type CurrencyAmount, ENTRY_KINDS, type KindTotal, type PayoutAccount } from '@domain';
import { firstVersion } from './event.codec';
import type { EventData } from './event-data';
import { list } from './list.schema';
import { record } from './record.schema';
import { amount, calendarDate, count, instant, oneOf, text } from './scalar.schema';
import { optional } from './schema';
import { variants } from './variants.schema';

const currencyAmounts = list(record<CurrencyAmount>({ currency: text, amount }));

export const merchantTermsSet = firstVersion(
  record<EventData<'MerchantTermsSet'>>({
    schedule: variants('every', {
      day: record({ every: oneOf('day') }),
      week: record({ every: oneOf('week'), weekday: count }),
      month: record({ every: oneOf('month'), day: count }),
    }),
    cutOffTime: text,
    zone: text,
    delay: record({ days: count, kind: oneOf('calendar', 'business') }),
    holidayCalendar: optional(text),
    holidays: list(calendarDate),
    minimumPayouts: currencyAmounts,
    fee: record({ rate: count, fixed: currencyAmounts }),
    feeVatRate: count,
    holdback: record({ rate: count, days: count }),
  }),
);

const payoutAccount = record<PayoutAccount>({
  name: text,
  iban: optional(text),
  accountNumber: optional(text),
  bic: optional(text),
});

export const payoutAccountSet = firstVersion(
  record<EventData<'PayoutAccountSet'>>({ currency: text, account: payoutAccount }),
);

export const cutOffReached = firstVersion(record<EventData<'CutOffReached'>>({ cutOff: instant }));

export const settlementClosed = firstVersion(
  record<EventData<'SettlementClosed'>>({
    currency: text,
    settlementNumber: count,
    cutOff: instant,
    dueThrough: calendarDate,
    throughSequence: count,
    count,
    totalsByKind: list(record<KindTotal>({ kind: oneOf(...ENTRY_KINDS), count, amount })),
    openingBalance: amount,
    payoutAmount: amount,
    closingBalance: amount,
    rootHash: text,
    payoutId: optional(text),
  }),
);

const payoutFact = {
  payoutId: text,
  currency: text,
  settlementNumber: count,
  amount,
};

export const payoutSent = firstVersion(
  record<EventData<'PayoutSent'>>({
    ...payoutFact,
    account: payoutAccount,
    endToEndId: text,
    messageId: optional(text),
  }),
);

const bankFact = { ...payoutFact, bankReference: optional(text), effectiveAt: optional(instant) };

export const payoutConfirmed = firstVersion(record<EventData<'PayoutConfirmed'>>(bankFact));
export const payoutFailed = firstVersion(record<EventData<'PayoutFailed'>>({ ...bankFact, reason: optional(text) }));
export const payoutReturned = firstVersion(
  record<EventData<'PayoutReturned'>>({ ...bankFact, reason: optional(text) }),
);

const adjustmentFact = { adjustmentId: text, currency: text, amount, account: oneOf(...ADJUSTMENT_ACCOUNTS) };

export const adjustmentProposed = firstVersion(
  record<EventData<'AdjustmentProposed'>>({
    ...adjustmentFact,
    reason: text,
    proposedBy: text,
    effectiveAt: optional(instant),
  }),
);

export const adjustmentRecorded = firstVersion(
  record<EventData<'AdjustmentRecorded'>>({
    ...adjustmentFact,
    reason: text,
    proposedBy: text,
    approvedBy: text,
    effectiveAt: optional(instant),
  }),
);

export const adjustmentRejected = firstVersion(
  record<EventData<'AdjustmentRejected'>>({ ...adjustmentFact, rejectedBy: text, reason: optional(text) }),
);

export const merchantDepositRecorded = firstVersion(
  record<EventData<'MerchantDepositRecorded'>>({
    depositId: text,
    currency: text,
    amount,
    bankReference: optional(text),
    effectiveAt: optional(instant),
  }),
);
