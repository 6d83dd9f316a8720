import { timeLeftText } from './time-left-text';

const HOUR_MS = 3_600_000;

describe('the time that is left', () => {
  it.each([
    [76 * HOUR_MS, '3 d 4 h'],
    [24 * HOUR_MS, '1 d 0 h'],
    [24 * HOUR_MS - 1, '23 h 59 min'],
    [4 * HOUR_MS + 5 * 60_000, '4 h 05 min'],
    [309_000, '5 min 09 s'],
    [999, '0 min 00 s'],
    [0, 'now'],
    [-1, 'now'],
  ])('of %d ms reads %s', (left, text) => {
    expect(timeLeftText(left)).toBe(text);
  });
});
