import { afterDelay } from './business-days';

describe('a delay in business days', () => {
  it.each([
    ['over a weekend', '2026-11-20', 1, '2026-11-23'],
    ['from a Saturday', '2026-11-21', 1, '2026-11-23'],
    ['from a Saturday, two days', '2026-11-21', 2, '2026-11-24'],
    ['over Christmas and the weekend', '2026-12-23', 2, '2026-12-28'],
    ['of no days on a Monday', '2026-11-23', 0, '2026-11-23'],
    ['of no days on a holiday before a weekend', '2026-12-25', 0, '2026-12-28'],
    ['of ten days', '2026-11-02', 10, '2026-11-16'],
  ])('%s: %s and %d days is %s', (_how, date, days, expected) => {
    expect(afterDelay(date, { days, kind: 'business' }, ['2026-12-25', '2027-01-01'])).toBe(expected);
  });

  it('in calendar days knows no holidays', () => {
    expect(afterDelay('2026-12-24', { days: 1, kind: 'calendar' }, ['2026-12-25'])).toBe('2026-12-25');
    expect(afterDelay('2026-12-24', { days: 0, kind: 'calendar' }, ['2026-12-24'])).toBe('2026-12-24');
  });
});
