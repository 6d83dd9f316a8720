import type { Settings } from '../../world/program';

/** What a process of the settlement part is told. */
export interface SettlementJob {
  readonly settings: Settings;
}

/** What something took. Megabytes: resident at its peak, and how much more that is than before it began. */
export interface Took {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly moreMegabytes: number;
}

export interface ClosingResult extends Took {
  readonly entries: number;
}

export interface PlainResult {
  readonly sumSeconds: number;
  readonly readSeconds: number;
  readonly entries: number;
}

export interface StatementResult {
  readonly rows: number;
  readonly csv: Took & { readonly bytes: number };
  readonly parquet: Took & { readonly bytes: number };
  readonly trialBalance: { readonly p50: number; readonly p99: number; readonly sequence: number };
}

/** Lets something happen, and tells what it took of time and memory. */
export async function taking<Answer>(work: () => Promise<Answer>): Promise<Took & { readonly answer: Answer }> {
  const before = process.memoryUsage.rss() / 1e6;
  const start = performance.now();
  const answer = await work();
  const seconds = (performance.now() - start) / 1_000;
  // The system keeps the highest mark of the whole process: what is measured is what a process does first.
  const peakMegabytes = (process.resourceUsage().maxRSS * 1_024) / 1e6;
  return { answer, seconds, peakMegabytes, moreMegabytes: Math.max(0, peakMegabytes - before) };
}
