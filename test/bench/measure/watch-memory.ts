import { usageOf } from './process-usage';

const LOOK_EVERY_MS = 250;

export interface Memory {
  /** Mean of the last quarter of the time over the mean of the second: 1 is flat, whatever the start took. */
  readonly growth: number;
  readonly maxMegabytes: number;
}

/** Looks at the memory of a process until told to stop. Undefined where the system does not tell. */
export function watchMemory(pid: number): { stop(): Memory | undefined } {
  const megabytes: number[] = [];
  const timer = setInterval(() => {
    const usage = usageOf(pid);
    if (usage) megabytes.push(usage.residentMegabytes);
  }, LOOK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      if (megabytes.length < 8) return undefined;
      const quarter = Math.floor(megabytes.length / 4);
      const second = megabytes.slice(quarter, 2 * quarter);
      const last = megabytes.slice(-quarter);
      return { growth: mean(last) / mean(second), maxMegabytes: Math.max(...megabytes) };
    },
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
