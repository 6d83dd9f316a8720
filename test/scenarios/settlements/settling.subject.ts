import type { Instant, SettlementClosed } from '@domain';
import type { Deed } from './read-deed';

/** Whatever the tables of settlement can be tried on: the bare rules, or a ledger on a pair of engines. */
export interface SettlingSubject {
  /** A merchant of its own to talk about, who deals in one currency. */
  begin(currency: string): Promise<SettlingTalk>;
}

export interface SettlingTalk {
  /** Lets somebody do something at a moment, which is never before the last one. Answers the settlements that it closed; throws Refused. */
  act(deed: Deed, at: Instant): Promise<readonly SettlementClosed[]>;
}
