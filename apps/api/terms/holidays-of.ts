import { DAY_MS, type Instant } from '@domain';

/** How many years of a calendar terms carry along, the present one included; then they have to be agreed on anew. */
export const HOLIDAY_YEARS = 10;

const NOON_MS = DAY_MS / 2;

/**
 * The days on which banks of a calendar rest, ascending: this year's and those of the years after. A calendar is a
 * country, a state of it, or a region of that, by ISO 3166: `SE`, `DE-BY`. Undefined for one that nobody keeps.
 */
export async function holidaysOf(calendar: string, now: Instant): Promise<readonly string[] | undefined> {
  // The calendars of the world take a sixth of a second and thirty megabytes: only those pay for them who set terms by them.
  const { default: Holidays } = await import('date-holidays');
  const [country = '', state = '', region = ''] = calendar.split('-');
  const known = new Holidays();
  if (!(country in known.getCountries())) return undefined;
  if (state !== '' && !(state in (known.getStates(country) ?? {}))) return undefined;
  if (region !== '' && !(region in (known.getRegions(country, state) ?? {}))) return undefined;
  const holidays = new Holidays(country, state, region);
  const first = Number(now.slice(0, 4));
  const days = Array.from({ length: HOLIDAY_YEARS }, (_, year) => holidays.getHolidays(first + year))
    .flat()
    .filter(({ type }) => type === 'public' || type === 'bank')
    .flatMap(daysOf);
  return [...new Set(days)].sort();
}

/** Some last for several days, and some begin in the evening: a day belongs to one that is going on at its noon. */
function daysOf({ date, start, end }: { readonly date: string; readonly start: Date; readonly end: Date }): string[] {
  const begin = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19)}.000Z`);
  const length = end.getTime() - start.getTime();
  const days: string[] = [];
  let noon = Math.floor(begin / DAY_MS) * DAY_MS + NOON_MS;
  if (noon < begin) noon += DAY_MS;
  for (; noon < begin + length; noon += DAY_MS) days.push(new Date(noon).toISOString().slice(0, 10));
  return days;
}
