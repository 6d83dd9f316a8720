/** How many events are made a tree of, in which file, and how many proofs are asked for. */
export interface TreeJob {
  readonly folder: string;
  readonly leaves: number;
  readonly proofs: number;
  /** Events that come to the view together. */
  readonly batch: number;
}

export interface TreeResult {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly bytesPerEvent: number;
  readonly inclusionMs: readonly number[];
  readonly consistencyMs: readonly number[];
}
