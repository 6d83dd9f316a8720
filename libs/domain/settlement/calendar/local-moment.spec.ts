import fc from 'fast-check';
import { localMoment } from './local-moment';
import { isZone, localDate } from './zone';
import { time, ZONES, zone } from './zones.fixture';

const MINUTE = 60_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

const anyInstant = fc
  .integer({ min: Date.parse('1993-01-01T00:00:00Z'), max: Date.parse('2037-12-31T00:00:00Z') })
  .map((at) => new Date(at).toISOString());
const anyDay = anyInstant.map((at) => at.slice(0, 10));

/** The days on which clocks were set, found by asking the platform at every noon of some years. */
const dayOfChange = fc.constantFrom(
  ...ZONES.flatMap((name) =>
    [1993, 2001, 2010, 2011, 2014, 2016, 2018, 2024, 2026].flatMap((year) =>
      Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString())
        .filter((at) => offsetText(at, name) !== offsetText(shifted(at, 24 * 60 * MINUTE), name))
        .map((at) => ({ date: at.slice(0, 10), zone: name })),
    ),
  ),
);

describe('the moment at which clocks show a time', () => {
  it.each([
    ['on an ordinary day', '2026-01-15', '02:30', 'Europe/Stockholm', '2026-01-15T01:30:00.000Z'],
    ['in a gap, the first instant after it', '2026-03-29', '02:30', 'Europe/Stockholm', '2026-03-29T01:00:00.000Z'],
    ['doubled, the first of the two', '2026-10-25', '02:30', 'Europe/Stockholm', '2026-10-25T00:30:00.000Z'],
    ['at the end of a gap', '2026-03-29', '03:00', 'Europe/Stockholm', '2026-03-29T01:00:00.000Z'],
    ['after the second showing', '2026-10-25', '03:00', 'Europe/Stockholm', '2026-10-25T02:00:00.000Z'],
    ['where midnight itself is in the gap', '2018-11-04', '00:00', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    [
      'where an hour before midnight is doubled',
      '2018-02-17',
      '23:30',
      'America/Sao_Paulo',
      '2018-02-18T01:30:00.000Z',
    ],
    ['on a day that was left out', '2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['on the day after it', '2011-12-31', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
    ['at midnight in a gap in April', '2024-04-26', '00:00', 'Africa/Cairo', '2024-04-25T22:00:00.000Z'],
    ['doubled before midnight', '2024-10-31', '23:15', 'Africa/Cairo', '2024-10-31T20:15:00.000Z'],
    ['with quarters of an hour', '2026-07-01', '00:00', 'Asia/Kathmandu', '2026-06-30T18:15:00.000Z'],
    ['in a gap of half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['in a doubled half hour', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
  ])('is, %s, %s %s in %s: %s', (_when, date, shown, inZone, expected) => {
    expect(localMoment(date, shown, inZone)).toBe(expected);
  });

  it('shows that time, unless no clock ever did', () => {
    fc.assert(
      fc.property(anyDay, time, zone, (date, shown, inZone) => {
        const moment = localMoment(date, shown, inZone);
        const there = clockText(moment, inZone);
        if (there === `${date} ${shown}`) return;
        // In a gap: a moment before, clocks showed less; at it they show more.
        expect(there > `${date} ${shown}`).toBe(true);
        expect(clockText(shifted(moment, -1), inZone) < `${date} ${shown}`).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('is the first such instant, as going through every minute of the days around it finds it', () => {
    fc.assert(
      fc.property(dayOfChange, time, ({ date, zone: inZone }, shown) => {
        const start = Date.parse(`${date}T00:00:00Z`) - 30 * 60 * MINUTE;
        const wanted = `${date} ${shown}`;
        const all = Array.from({ length: 90 * 60 }, (_, minute) => new Date(start + minute * MINUTE).toISOString());
        expect(localMoment(date, shown, inZone)).toBe(all.find((at) => clockText(at, inZone) >= wanted));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the local date', () => {
  it('is the day that clocks of the zone show', () => {
    fc.assert(
      fc.property(anyInstant, zone, (at, inZone) => {
        expect(localDate(at, inZone)).toBe(clockText(at, inZone).slice(0, 10));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is asked for out of order as well as in order', () => {
    expect(localDate('2026-03-28T23:30:00.000Z', 'Europe/Stockholm')).toBe('2026-03-29');
    expect(localDate('2026-03-28T23:30:00.000Z', 'Pacific/Pago_Pago')).toBe('2026-03-28');
    expect(localDate('2026-03-28T22:30:00.000Z', 'Europe/Stockholm')).toBe('2026-03-28');
    expect(localDate('1969-12-31T23:59:59.999Z', 'UTC')).toBe('1969-12-31');
  });
});

describe('a zone', () => {
  it.each(ZONES)('is %s', (name) => expect(isZone(name)).toBe(true));

  it.each(['', '+02:00', 'Europe/Atlantis', 'europe/stockholm', 'Etc/../UTC'])('is not "%s"', (name) => {
    expect(isZone(name)).toBe(false);
  });
});

function shifted(at: string, by: number): string {
  return new Date(Date.parse(at) + by).toISOString();
}

/** What clocks show, in another of Intl's styles than the rules read. */
function clockText(at: string, timeZone: string): string {
  return clock(timeZone, { dateStyle: 'short', timeStyle: 'short' }).format(Date.parse(at));
}

function offsetText(at: string, timeZone: string): string {
  return clock(timeZone, { timeZoneName: 'longOffset' }).format(Date.parse(at)).slice(10);
}

function clock(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${timeZone} ${Object.keys(options)}`;
  const made = clocks.get(name) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, ...options });
  clocks.set(name, made);
  return made;
}
