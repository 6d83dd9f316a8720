import fc from 'fast-check';
import { addCalendarDays } from '../../time/instant';
import { dueThroughOf, type EntryRange, isLate, isWithin, membersOf, type Reach } from './membership';
import { inSettlementOrder, type PlacedEntry } from './placed-entry';

const FIRST_DAY = '2026-01-01';

/** Entries that arise one after the other, and fall due on any day near the one on which they do. */
const entries: fc.Arbitrary<readonly PlacedEntry[]> = fc
  .array(fc.record({ day: fc.nat(3), wait: fc.integer({ min: -1, max: 20 }), more: fc.boolean() }), { maxLength: 60 })
  .map((arising) => {
    let [today, sequence, index] = [0, 0, 0];
    return arising.map(({ day, wait, more }) => {
      today += more ? 0 : day;
      index = more ? index + 1 : 0;
      sequence += more ? 0 : 1 + day;
      return { kind: 'sale', amount: 1n, due: addCalendarDays(FIRST_DAY, today + wait), sequence, index };
    });
  });

/** Closings whose sequences go up; their days do too, but for a merchant who moved west. */
const closings: fc.Arbitrary<readonly Reach[]> = fc
  .array(fc.record({ days: fc.integer({ min: -1, max: 10 }), events: fc.nat(25) }), { maxLength: 12 })
  .map((steps) => {
    let [day, throughSequence] = [0, 0];
    let last: Reach | undefined;
    return steps.map(({ days, events }) => {
      day += days;
      throughSequence += events;
      last = { dueThrough: dueThroughOf(addCalendarDays(FIRST_DAY, day), last), throughSequence };
      return last;
    });
  });

describe('the members of a settlement', () => {
  it('are what was due and recorded by then and in no settlement before, as ticking off a list would find', () => {
    fc.assert(
      fc.property(entries, closings, (arisen, reaches) => {
        const open = new Set(arisen);
        for (const [place, reach] of reaches.entries()) {
          const taken = [...open].filter(
            ({ due, sequence }) => due <= reach.dueThrough && sequence <= reach.throughSequence,
          );
          for (const entry of taken) open.delete(entry);
          const members = membersOf(reach, reaches[place - 1]).flatMap((range) => inOrder(arisen, range));
          expect(members).toEqual(taken.toSorted(inSettlementOrder));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('are in one settlement exactly once the calendar and the log have been closed behind them, and before in none', () => {
    fc.assert(
      fc.property(entries, closings, (arisen, reaches) => {
        const last = reaches.at(-1);
        for (const entry of arisen) {
          const times = reaches
            .flatMap((reach, place) => membersOf(reach, reaches[place - 1]))
            .filter((range) => isWithin(range, entry)).length;
          const closed = last && entry.due <= last.dueThrough && entry.sequence <= last.throughSequence;
          expect(times).toBe(closed ? 1 : 0);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('do not wait for a merchant who moved west to see the day of the last closing once more', () => {
    const last = { dueThrough: '2026-01-10', throughSequence: 5 };
    expect(dueThroughOf('2026-01-09', last)).toBe('2026-01-10');
    expect(dueThroughOf('2026-01-11', last)).toBe('2026-01-11');
    expect(dueThroughOf('2026-01-09', undefined)).toBe('2026-01-09');
  });
});

describe('a late fact', () => {
  const cutOffs = [
    { cutOff: '2026-01-08T17:00:00.000Z', throughSequence: 20 },
    { cutOff: '2026-01-09T17:00:00.000Z', throughSequence: 30 },
  ];

  it('happened, by its own word, before a cut-off that it was recorded after', () => {
    expect(isLate({ effectiveAt: '2026-01-09T16:59:59.999Z', sequence: 31 }, cutOffs)).toBe(true);
    expect(isLate({ effectiveAt: '2026-01-09T17:00:00.000Z', sequence: 31 }, cutOffs)).toBe(false);
    expect(isLate({ effectiveAt: '2026-01-08T16:59:59.999Z', sequence: 21 }, cutOffs)).toBe(true);
  });

  it('is none that only waits for its due date, recorded in its own time', () => {
    expect(isLate({ effectiveAt: '2026-01-08T10:00:00.000Z', sequence: 20 }, cutOffs)).toBe(false);
    expect(isLate({ effectiveAt: '2026-01-09T10:00:00.000Z', sequence: 30 }, cutOffs)).toBe(false);
    expect(isLate({ effectiveAt: '2026-01-01T00:00:00.000Z', sequence: 1 }, [])).toBe(false);
  });
});

function inOrder(arisen: readonly PlacedEntry[], range: EntryRange): PlacedEntry[] {
  return arisen.filter((entry) => isWithin(range, entry)).toSorted(inSettlementOrder);
}
