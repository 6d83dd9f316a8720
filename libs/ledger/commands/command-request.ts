import type { Instant } from '@domain';

/** A command on its way to one stream. */
export interface CommandRequest<Command> {
  readonly stream: string;
  /** Null for the ledger's own. */
  readonly merchantId: string | null;
  readonly commandType: string;
  readonly key: string;
  readonly commandHash: string;
  readonly actor: string;
  readonly correlationId: string | null;
  readonly ifMatch: number | undefined;
  readonly retry: boolean;
  command(recordedAt: Instant): Command;
}
