import { generateShop } from '../shop';
import { timeline } from './timeline';

describe('the timeline of the shop', () => {
  const orders = generateShop({ seed: 1, orders: 200, opensAt: '2026-01-05T00:00:00.000Z', openDays: 14 });
  const until = '2026-02-01T00:00:00.000Z';
  const windows = timeline(orders, until);

  it('leaves out nothing that happens until the end, and nothing else comes in', () => {
    const steps = orders.flatMap(({ steps }) => steps).filter(({ at }) => at <= until);
    expect(windows.flatMap((window) => window.orders.flat())).toHaveLength(orders.length + steps.length);
  });

  it('moves forward, and lets nothing happen after its window', () => {
    const ends = windows.map((window) => window.until);
    expect(ends).toEqual([...ends].sort());
    for (const window of windows) for (const { at } of window.orders.flat()) expect(at < window.until).toBe(true);
  });

  it('keeps the steps of an order in their order', () => {
    for (const order of orders) {
      const numbers = windows.flatMap((window) => window.orders.flat()).filter((each) => each.order === order);
      expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index));
    }
  });
});
