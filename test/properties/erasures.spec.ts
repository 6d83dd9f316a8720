import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '@domain';
import { type EventStore, START } from '@event-store';
import {
  AuthorizeOrderCommand,
  EraseCustomerCommand,
  EraseGuestCommand,
  GetOrderQuery,
  LedgerModule,
  loadConfiguration,
  OPEN_LEDGER,
} from '@ledger';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import fc from 'fast-check';
import { verifyLog } from '../../apps/auditor/verify-log/verify-log';

const CUSTOMERS = ['ada', 'bob', undefined] as const;
type Step =
  | { readonly do: 'order' | 'erase'; readonly customer: (typeof CUSTOMERS)[number] }
  | { readonly do: 'again' };

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('order' as const), customer: fc.constantFrom(...CUSTOMERS) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('erase' as const), customer: fc.constantFrom(...CUSTOMERS) }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'again' }) },
  ),
  { minLength: 1, maxLength: 25 },
);

describe('random histories of orders and erasures', () => {
  it('hide exactly what was erased, repeat without erasing more, and pass the verification', async () => {
    await fc.assert(fc.asyncProperty(steps, holds), { numRuns: 25 });
  }, 120_000);
});

async function holds(history: readonly Step[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'erasures-'));
  const settings = { DATA_FOLDER: folder, EVENT_STORE: 'memory', READ_MODELS: 'memory' };
  const app = await NestFactory.createApplicationContext(LedgerModule.forRoot(loadConfiguration(settings)), {
    logger: false,
  });
  await app.init();
  try {
    /** By order: whose it is, and whether it can be read. */
    const orders = new Map<string, { readonly customer: string | undefined; isReadable: boolean }>();
    const erasures: [object, () => Promise<unknown>][] = [];
    const say = async (command: () => Promise<unknown>) => {
      const answer = await command();
      if (isRefusal(answer as object)) return false;
      erasures.push([answer as object, command]);
      return true;
    };
    for (const [number, step] of history.entries()) {
      const key = `key-${number}`;
      if (step.do === 'order') {
        const orderId = `o${number}`;
        await app.get(CommandBus).execute(
          new AuthorizeOrderCommand(contextOf(key, { orderId }, orderId), {
            ...{ orderId, currency: 'EUR', orderAmount: 100n, customerDetails: { unsealed: `{"name":"${orderId}"}` } },
            ...(step.customer !== undefined && { customerId: step.customer }),
          } as never),
        );
        orders.set(orderId, { customer: step.customer, isReadable: true });
      } else if (step.do === 'erase') {
        const guest = [...orders].filter(([, { customer }]) => customer === undefined).at(-1)?.[0];
        const erased = step.customer ?? guest;
        if (erased === undefined) continue;
        const ids = step.customer === undefined ? { orderId: erased } : { customerId: erased };
        const command = step.customer === undefined ? EraseGuestCommand : EraseCustomerCommand;
        const isDone = await say(() => app.get(CommandBus).execute(new command(contextOf(key, ids), erased)));
        const mine = [...orders].filter(([orderId, { customer }]) => (customer ?? orderId) === erased);
        expect(isDone).toBe(mine.some(([, { isReadable }]) => isReadable));
        for (const [, order] of mine) order.isReadable = false;
      } else {
        const [first, command] = erasures[0] ?? [];
        if (first && command) expect(await command()).toEqual({ ...first, outcome: 'replayed' });
      }
      for (const [orderId, { isReadable }] of orders) {
        const view = await app.get(QueryBus).execute(new GetOrderQuery({ merchantId: 'm1', orderId }));
        if (isRefusal(view)) throw new Error(view.detail);
        const { customerDetails } = view.details;
        expect([orderId, customerDetails !== undefined && 'unsealed' in customerDetails]).toEqual([
          orderId,
          isReadable,
        ]);
      }
    }
    const { store } = app.get<{ store: EventStore }>(OPEN_LEDGER);
    const { firstWrong, events } = await verifyLog(store);
    expect(firstWrong).toBeUndefined();
    expect(events).toBe((await store.readAll(START, 1_000)).events.length);
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
}

function contextOf(idempotencyKey: string, pathIds: Record<string, string>, orderId?: string) {
  return {
    ...{ merchantId: 'm1', actor: 'tester', idempotencyKey, correlationId: null, pathIds, body: {} },
    ...(orderId !== undefined && { orderId }),
  };
}
