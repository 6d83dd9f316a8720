import type { Instant } from '../time/instant';

/** What arrives with every command: the rules read no clock and make no ids of their own. */
export interface Given {
  /** The ledger's clock at the decision, never before that of the stream's last event. */
  readonly recordedAt: Instant;
  /** Who commands: the id of an API key, or `clock`. */
  readonly actor: string;
}
