import type { Settings } from '../../world/program';

/** What a process of the settlement part is told. */
export interface SettlementJob {
  readonly settings: Settings;
}

export interface StatementJob extends SettlementJob {
  readonly format: 'csv' | 'parquet';
}

/** What something took. Neighbours take time away, and no seconds of its own on the processor. */
export interface Took {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export interface ClosingResult extends Took {
  readonly entries: number;
}

export interface PlainResult {
  readonly sum: Took;
  readonly read: Took;
  readonly entries: number;
}

export interface StatementResult extends Took {
  readonly rows: number;
  readonly bytes: number;
}

/** Milliseconds. */
export interface LookBackResult {
  readonly p50: number;
  readonly p99: number;
  readonly sequence: number;
}

/** Lets something happen, and tells what it took. */
export async function taking<Answer>(
  work: () => Answer | Promise<Answer>,
): Promise<Took & { readonly answer: Answer }> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const answer = await work();
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { answer, seconds, cpuSeconds: (user + system) / 1e6 };
}
