import { toInstant } from './local-time';

describe('times of a file', () => {
  it.each([
    ['a winter wall clock in London is UTC', '2010-12-01T08:26:00', 'Europe/London', '2010-12-01T08:26:00.000Z'],
    [
      'a summer wall clock in London is an hour ahead',
      '2011-06-01T08:26:00',
      'Europe/London',
      '2011-06-01T07:26:00.000Z',
    ],
    ['a time with its own zone keeps it', '2011-06-01T08:26:00+02:00', 'Europe/London', '2011-06-01T06:26:00.000Z'],
    ['a time that comes twice is the earlier', '2011-10-30T01:30:00', 'Europe/London', '2011-10-30T00:30:00.000Z'],
    ['a time with milliseconds keeps them', '2011-01-01T00:00:00.250', 'Asia/Tokyo', '2010-12-31T15:00:00.250Z'],
  ])('%s', (_, text, zone, instant) => {
    expect(toInstant(text, zone)).toBe(instant);
  });

  it.each(['', '1.12.2010', '2010-13-01T08:26:00', '2010-12-01'])('%p is no time', (text) => {
    expect(toInstant(text, 'UTC')).toBeUndefined();
  });
});
