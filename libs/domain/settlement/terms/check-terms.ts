import { currencyExponent } from '../../money/currency';
import { type Refusal, refuse } from '../../refusals/refusals';
import { isZone } from '../calendar/zone';
import { firstRefused } from '../checks';
import { AMOUNT_MAX, DELAY_DAYS_MAX, HOLDBACK_DAYS_MAX, HOLIDAYS_MAX, RATE_MAX } from '../limits';
import type { CurrencyAmount, MerchantTerms } from './terms.events';

type Check = () => Refusal | undefined;

/** VALIDATION_FAILED or LIMIT_EXCEEDED with the first member that makes no sense, in the order in which people read terms. */
export function checkTerms(terms: MerchantTerms): Refusal | undefined {
  const { schedule, cutOffTime, zone, delay, holidays, fee, holdback } = terms;
  return firstRefused(
    () => (knownSchedule(schedule) ? undefined : invalid('schedule', 'a day, a weekday of 1 to 7 or a day of 1 to 31')),
    () => (/^([01]\d|2[0-3]):[0-5]\d$/.test(cutOffTime) ? undefined : invalid('cutOffTime', 'a time as HH:mm')),
    () => (isZone(zone) ? undefined : invalid('zone', 'a time zone of the IANA database')),
    within('delay.days', delay.days, DELAY_DAYS_MAX),
    ...listOfDates(holidays),
    ...amounts('minimumPayouts', terms.minimumPayouts),
    within('fee.rate', fee.rate, RATE_MAX),
    ...amounts('fee.fixed', fee.fixed),
    within('feeVatRate', terms.feeVatRate, RATE_MAX),
    within('holdback.rate', holdback.rate, RATE_MAX),
    within('holdback.days', holdback.days, HOLDBACK_DAYS_MAX),
  );
}

function knownSchedule(schedule: MerchantTerms['schedule']): boolean {
  if (schedule.every === 'day') return true;
  const [number, last] = schedule.every === 'week' ? [schedule.weekday, 7] : [schedule.day, 31];
  return Number.isInteger(number) && number >= 1 && number <= last;
}

function within(member: string, number: number, max: number): Check {
  return () =>
    Number.isInteger(number) && number >= 0 && number <= max
      ? undefined
      : invalid(member, `a whole number from 0 to ${max}`);
}

function listOfDates(holidays: readonly string[]): Check[] {
  return [
    () =>
      holidays.length > HOLIDAYS_MAX
        ? refuse('LIMIT_EXCEEDED', `Terms hold at most ${HOLIDAYS_MAX} holidays.`, {
            what: 'holidays',
            requested: holidays.length,
            limit: HOLIDAYS_MAX,
          })
        : undefined,
    () =>
      holidays.every((day, place) => isDate(day) && (place === 0 || day > (holidays[place - 1] ?? '')))
        ? undefined
        : invalid('holidays', 'a list of dates, ascending, each once'),
  ];
}

function amounts(member: string, list: readonly CurrencyAmount[]): Check[] {
  const currencies = list.map(({ currency }) => currency);
  return [
    () =>
      currencies.every((currency) => currencyExponent(currency) !== undefined)
        ? undefined
        : invalid(member, 'a list of amounts in ISO 4217 currencies'),
    () =>
      new Set(currencies).size === currencies.length
        ? undefined
        : invalid(member, 'a list that names each currency once'),
    () =>
      list.every(({ amount }) => amount >= 0n && amount <= AMOUNT_MAX)
        ? undefined
        : invalid(member, `a list of amounts from 0 to ${AMOUNT_MAX}`),
  ];
}

/** A day that the calendar has: the 30th of February would come back as another. */
function isDate(day: string): boolean {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN;
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}

function invalid(member: string, expected: string): Refusal {
  return refuse('VALIDATION_FAILED', `The terms need ${expected} as ${member}.`, { member, expected });
}
