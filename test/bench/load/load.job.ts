export const LOAD_KINDS = ['captures', 'bulk', 'balances'] as const;

/** What the generator is asked to do; it runs in a process of its own and sends back a LoadResult. */
export interface LoadJob {
  readonly kind: (typeof LOAD_KINDS)[number];
  readonly port: number;
  readonly apiKey: string;
  readonly connections: number;
  /** Ends after so many seconds, or so many requests, whichever comes first; `bulk` sends so many lines. */
  readonly seconds: number;
  readonly requests: number;
  /** So many orders are asked for, from this one on. */
  readonly orders: number;
  readonly firstOrder?: number;
  /** Makes idempotency keys of different runs differ. */
  readonly run: string;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Absent where answers stream. */
  readonly p50?: number;
  readonly p99?: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly cpuSeconds: number;
  /** One body that was not a success, to show what went wrong. */
  readonly firstRefusal?: string;
}
