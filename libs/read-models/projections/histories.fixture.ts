import type { Order } from '@domain';
import { authorization, type Intent, intent, play } from '@testing';
import fc from 'fast-check';
import { createTestLog, OPENED, type Said, type TestLog } from '../runner/log.fixture';

/** What some merchants' orders went through, and each order as the domain folds it after every event. */
export interface Histories {
  readonly log: TestLog;
  readonly moments: readonly Moment[];
}

export interface Moment {
  readonly sequence: number;
  readonly merchantId: string;
  readonly order: Order;
}

/** Several orders of two merchants and three customers, their events mixed as in a real log. */
export const histories: fc.Arbitrary<Histories> = fc
  .array(fc.tuple(authorization, fc.array(intent, { maxLength: 25 })), { minLength: 1, maxLength: 5 })
  .map((orders) => mixed(orders.map(([first, intents], place) => historyOf(first, intents, place))));

interface Step {
  readonly said: Said;
  readonly order: Order;
}

type First = typeof authorization extends fc.Arbitrary<infer Command> ? Command : never;

function historyOf(first: First, intents: readonly Intent[], place: number): Step[] {
  const merchantId = `m${place % 2}`;
  const command = { ...first, orderId: `order-${place}`, customerId: `customer-${place % 3}` };
  return [...play(command, intents)].flatMap(({ answer, orders, command: { recordedAt } }) =>
    orders.map((order, index) => {
      const event = 'refusal' in answer ? undefined : answer[index];
      if (event === undefined) throw new Error('there is one order per event');
      return { said: { event, merchantId, recordedAt }, order };
    }),
  );
}

/** One event of each order in turn. */
function mixed(orders: readonly (readonly Step[])[]): Histories {
  const longest = Math.max(...orders.map((steps) => steps.length));
  const steps = Array.from({ length: longest }, (_, turn) =>
    orders.flatMap((order) => order.slice(turn, turn + 1)),
  ).flat();
  return {
    log: createTestLog([OPENED, ...steps.map(({ said }) => said)]),
    moments: steps.map(({ said: { merchantId }, order }, index) => ({ sequence: index + 1, merchantId, order })),
  };
}
