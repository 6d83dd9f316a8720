import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { inOrder } from './in-order';

async function* batchesOf(inputs: readonly number[], size: number): AsyncGenerator<number[]> {
  for (let from = 0; from < inputs.length; from += size) yield inputs.slice(from, from + size);
}

describe('work told in order', () => {
  it('tells every answer once, in the order of the inputs, whatever takes how long', async () => {
    const inputs = fc.array(fc.nat(3), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        inputs,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 9 }),
        async (ms, width, size) => {
          let running = 0;
          let most = 0;
          const work = async (i: number) => {
            most = Math.max(most, ++running);
            await sleep(ms[i]);
            running -= 1;
            return `${i} `;
          };
          const told = await gathered(inOrder(batchesOf([...ms.keys()], size), work, width));
          expect(told.join('')).toBe([...ms.keys()].map((i) => `${i} `).join(''));
          expect(most).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('tells an answer before the next input has come', async () => {
    const second = Promise.withResolvers<void>();
    async function* slowly() {
      yield [1];
      await second.promise;
      yield [2];
    }
    const told = inOrder(slowly(), async (input) => `${input}`, 8);
    expect((await told.next()).value).toBe('1');
    second.resolve();
    expect((await told.next()).value).toBe('2');
    expect((await told.next()).done).toBe(true);
  });

  it('takes no more inputs than it may hold while nobody reads, and stops when the reader leaves', async () => {
    let taken = 0;
    async function* endless() {
      for (;;) yield [taken++];
    }
    const told = inOrder(endless(), async (input) => `${input} `, 5);
    expect((await told.next()).value).toMatch(/^0 /);
    await sleep(20);
    expect(taken).toBeLessThan(20);
    await told.return(undefined);
    const then = taken;
    await sleep(20);
    expect(taken).toBe(then);
  });

  it('tells what was answered before it passes on that the inputs broke off', async () => {
    async function* broken() {
      yield [1, 2];
      throw new Error('the connection was closed');
    }
    const told: string[] = [];
    const telling = (async () => {
      for await (const text of inOrder(broken(), async (input) => `${input}`, 8)) told.push(text);
    })();
    await expect(telling).rejects.toThrow('closed');
    expect(told.join('')).toBe('12');
  });
});

async function gathered<Each>(all: AsyncIterable<Each>): Promise<Each[]> {
  const list: Each[] = [];
  for await (const each of all) list.push(each);
  return list;
}
