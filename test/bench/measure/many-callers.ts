import { percentile } from './percentile';

export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Does `count` calls, `callers` at a time: each caller starts the next one when its last is answered. */
export async function manyCallers(
  count: number,
  callers: number,
  call: (index: number) => Promise<unknown>,
): Promise<Measured> {
  const latencies = new Array<number>(count);
  let next = 0;
  const start = performance.now();
  async function caller(): Promise<void> {
    while (next < count) {
      const index = next++;
      const began = performance.now();
      await call(index);
      latencies[index] = performance.now() - began;
    }
  }
  await Promise.all(Array.from({ length: callers }, caller));
  const seconds = (performance.now() - start) / 1_000;
  return { perSecond: count / seconds, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
}
