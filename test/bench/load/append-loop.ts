import { percentile } from '../measure/percentile';
import type { AppendJob, AppendResult } from './append.job';

/** The server's first append takes seconds, and code that was not compiled yet is another program. */
const WARM_UP_SECONDS = 1.5;

/** Appends for a while, so many at a time: each is followed by the next one when it is answered. */
export async function appendLoop(
  { inFlight, seconds }: Pick<AppendJob, 'inFlight' | 'seconds'>,
  append: () => Promise<unknown>,
): Promise<AppendResult> {
  const began = performance.now();
  await forSeconds(WARM_UP_SECONDS, inFlight, append);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const latencies = await forSeconds(seconds, inFlight, append);
  const took = (performance.now() - start) / 1_000;
  const secondsWithWarmUp = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: latencies.length / took,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    seconds: took,
    secondsWithWarmUp,
    cpuSeconds: (user + system) / 1e6,
    residentMegabytes: process.memoryUsage.rss() / 1e6,
  };
}

async function forSeconds(seconds: number, inFlight: number, append: () => Promise<unknown>): Promise<number[]> {
  const latencies: number[] = [];
  const end = performance.now() + seconds * 1_000;
  async function caller(): Promise<void> {
    for (let began = performance.now(); began < end; began = performance.now()) {
      await append();
      latencies.push(performance.now() - began);
    }
  }
  await Promise.all(Array.from({ length: inFlight }, caller));
  return latencies;
}
