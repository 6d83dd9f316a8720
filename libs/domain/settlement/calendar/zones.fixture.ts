import fc from 'fast-check';

/** Zones whose clocks did something odd: at midnight, by half an hour, by a whole day, in the other half of the year. */
export const ZONES = [
  'UTC',
  'Europe/Stockholm',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'America/St_Johns',
  'America/Caracas',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Pacific/Pago_Pago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Asia/Tehran',
  'Asia/Pyongyang',
  'Asia/Amman',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Antarctica/Troll',
  'America/Asuncion',
] as const;

export const zone = fc.constantFrom(...ZONES);

const twoDigits = (number: number) => String(number).padStart(2, '0');

export const time = fc
  .tuple(fc.oneof(fc.constantFrom(0, 1, 2, 3, 23), fc.nat(23)), fc.oneof(fc.constantFrom(0, 15, 30, 59), fc.nat(59)))
  .map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`);

/** Between 1993 and 2037, all that zone rules are known for and more than any ledger will see. */
export const instant = fc
  .integer({ min: Date.parse('1993-01-01T00:00:00Z'), max: Date.parse('2037-12-31T00:00:00Z') })
  .map((at) => new Date(at).toISOString());

export const schedule = fc.oneof(
  fc.constant({ every: 'day' as const }),
  fc.integer({ min: 1, max: 7 }).map((weekday) => ({ every: 'week' as const, weekday })),
  fc.integer({ min: 1, max: 31 }).map((day) => ({ every: 'month' as const, day })),
);

export const cutOffTerms = fc.record({ schedule, cutOffTime: time, zone });
