import type { Settings } from '../world/program';

/** Which ledger is asked about its past, and how often each question is asked. */
export interface PastJob {
  readonly settings: Settings;
  readonly orders: number;
  readonly times: number;
}

/** Milliseconds of each answer, by question. */
export type PastResult = Readonly<Record<string, readonly number[]>>;
