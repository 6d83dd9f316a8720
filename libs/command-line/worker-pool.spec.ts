import { setTimeout as wait } from 'node:timers/promises';
import { workThrough } from './worker-pool';

describe('the worker pool', () => {
  it('works on every item, never on more at once than it may', async () => {
    let [running, most] = [0, 0];
    const done: number[] = [];
    await workThrough([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await wait(item % 2 === 0 ? 1 : 5);
      running -= 1;
      done.push(item);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('draws no further items after a failure, and says what failed', async () => {
    const drawn: number[] = [];
    function* items() {
      for (let item = 1; item <= 100; item++) {
        drawn.push(item);
        yield item;
      }
    }
    const work = async (item: number) => {
      await wait(1);
      if (item === 3) throw new Error('item 3 is broken');
    };
    await expect(workThrough(items(), 2, work)).rejects.toThrow('item 3 is broken');
    expect(drawn.length).toBeLessThan(10);
  });
});
