import { cursorAt, isBehind, placeOf } from './log.place';

describe('a place in the log of the server', () => {
  it.each(['', '0/0', '733/733', '9223372036854775807/12'])('is given and taken as a cursor: "%s"', (cursor) => {
    expect(cursorAt(placeOf(cursor))).toBe(cursor);
  });

  // The server fails without a reason where the second number is the larger one, or either has no room in 64 bits.
  it.each(['7', '7/', '/7', '07/7', '-1/0', '7/7/7', '7/8', '9223372036854775808/0', '99999999999999999999/0', '٣/٣'])(
    'is none of this engine: "%s"',
    (cursor) => {
      expect(() => placeOf(cursor)).toThrow('no cursor of this log');
    },
  );

  it('stands behind another by commit, then by prepare, and always behind the start', () => {
    const place = { commit: 10n, prepare: 9n };
    expect(isBehind(place, undefined)).toBe(true);
    expect(isBehind(place, place)).toBe(false);
    expect(isBehind(place, { commit: 10n, prepare: 8n })).toBe(true);
    expect(isBehind(place, { commit: 9n, prepare: 9n })).toBe(true);
    expect(isBehind(place, { commit: 11n, prepare: 0n })).toBe(false);
  });
});
