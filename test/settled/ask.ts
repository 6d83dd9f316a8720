import type { Refusal } from '@domain';
import type { CommandContext } from '@ledger';
import type { INestApplicationContext } from '@nestjs/common';
import { type Command, CommandBus } from '@nestjs/cqrs';
import { unlessRefused } from './refused';

/** The context of a command of a merchant; its key also says what came in over the wire. */
export function contextOf(
  merchantId: string,
  idempotencyKey: string,
  pathIds: Readonly<Record<string, string>> = {},
  actor = 'shop',
): CommandContext {
  const orderId = pathIds['orderId'] ?? '';
  return { merchantId, orderId, actor, idempotencyKey, correlationId: null, pathIds, body: { key: idempotencyKey } };
}

/** The answer of a ledger to a command. Throws Refused. */
export async function ask<Answer extends object>(
  app: INestApplicationContext,
  command: Command<Answer | Refusal>,
): Promise<Answer> {
  return unlessRefused(await app.get(CommandBus).execute(command));
}
