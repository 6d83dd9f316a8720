import type { MerchantTerms } from '@domain';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

type Clause = (currency: string, ...parts: string[]) => Partial<MerchantTerms>;

const CLAUSES: readonly (readonly [RegExp, Clause])[] = [
  [/^daily at (\S+) in (\S+)$/, (_, cutOffTime = '', zone = '') => ({ schedule: { every: 'day' }, cutOffTime, zone })],
  [
    /^every (\w+day) at (\S+) in (\S+)$/,
    (_, day = '', cutOffTime = '', zone = '') => ({
      schedule: { every: 'week', weekday: WEEKDAYS.indexOf(day) + 1 },
      cutOffTime,
      zone,
    }),
  ],
  [
    /^on day (\d+) of the month at (\S+) in (\S+)$/,
    (_, day, cutOffTime = '', zone = '') => ({ schedule: { every: 'month', day: Number(day) }, cutOffTime, zone }),
  ],
  [
    /^due after (\d+) (business )?days?$/,
    (_, days, business) => ({ delay: { days: Number(days), kind: business ? 'business' : 'calendar' } }),
  ],
  [/^banks rest on (.+)$/, (_, days = '') => ({ holidays: days.split(' ') })],
  [
    /^fee (\d+\.\d\d) % \+ (\d+)$/,
    (currency, rate = '', fixed = '') => ({
      fee: { rate: hundredths(rate), fixed: [{ currency, amount: BigInt(fixed) }] },
    }),
  ],
  [/^tax on fees (\d+\.\d\d) %$/, (_, rate = '') => ({ feeVatRate: hundredths(rate) })],
  [
    /^(\d+\.\d\d) % held back for (\d+) days$/,
    (_, rate = '', days) => ({ holdback: { rate: hundredths(rate), days: Number(days) } }),
  ],
  [/^pays (\d+) or more$/, (currency, amount = '') => ({ minimumPayouts: [{ currency, amount: BigInt(amount) }] })],
];

/** `every Friday at 18:00 in Europe/Stockholm, due after 1 day, fee 2.00 % + 5`: what is not said costs and holds nothing. */
export function readTerms(text: string, currency: string): MerchantTerms {
  const said = text.split(', ').map((clause) => readClause(clause, currency));
  return Object.assign(
    {
      schedule: { every: 'day' },
      cutOffTime: '00:00',
      zone: 'UTC',
      delay: { days: 0, kind: 'calendar' },
      holidays: [],
      minimumPayouts: [],
      fee: { rate: 0, fixed: [] },
      feeVatRate: 0,
      holdback: { rate: 0, days: 0 },
    } satisfies MerchantTerms,
    ...said,
  );
}

function readClause(clause: string, currency: string): Partial<MerchantTerms> {
  for (const [pattern, terms] of CLAUSES) {
    const match = pattern.exec(clause);
    if (match) return terms(currency, ...match.slice(1));
  }
  throw new Error(`nobody understands the terms "${clause}"`);
}

/** Rates are told with two digits, which makes them whole hundredths of a percent. */
function hundredths(rate: string): number {
  return Number(rate.replace('.', ''));
}
