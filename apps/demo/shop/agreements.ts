/** Where a merchant's money goes, and what is agreed with it: as `PUT /v1/terms` and `POST /v1/payout-accounts` take them. */
export interface Agreement {
  readonly terms: object;
  readonly accounts: readonly { readonly currency: string; readonly name: string; readonly [member: string]: string }[];
}

/** By merchant: daily and weekly cut-offs in four zones, fees with and without tax, money that is held back, a minimum. */
export const AGREEMENTS: Readonly<Record<string, Agreement>> = {
  'fjall-outdoor': {
    terms: {
      ...{ schedule: { every: 'day' }, cutOffTime: '18:00', zone: 'Europe/Stockholm' },
      ...{ delay: { days: 2, kind: 'business' }, holidayCalendar: 'SE' },
      fee: { rate: 290, fixed: [{ currency: 'SEK', amount: 300 }, { currency: 'EUR', amount: 25 }] }, // biome-ignore format: a table
      ...{ feeVatRate: 2500, holdback: { rate: 500, days: 14 } },
    },
    accounts: [
      { currency: 'SEK', name: 'Fjäll Outdoor AB', iban: 'SE4550000000058398257466' },
      { currency: 'EUR', name: 'Fjäll Outdoor AB', iban: 'SE4550000000058398257466' },
    ],
  },
  'albion-books': {
    terms: {
      ...{ schedule: { every: 'week', weekday: 5 }, cutOffTime: '17:00', zone: 'Europe/London' },
      ...{ delay: { days: 3, kind: 'business' }, holidayCalendar: 'GB-ENG' },
      minimumPayouts: [{ currency: 'GBP', amount: 10_000 }, { currency: 'USD', amount: 100_000 }], // biome-ignore format: a table
      ...{ fee: { rate: 250 }, feeVatRate: 2000 },
    },
    accounts: [
      { currency: 'GBP', name: 'Albion Books Ltd', iban: 'GB82WEST12345698765432' },
      { currency: 'USD', name: 'Albion Books Ltd', iban: 'GB82WEST12345698765432' },
    ],
  },
  'kiyomizu-ceramics': {
    terms: {
      ...{ schedule: { every: 'week', weekday: 1 }, cutOffTime: '09:00', zone: 'Asia/Tokyo' },
      ...{ delay: { days: 5, kind: 'calendar' }, fee: { rate: 325 }, feeVatRate: 1000 },
    },
    accounts: [{ currency: 'JPY', name: 'Kiyomizu Ceramics', accountNumber: '0005-123-1234567' }],
  },
  'souq-perfumes': {
    terms: {
      ...{ schedule: { every: 'day' }, cutOffTime: '23:00', zone: 'Asia/Kuwait' },
      ...{ delay: { days: 1, kind: 'calendar' }, fee: { rate: 200, fixed: [{ currency: 'KWD', amount: 50 }] } },
      holdback: { rate: 1000, days: 21 },
    },
    accounts: [
      { currency: 'KWD', name: 'Souq Perfumes WLL', iban: 'KW81CBKU0000000000001234560101' },
      { currency: 'AED', name: 'Souq Perfumes WLL', iban: 'AE070331234567890123456' },
    ],
  },
};
