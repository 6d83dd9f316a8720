import type { Given, Instant, Refusal } from '@domain';
import { commandHash } from '../ids/command-hash';
import { refusedKey } from '../ids/idempotency-key';
import type { CommandContext } from './command-context';

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

/** Where a command goes, and what it is made of once its time is known. */
export interface Asked<Command> {
  readonly stream: string;
  readonly commandType: string;
  make(given: Given): Command;
}

/** A caller's command. VALIDATION_FAILED for a key that cannot be; a preview needs none. */
export function commandRequest<Command>(
  context: Omit<CommandContext, 'merchantId'> & Pick<CommandRequest<Command>, 'merchantId'>,
  { stream, commandType, make }: Asked<Command>,
): CommandRequest<Command> | Refusal {
  const { merchantId, actor, correlationId, ifMatch, idempotencyKey: key = '' } = context;
  const refusal = context.preview ? undefined : refusedKey(context.idempotencyKey);
  if (refusal) return refusal;
  return {
    stream,
    merchantId,
    commandType,
    key,
    commandHash: commandHash(commandType, context.pathIds, context.body),
    actor,
    correlationId,
    ifMatch,
    retry: context.idempotencyRetry ?? false,
    command: (recordedAt) => make({ recordedAt, actor }),
  };
}

/**
 * A command that the service gives itself, or for somebody who gave many at once. Its key begins with a space, which no
 * caller's key may contain.
 */
export function ownRequest<Command>(
  own: {
    readonly merchantId: string | null;
    readonly key: `${string}:${string}`;
    readonly ids: Readonly<Record<string, string>>;
    readonly body: unknown;
    readonly actor: string;
    readonly correlationId?: string | null;
    readonly ifMatch?: number;
  },
  { stream, commandType, make }: Asked<Command>,
): CommandRequest<Command> {
  const { merchantId, actor, ids, body, correlationId = null, ifMatch } = own;
  return {
    ...{ stream, merchantId, commandType, actor, correlationId, ifMatch, retry: false },
    key: ` ${own.key}`,
    commandHash: commandHash(commandType, ids, body),
    command: (recordedAt) => make({ recordedAt, actor }),
  };
}
