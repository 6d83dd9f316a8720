import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { balance, isRefusal, type Refusal } from '@domain';
import {
  AuthorizeOrderCommand,
  CaptureOrderCommand,
  type CommandAnswer,
  type CommandContext,
  GetOrderHistoryQuery,
  GetOrderQuery,
  LedgerModule,
  loadConfiguration,
  RefundOrderCommand,
} from '@ledger';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import fc from 'fast-check';
import { runs } from './runs';

const TOTAL = 20n;

/** A capture or a refund by amount, under one of a few keys: so that keys meet again, with the same body and others. */
interface Call {
  readonly kind: 'capture' | 'refund';
  readonly key: number;
  readonly amount: bigint;
}

const call: fc.Arbitrary<Call> = fc.record({
  kind: fc.constantFrom('capture', 'capture', 'capture', 'refund'),
  key: fc.nat(7),
  amount: fc.bigInt(1n, 9n),
});

describe.each(['memory', 'sqlite'])('calls that race for one order on the %s engine', (engine) => {
  let folder: string;
  let app: INestApplicationContext;
  let orders = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'races-'));
    const configuration = loadConfiguration({ DATA_FOLDER: folder, EVENT_STORE: engine, READ_MODELS: engine });
    app = await NestFactory.createApplicationContext(LedgerModule.forRoot(configuration), { logger: false });
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('are each recorded once or not at all, and never take more than there is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 2, maxLength: 24, size: 'max' }), async (calls) => {
        const orderId = await authorize();
        const answers = await Promise.all(calls.map((each) => send(orderId, each)));
        const recorded = recordedCalls(calls, answers);

        const appends = (await history(orderId)).slice(1);
        expect(appends.map(({ envelope }) => envelope.idempotencyKey).sort()).toEqual(
          recorded.map(({ key }) => `key-${key}`).sort(),
        );
        const order = await read(orderId);
        const taken = (kind: Call['kind']) =>
          recorded.filter((each) => each.kind === kind).reduce((sum, { amount }) => sum + amount, 0n);
        expect(balance(order, 'captured').amount).toBe(taken('capture'));
        expect(balance(order, 'refunded').amount).toBe(taken('refund'));
        expect(balance(order, 'remaining').amount).toBe(TOTAL - taken('capture'));
        expect(taken('refund') <= taken('capture') && taken('capture') <= TOTAL).toBe(true);
      }),
      runs(60),
    );
  });

  it('get, sent again, the very answers they got the first time, and record nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 2, maxLength: 24, size: 'max' }), async (calls) => {
        const orderId = await authorize();
        const answers = await Promise.all(calls.map((each) => send(orderId, each)));
        const before = await history(orderId);
        const accepted = calls.flatMap((each, place) => {
          const answer = answers[place];
          return answer && !isRefusal(answer) ? [{ each, answer }] : [];
        });
        const again = await Promise.all(accepted.map(({ each }) => send(orderId, each)));
        expect(again).toEqual(accepted.map(({ answer }) => ({ ...answer, outcome: 'replayed' })));
        expect(await history(orderId)).toEqual(before);
      }),
      runs(40),
    );
  });

  /** One call per recorded answer. Calls of the same key and body must all have got that one answer. */
  function recordedCalls(calls: readonly Call[], answers: readonly (CommandAnswer | Refusal)[]): Call[] {
    const recorded = calls.filter((_, place) => outcomeOf(answers[place]) === 'recorded');
    for (const [place, { kind, key, amount }] of calls.entries()) {
      const answer = answers[place];
      const winner = recorded.find((each) => each.key === key);
      if (!winner || !answer) continue;
      const same = winner.kind === kind && winner.amount === amount;
      const allowed = same ? ['recorded', 'replayed'] : ['IDEMPOTENCY_KEY_REUSED'];
      // Before its key was taken, a call of another body could be refused for what it asked.
      const refusedBefore = ['CAPTURE_EXCEEDS_REMAINING', 'ORDER_FULLY_CAPTURED', 'REFUND_EXCEEDS_CAPTURED'];
      expect([...allowed, ...refusedBefore]).toContain(outcomeOf(answer));
    }
    return recorded;
  }

  function outcomeOf(answer: CommandAnswer | Refusal | undefined): string {
    if (!answer) return 'nothing';
    return isRefusal(answer) ? answer.refusal : answer.outcome;
  }

  function context(orderId: string, idempotencyKey: string, body: unknown): CommandContext {
    return {
      merchantId: 'shop',
      orderId,
      actor: 'tester',
      idempotencyKey,
      correlationId: null,
      pathIds: { orderId },
      body,
    };
  }

  async function authorize(): Promise<string> {
    orders += 1;
    const orderId = `order-${orders}`;
    const command = new AuthorizeOrderCommand(context(orderId, 'authorize', {}), {
      currency: 'EUR',
      orderAmount: TOTAL,
    });
    expect(outcomeOf(await app.get(CommandBus).execute(command))).toBe('recorded');
    return orderId;
  }

  function send(orderId: string, { kind, key, amount }: Call): Promise<CommandAnswer | Refusal> {
    const given = context(orderId, `key-${key}`, { amount: Number(amount) });
    const take = { by: 'amount', amount } as const;
    const command =
      kind === 'capture' ? new CaptureOrderCommand(given, { take }) : new RefundOrderCommand(given, { take });
    return app.get(CommandBus).execute(command);
  }

  async function read(orderId: string) {
    const answer = await app.get(QueryBus).execute(new GetOrderQuery({ merchantId: 'shop', orderId }));
    if (isRefusal(answer)) throw new Error(answer.detail);
    return answer.order;
  }

  async function history(orderId: string) {
    const answer = await app
      .get(QueryBus)
      .execute(new GetOrderHistoryQuery({ merchantId: 'shop', orderId, limit: 100 }));
    if (isRefusal(answer)) throw new Error(answer.detail);
    return answer.events;
  }
});
