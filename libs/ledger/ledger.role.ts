/** What a process is to the others: `service` answers callers, `projector` keeps views beside others of its kind. */
export type LedgerRole = 'service' | 'projector';
