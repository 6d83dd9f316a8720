import fc from 'fast-check';
import { amount, calendarDate, count, mark, oneOf } from './scalar.schema';

describe('integers in stored data', () => {
  it('are decimal text, exact beyond what a binary number holds', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (value) => {
        expect(amount.encode(value)).toBe(value.toString());
        expect(amount.decode(value.toString())).toBe(value);
      }),
    );
  });

  it.each(['', '+1', '01', '-0', '1.0', '1e3', ' 1', '0x1', '١', 1, null])(
    'are written in one way only, not as %j',
    (stored) => {
      expect(() => amount.decode(stored)).toThrow('no integer');
      expect(() => count.decode(stored)).toThrow('no integer');
    },
  );

  it('that count something have to be exact in a binary number', () => {
    expect(count.decode('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => count.decode('9007199254740992')).toThrow('no safe integer');
    expect(() => count.encode(Number.NaN)).toThrow('no safe integer');
    // Minus zero would be written as zero, and is equal to it.
    expect(count.encode(-0)).toBe('0');
  });
});

describe('other values in stored data', () => {
  it('know their own words', () => {
    const clock = oneOf('system', 'simulated');
    expect(clock.decode('system')).toBe('system');
    expect(() => clock.decode('broken')).toThrow('none of system, simulated');
  });

  it('know a day from a moment', () => {
    expect(calendarDate.decode('2026-03-31')).toBe('2026-03-31');
    expect(() => calendarDate.decode('2026-03-31T00:00:00.000Z')).toThrow('no calendar date');
  });

  it('have a mark that is there or left out', () => {
    expect(mark.decode(true)).toBe(true);
    expect(() => mark.decode(false)).toThrow('not true');
  });
});
