import { addCalendarDays } from '@domain';
import fc from 'fast-check';
import { AGES, ageOf, daysOverdue, dueDatesOf } from './ageing';

const ON = '2026-03-01';

describe('the age of an invoice', () => {
  it.each([
    ['2026-03-02', 'notDue', -1],
    ['2026-03-01', 'notDue', 0],
    ['2026-02-28', 'overdue1To30', 1],
    ['2026-01-30', 'overdue1To30', 30],
    ['2026-01-29', 'overdue31To60', 31],
    ['2025-12-31', 'overdue31To60', 60],
    ['2025-12-30', 'overdue61To90', 61],
    ['2025-12-01', 'overdue61To90', 90],
    ['2025-11-30', 'overdueOver90', 91],
    ['2019-03-01', 'overdueOver90', 2557],
  ])('that is due on %s is %s', (dueDate, age, days) => {
    expect([ageOf(dueDate, ON), daysOverdue(dueDate, ON)]).toEqual([age, days]);
  });

  it('is the one whose due dates it lies in, and no other', () => {
    const day = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addCalendarDays(ON, days));
    fc.assert(
      fc.property(day, day, (dueDate, on) => {
        const fitting = AGES.filter((age) => {
          const { from = '', to = '9999-12-31' } = dueDatesOf(age, on);
          return from <= dueDate && dueDate <= to;
        });
        expect(fitting).toEqual([ageOf(dueDate, on)]);
      }),
    );
  });
});
