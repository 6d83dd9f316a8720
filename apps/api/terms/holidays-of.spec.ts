import { HOLIDAYS_MAX } from '@domain';
import { HOLIDAY_YEARS, holidaysOf } from './holidays-of';

const NOW = '2026-03-01T12:00:00.000Z';

describe('the holidays of a named calendar', () => {
  it('are those on which banks rest, of this year and the years after, ascending and each once', async () => {
    const days = (await holidaysOf('SE', NOW)) ?? [];
    expect(days.slice(0, 7)).toEqual(
      '2026-01-01 2026-01-06 2026-04-03 2026-04-05 2026-04-06 2026-05-01 2026-05-14'.split(' '),
    );
    expect(days).toEqual([...new Set(days)].sort());
    expect(new Set(days.map((day) => day.slice(0, 4))).size).toBe(HOLIDAY_YEARS);
    // Half days and customs are none.
    expect(days).not.toContain('2026-04-30');
  });

  it('are those of a state where it has its own', async () => {
    const [country, bavaria] = [await holidaysOf('DE', NOW), await holidaysOf('DE-BY', NOW)];
    expect(country).not.toContain('2026-01-06');
    expect(bavaria).toContain('2026-01-06');
  });

  it('that begin in the evening are the day after', async () => {
    const days = (await holidaysOf('IL', NOW)) ?? [];
    // The Day of Atonement of 2026 lasts from the evening of September 20 to that of the 21st.
    expect(days).toContain('2026-09-21');
    expect(days).not.toContain('2026-09-20');
  });

  it('of the busiest calendars still fit into terms', async () => {
    for (const calendar of ['IR', 'CN', 'TR', 'LK', 'ID', 'BD', 'AL', 'IL']) {
      const days = await holidaysOf(calendar, NOW);
      expect({ calendar, fits: days !== undefined && days.length > 0 && days.length <= HOLIDAYS_MAX }).toEqual({
        calendar,
        fits: true,
      });
    }
  });

  it.each(['XX', 'SE-XX', 'DE-BY-XX'])('of %s, which nobody keeps, are unknown', async (calendar) => {
    expect(await holidaysOf(calendar, NOW)).toBeUndefined();
  });
});
