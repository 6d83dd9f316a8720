import {
  ADJUSTMENT_ACCOUNTS,
  type CurrencyAmount,
  ENTRY_KINDS,
  type KindTotal,
  type PayoutAccount,
  type SettlementEvent,
} from '@domain';
import fc from 'fast-check';
import type { EventData } from './event-data';
import { count, data, date, few, instant, money, text } from './generated-members.generator';

const amounts = few(data<CurrencyAmount>({ currency: text, amount: money }));
const account = data<PayoutAccount>({ name: text, iban: text, accountNumber: text, bic: text }, [
  'iban',
  'accountNumber',
  'bic',
]);
const ofPayout = { payoutId: text, currency: text, settlementNumber: count, amount: money };
const ofBank = { ...ofPayout, bankReference: text, effectiveAt: instant };
const ofAdjustment = {
  adjustmentId: text,
  currency: text,
  amount: money,
  account: fc.constantFrom(...ADJUSTMENT_ACCOUNTS),
};

export const settlementEventData: {
  readonly [Type in SettlementEvent['type']]: fc.Arbitrary<EventData<Type>>;
} = {
  MerchantTermsSet: data<EventData<'MerchantTermsSet'>>(
    {
      schedule: fc.oneof(
        fc.constant({ every: 'day' as const }),
        count.map((weekday) => ({ every: 'week' as const, weekday })),
        count.map((day) => ({ every: 'month' as const, day })),
      ),
      cutOffTime: text,
      zone: text,
      delay: data({ days: count, kind: fc.constantFrom('calendar', 'business') }),
      holidayCalendar: text,
      holidays: few(date),
      minimumPayouts: amounts,
      fee: data({ rate: count, fixed: amounts }),
      feeVatRate: count,
      holdback: data({ rate: count, days: count }),
    },
    ['holidayCalendar'],
  ),
  PayoutAccountSet: data<EventData<'PayoutAccountSet'>>({ currency: text, account }),
  CutOffReached: data<EventData<'CutOffReached'>>({ cutOff: instant }),
  SettlementClosed: data<EventData<'SettlementClosed'>>(
    {
      currency: text,
      settlementNumber: count,
      cutOff: instant,
      dueThrough: date,
      throughSequence: count,
      count,
      totalsByKind: few(data<KindTotal>({ kind: fc.constantFrom(...ENTRY_KINDS), count, amount: money })),
      openingBalance: money,
      payoutAmount: money,
      closingBalance: money,
      rootHash: text,
      payoutId: text,
    },
    ['payoutId'],
  ),
  PayoutSent: data<EventData<'PayoutSent'>>({ ...ofPayout, account, endToEndId: text, messageId: text }, ['messageId']),
  PayoutConfirmed: data<EventData<'PayoutConfirmed'>>(ofBank, ['bankReference', 'effectiveAt']),
  PayoutFailed: data<EventData<'PayoutFailed'>>({ ...ofBank, reason: text }, [
    'bankReference',
    'effectiveAt',
    'reason',
  ]),
  PayoutReturned: data<EventData<'PayoutReturned'>>({ ...ofBank, reason: text }, [
    'bankReference',
    'effectiveAt',
    'reason',
  ]),
  AdjustmentProposed: data<EventData<'AdjustmentProposed'>>(
    { ...ofAdjustment, reason: text, proposedBy: text, effectiveAt: instant },
    ['effectiveAt'],
  ),
  AdjustmentRecorded: data<EventData<'AdjustmentRecorded'>>(
    { ...ofAdjustment, reason: text, proposedBy: text, approvedBy: text, effectiveAt: instant },
    ['effectiveAt'],
  ),
  AdjustmentRejected: data<EventData<'AdjustmentRejected'>>({ ...ofAdjustment, rejectedBy: text, reason: text }, [
    'reason',
  ]),
  MerchantDepositRecorded: data<EventData<'MerchantDepositRecorded'>>(
    { depositId: text, currency: text, amount: money, bankReference: text, effectiveAt: instant },
    ['bankReference', 'effectiveAt'],
  ),
};
