/** One line of the table. What a part cannot measure stays absent and is shown as a dash. */
export interface Row {
  readonly what: string;
  /** Events in the log before it; absent where there is no log. */
  readonly logSize?: number;
  readonly perSecond?: number;
  readonly unit: string;
  readonly p50?: number | undefined;
  readonly p99?: number | undefined;
  /** Busy cores: of the process that is measured, of the one that makes the load, and of those that serve it. */
  readonly serverCores?: number | undefined;
  readonly loadCores?: number | undefined;
  readonly projectorCores?: number | undefined;
  readonly eventStoreDbCores?: number | undefined;
  readonly postgresCores?: number | undefined;
  /** Of the process that is measured, and of those that serve it. */
  readonly residentMegabytes?: number | undefined;
  readonly projectorMegabytes?: number | undefined;
  readonly eventStoreDbMegabytes?: number | undefined;
  readonly postgresMegabytes?: number | undefined;
  readonly note?: string | undefined;
}

/** A figure that was aimed at. */
export interface Aim {
  readonly what: string;
  readonly figure: number;
  readonly reached: boolean;
  readonly aim: string;
}
