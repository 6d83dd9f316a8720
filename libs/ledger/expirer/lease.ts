/** Says who may let authorizations expire, so that only one instance does the work. */
export interface Lease {
  isHeld(): Promise<boolean>;
}

/** The engines that stand allow one writing process, and it holds the log's lock: that is the lease. */
export const writersLease: Lease = { isHeld: async () => true };
