import { type Instant, type OrderCommand, orderStream, type Refusal, refuse } from '@domain';
import { commandHash } from '../ids/command-hash';
import type { Created, DerivedIds } from '../ids/derived-ids';
import { refusedKey } from '../ids/idempotency-key';
import { isIdentifier } from '../ids/identifier';
import type { CommandContext } from './command-context';
import type { CommandRequest } from './command-request';

/** What the ledger adds to a command at the moment of the decision. */
export interface GivenByLedger {
  readonly orderId: string;
  readonly recordedAt: Instant;
  readonly actor: string;
  /** The id of what the command creates: the same for every try with the same key. */
  readonly derive: (kind: Created) => string;
}

/** A command on its way to one order's stream. */
export interface OrderRequest extends CommandRequest<OrderCommand> {
  readonly merchantId: string;
  readonly commandType: OrderCommand['type'];
}

export type MakeCommand = (given: GivenByLedger) => OrderCommand;

/** VALIDATION_FAILED for a key or an order id that cannot be. A preview needs no key. */
export function orderRequest(
  ids: DerivedIds,
  context: CommandContext,
  commandType: OrderCommand['type'],
  make: MakeCommand,
): OrderRequest | Refusal {
  const { merchantId, actor, correlationId, ifMatch, idempotencyKey: key = '' } = context;
  const refusal = context.preview ? undefined : refusedKey(context.idempotencyKey);
  if (refusal) return refusal;
  const orderId = context.orderId ?? ids.orderId(merchantId, key);
  if (!isIdentifier(orderId)) return refusedOrderId(commandType, orderId);
  return {
    stream: orderStream(merchantId, orderId),
    merchantId,
    commandType,
    key,
    commandHash: commandHash(commandType, context.pathIds, context.body),
    actor,
    correlationId,
    ifMatch,
    retry: context.idempotencyRetry ?? false,
    command: (recordedAt) =>
      make({ orderId, recordedAt, actor, derive: (kind) => ids.createdId(kind, merchantId, orderId, key) }),
  };
}

/** No order was ever authorized under such an id; only an authorization can be told why. */
function refusedOrderId(commandType: OrderCommand['type'], orderId: string): Refusal {
  if (commandType !== 'AuthorizeOrder') return refuse('ORDER_NOT_FOUND', 'There is no such order.', { orderId });
  return refuse('VALIDATION_FAILED', 'An order id has 1 to 64 letters, digits, dots, dashes, underscores or tildes.', {
    member: 'orderId',
  });
}
