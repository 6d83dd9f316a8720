import { type Given, type ReconciliationCommand, reconciliationStream } from '@domain';
import { type CommandRequest, ownRequest } from '../commands/command-request';

/** Whose import it is, and of which file. */
export interface ImportOf {
  readonly merchantId: string;
  readonly fileId: string;
  readonly actor: string;
  readonly correlationId: string | null;
}

/** A command that follows from a bank file. Its key names the file and the part of it, so that every import gives the same. */
export function fileRequest(
  { merchantId, fileId, actor, correlationId }: ImportOf,
  part: string,
  commandType: ReconciliationCommand['type'],
  make: (given: Given) => ReconciliationCommand,
): CommandRequest<ReconciliationCommand> {
  return ownRequest(
    {
      ...{ merchantId, key: `${keyOf(fileId, part)}`, ids: { fileId }, body: { part } },
      ...{ actor, correlationId },
    },
    { stream: reconciliationStream(merchantId, fileId), commandType, make },
  );
}

export function keyOf(fileId: string, part: string): `bank-file:${string}` {
  return `bank-file:${fileId}:${part}`;
}
