import { setTimeout as sleep } from 'node:timers/promises';
import { forgettingWithin } from './forgetting';

describe('a memory that forgets by itself', () => {
  it('keeps a value for half of its time, and not longer than all of it, however often it is asked', async () => {
    const memory = forgettingWithin<string>(200, 10);
    const setAt = performance.now();
    memory.set('a', 'known');
    let lastSeenAt = setAt;
    while (memory.get('a') !== undefined) {
      lastSeenAt = performance.now();
      expect(lastSeenAt - setAt).toBeLessThan(5_000);
      await sleep(5);
    }
    expect(lastSeenAt - setAt).toBeGreaterThan(90);
  });

  it('holds no more than it may, and drops what it is told to', () => {
    const memory = forgettingWithin<number>(60_000, 4);
    for (let number = 0; number < 10; number += 1) memory.set(`n${number}`, number);
    const held = Array.from({ length: 10 }, (_, number) => memory.get(`n${number}`)).filter((n) => n !== undefined);
    expect(held.length).toBeLessThanOrEqual(4);
    expect(held).toContain(9);
    memory.delete('n9');
    expect(memory.get('n9')).toBeUndefined();
  });
});
