import { currencyExponent, isZone, TEXT_LENGTH_MAX } from '@domain';
import { isBIC, isIBAN } from 'class-validator';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a text must look like. The compiled schema and class-validator call these very functions. */
export const FORMATS = {
  identifier: isIdentifier,
  'invoice-number': (text: string) => /^[A-Za-z0-9._~-]{1,64}\/[1-9]\d{0,5}$/.test(text),
  'idempotency-key': (text: string) => /^[\x21-\x7e]{1,255}$/.test(text),
  // What every bank carries unchanged, and an address too.
  'message-id': (text: string) => /^[A-Za-z0-9.-]{1,35}$/.test(text),
  currency: (text: string) => currencyExponent(text) !== undefined,
  date: isCalendarDate,
  'date-time': (text: string) => {
    const parts = INSTANT.exec(text);
    return parts !== null && isCalendarDate(parts[1] ?? '') && isWritable(text);
  },
  uri: (text: string) => text.length <= TEXT_LENGTH_MAX && /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text),
  email: (text: string) => text.length <= TEXT_LENGTH_MAX && /^[^\s@]+@[^\s@]+$/.test(text),
  time: (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  'time-zone': (text: string) => text.length <= TEXT_LENGTH_MAX && isZone(text),
  /** Of a country, a state, a region: which ones there are is known where calendars are read. */
  'holiday-calendar': (text: string) => /^[A-Z]{2}(-[A-Za-z0-9]{1,8}){0,2}$/.test(text),
  // One spelling for each account: the library would take spaces and small letters too.
  iban: (text: string) => /^[A-Z0-9]{1,34}$/.test(text) && isIBAN(text),
  bic: (text: string) => /^[A-Z0-9]{8,11}$/.test(text) && isBIC(text),
} as const;

/** What can stand in a stream's name and in an address: ids of merchants, orders, customers and of all we make. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z0-9._~-]{1,64}$/.test(text);
}

/** A day that the calendar has: February 30 would silently become March 2. */
function isCalendarDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

// An offset can push the first or last hours of the four-digit years into years that have more or fewer digits.
function isWritable(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().length === 24;
}
