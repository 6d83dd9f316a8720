import type { OrderCommand } from '@domain';
import { authorization, intent, play } from '@testing';
import fc from 'fast-check';

const ORDERS = 60;
const SEED = 20_260_302;
const DAY_MS = 86_400_000;
/** Before the first authorization runs out: when the clock's events come is left to the clock. */
const DAYS = 27;

/** A command to an order of a merchant, at its time. */
export interface Spoken {
  readonly merchantId: string;
  readonly orderId: string;
  readonly key: string;
  /** Ids in it are those that this player of the rules gave, not a ledger's. */
  readonly command: OrderCommand;
}

/** The same commands in every run, accepted and refused ones, to the orders of some merchants, in the order of time. */
export function spokenCommands(): readonly Spoken[] {
  const commands = fc
    .sample(fc.tuple(authorization, fc.array(intent, { minLength: 8, maxLength: 20 })), {
      numRuns: ORDERS,
      seed: SEED,
    })
    .flatMap(([first, intents], place) => {
      const [merchantId, orderId] = [`m${place % 4}`, `order-${place}`];
      const order = { ...first, orderId, customerId: `c${place % 3}` };
      const late = new Date(Date.parse(first.recordedAt) + DAYS * DAY_MS).toISOString();
      return [...play(order, intents)]
        .filter(({ command }) => command.type !== 'ExpireAuthorization' && command.recordedAt < late)
        .map(({ command }, step) => ({ merchantId, orderId, key: `key-${step}`, command }));
    });
  return commands.sort((a, b) => (a.command.recordedAt < b.command.recordedAt ? -1 : 1));
}
