import { everyDay, heightOf } from './money-series';

describe('what a chart draws', () => {
  it('has every day, also where nothing happened', () => {
    const known = [{ day: '2026-03-01', amounts: { captured: 5n } }];
    expect(everyDay('2026-02-27', '2026-03-02', known)).toEqual([
      { day: '2026-02-27', amounts: {} },
      { day: '2026-02-28', amounts: {} },
      { day: '2026-03-01', amounts: { captured: 5n } },
      { day: '2026-03-02', amounts: {} },
    ]);
  });

  it.each([
    ['EUR', 1_250n, 12.5],
    ['JPY', 1_250n, 1_250],
    ['KWD', -1_250n, -1.25],
  ])('stands as high in %s as the currency has digits', (currency, amount, height) => {
    expect(heightOf(amount, currency)).toBe(height);
  });
});
