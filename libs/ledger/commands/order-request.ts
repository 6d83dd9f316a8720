import { type Given, isRefusal, type OrderCommand, orderStream, type Refusal, refuse } from '@domain';
import type { Created, DerivedIds } from '../ids/derived-ids';
import { isIdentifier } from '../ids/identifier';
import type { CommandContext } from './command-context';
import { type CommandRequest, commandRequest } from './command-request';

/** What the ledger adds to a command at the moment of the decision. */
export interface GivenByLedger extends Given {
  readonly orderId: string;
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
  const { merchantId, idempotencyKey: key = '' } = context;
  const orderId = context.orderId ?? ids.orderId(merchantId, key);
  const request = commandRequest(context, {
    stream: orderStream(merchantId, orderId),
    commandType,
    make: (given) => make({ orderId, ...given, derive: (kind) => ids.createdId(kind, merchantId, orderId, key) }),
  });
  if (isRefusal(request)) return request;
  return isIdentifier(orderId) ? { ...request, merchantId, commandType } : refusedOrderId(commandType, orderId);
}

/** No order was ever authorized under such an id; only an authorization can be told why. */
function refusedOrderId(commandType: OrderCommand['type'], orderId: string): Refusal {
  if (commandType !== 'AuthorizeOrder') return refuse('ORDER_NOT_FOUND', 'There is no such order.', { orderId });
  return refuse('VALIDATION_FAILED', 'An order id has 1 to 64 letters, digits, dots, dashes, underscores or tildes.', {
    member: 'orderId',
  });
}
