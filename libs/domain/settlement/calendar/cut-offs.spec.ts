import fc from 'fast-check';
import { cutOffsAfter, lastCutOffAtOrBefore, nextCutOff } from './cut-offs';
import { scheduledFrom, scheduledUntil, weekdayOf } from './schedule';
import { localDate } from './zone';
import { cutOffTerms, instant, schedule } from './zones.fixture';

describe('cut-offs', () => {
  it('of a week in Stockholm keep their local time when clocks are set', () => {
    const terms = { schedule: { every: 'week', weekday: 7 }, cutOffTime: '18:00', zone: 'Europe/Stockholm' } as const;
    expect(cutOffsAfter(terms, '2026-03-20T00:00:00.000Z').take(3).toArray()).toEqual([
      '2026-03-22T17:00:00.000Z',
      '2026-03-29T16:00:00.000Z',
      '2026-04-05T16:00:00.000Z',
    ]);
  });

  it('of a month that is shorter than the day fall on its last day', () => {
    const terms = { schedule: { every: 'month', day: 31 }, cutOffTime: '12:00', zone: 'UTC' } as const;
    expect(cutOffsAfter(terms, '2027-12-31T12:00:00.000Z').take(4).toArray()).toEqual([
      '2028-01-31T12:00:00.000Z',
      '2028-02-29T12:00:00.000Z',
      '2028-03-31T12:00:00.000Z',
      '2028-04-30T12:00:00.000Z',
    ]);
  });

  it('of a day that clocks left out are at the end of the leap, and one with those of the day after at midnight', () => {
    const noon = { schedule: { every: 'day' }, cutOffTime: '12:00', zone: 'Pacific/Apia' } as const;
    expect(cutOffsAfter(noon, '2011-12-29T00:00:00.000Z').take(3).toArray()).toEqual([
      '2011-12-29T22:00:00.000Z',
      '2011-12-30T10:00:00.000Z',
      '2011-12-30T22:00:00.000Z',
    ]);
    expect(
      cutOffsAfter({ ...noon, cutOffTime: '00:00' }, '2011-12-29T00:00:00.000Z')
        .take(3)
        .toArray(),
    ).toEqual(['2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z', '2011-12-31T10:00:00.000Z']);
  });

  it('in an hour that clocks show twice come once', () => {
    const terms = { schedule: { every: 'day' }, cutOffTime: '02:30', zone: 'Europe/Stockholm' } as const;
    expect(cutOffsAfter(terms, '2026-10-24T12:00:00.000Z').take(2).toArray()).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
    const midnight = { ...terms, cutOffTime: '23:30', zone: 'America/Sao_Paulo' };
    expect(cutOffsAfter(midnight, '2018-02-17T12:00:00.000Z').take(2).toArray()).toEqual([
      '2018-02-18T01:30:00.000Z',
      '2018-02-19T02:30:00.000Z',
    ]);
  });

  it('come one after the other, each the next of any instant since the one before', () => {
    fc.assert(
      fc.property(cutOffTerms, instant, fc.nat(), (terms, after, somewhere) => {
        const [first, second] = cutOffsAfter(terms, after).take(2).toArray() as [string, string];
        expect(first > after).toBe(true);
        expect(second > first).toBe(true);
        const between = new Date(Date.parse(first) + (somewhere % (Date.parse(second) - Date.parse(first))));
        expect(nextCutOff(terms, between.toISOString())).toBe(second);
        expect(lastCutOffAtOrBefore(terms, between.toISOString())).toBe(first);
        expect(lastCutOffAtOrBefore(terms, first)).toBe(first);
      }),
      { numRuns: 1_500 },
    );
  });

  it('are on days of the schedule, or where clocks left that day out, right after it', () => {
    fc.assert(
      fc.property(cutOffTerms, instant, (terms, after) => {
        const cutOff = nextCutOff(terms, after);
        const day = localDate(cutOff, terms.zone);
        if (scheduledFrom(terms.schedule, day) === day) return;
        const before = localDate(new Date(Date.parse(cutOff) - 1).toISOString(), terms.zone);
        expect(scheduledUntil(terms.schedule, day) > before).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('leave no scheduled day out: a year of days has as many', () => {
    const terms = { schedule: { every: 'day' }, cutOffTime: '00:00', zone: 'Africa/Cairo' } as const;
    const year = cutOffsAfter(terms, '2024-01-01T00:00:00.000Z').take(366).toArray();
    expect(new Set(year.map((cutOff) => localDate(cutOff, terms.zone))).size).toBe(366);
  });
});

describe('a schedule', () => {
  it('knows its weekdays', () => {
    expect(['2026-11-23', '2026-11-29', '1969-12-31', '1970-01-01'].map(weekdayOf)).toEqual([1, 7, 3, 4]);
  });

  it('finds its days forwards as backwards', () => {
    fc.assert(
      fc.property(schedule, instant, (days, at) => {
        const date = at.slice(0, 10);
        const [from, until] = [scheduledFrom(days, date), scheduledUntil(days, date)];
        expect(from >= date && until <= date).toBe(true);
        expect(scheduledUntil(days, from)).toBe(from);
        expect(scheduledFrom(days, until)).toBe(until);
        expect(from === date).toBe(until === date);
      }),
      { numRuns: 1_000 },
    );
  });
});
