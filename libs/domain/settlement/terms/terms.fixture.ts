import type { MerchantTerms } from './terms.events';

/** Terms with a bit of everything; specs say what they change. */
export const TERMS: MerchantTerms = {
  schedule: { every: 'week', weekday: 5 },
  cutOffTime: '18:00',
  zone: 'Europe/Stockholm',
  delay: { days: 2, kind: 'business' },
  holidayCalendar: 'SE',
  holidays: ['2026-01-06', '2026-12-25'],
  minimumPayouts: [{ currency: 'EUR', amount: 1_000n }],
  fee: { rate: 250, fixed: [{ currency: 'EUR', amount: 25n }] },
  feeVatRate: 2_500,
  holdback: { rate: 1_000, days: 30 },
};
