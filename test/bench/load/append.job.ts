/** What a process that appends is asked to do. */
export interface AppendJob {
  readonly url: string;
  readonly inFlight: number;
  readonly seconds: number;
}

export interface AppendResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly seconds: number;
  readonly secondsWithWarmUp: number;
  readonly cpuSeconds: number;
  readonly residentMegabytes: number;
}
