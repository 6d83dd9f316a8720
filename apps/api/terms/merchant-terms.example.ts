/** Every Friday at 18:00 in Stockholm, two bank days after the capture; 2 % and 2.50; a tenth is held back for 30 days. */
export const MERCHANT_TERMS_EXAMPLE = {
  schedule: { every: 'week', weekday: 5 },
  cutOffTime: '18:00',
  zone: 'Europe/Stockholm',
  delay: { days: 2, kind: 'business' },
  holidayCalendar: 'SE',
  minimumPayouts: [{ currency: 'SEK', amount: 10_000 }],
  fee: { rate: 200, fixed: [{ currency: 'SEK', amount: 250 }] },
  feeVatRate: 2_500,
  holdback: { rate: 1_000, days: 30 },
};
