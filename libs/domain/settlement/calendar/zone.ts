import { type CalendarDate, type Instant, utcDate } from '../../time/instant';

const MINUTE_MS = 60_000;
/** An IANA name begins with a capital letter; a bare offset such as `+02:00` has no history and is none. */
const ZONE_NAME = /^[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*)*$/;

const clocks = new Map<string, Intl.DateTimeFormat>();
let lastAsked = { zone: '', minute: Number.NaN, ahead: 0 };

/** Whether this is the name of a time zone that the machine knows. */
export function isZone(zone: string): boolean {
  if (!ZONE_NAME.test(zone)) return false;
  try {
    clockOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The calendar day in the zone on which the instant falls. */
export function localDate(instant: Instant, zone: string): CalendarDate {
  if (zone === 'UTC') return utcDate(instant);
  const at = Date.parse(instant);
  return new Date(at + msAheadOfUtc(zone, at)).toISOString().slice(0, 10);
}

/** How far the clocks of the zone are ahead of UTC at a moment, both in milliseconds. */
export function msAheadOfUtc(zone: string, at: number): number {
  // Clocks are set on whole minutes, and events come in the order of their minutes: asking Intl is slow.
  const minute = at - modulo(at, MINUTE_MS);
  if (lastAsked.zone !== zone || lastAsked.minute !== minute) {
    lastAsked = { zone, minute, ahead: shownBy(clockOf(zone), minute) - minute };
  }
  return lastAsked.ahead;
}

/** What the clock shows, as the milliseconds at which a clock in UTC shows the same. */
function shownBy(clock: Intl.DateTimeFormat, at: number): number {
  const shown = new Map(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? Number.NaN;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

/** Never negative, also before 1970. */
function modulo(dividend: number, divisor: number): number {
  return ((dividend % divisor) + divisor) % divisor;
}
