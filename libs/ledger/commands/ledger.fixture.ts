import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal, type LineDescription, type Order, type OrderEvent, type Refusal, type Take } from '@domain';
import type { EventStore } from '@event-store';
import { Configuration } from '../configuration/configuration';
import { loadConfiguration } from '../configuration/load-configuration';
import { LedgerMetrics } from '../metrics/ledger.metrics';
import { openLedger } from '../opening/open-from-configuration';
import type { OpenLedger } from '../opening/open-ledger';
import { FoldedStreams } from '../streams/folded-streams';
import { orderRules } from '../streams/stream-rules';
import type { CommandAnswer } from './command-answer';
import type { CommandContext } from './command-context';
import { composeCache, composeCommandWorld, composeOrderCommands } from './compose-commands';
import { AuthorizeOrderCommand, AuthorizeOrderHandler } from './order/authorize-order.command';
import { CaptureOrderCommand, CaptureOrderHandler } from './order/capture-order.command';
import type { OrderCommands } from './order-commands';

/** A ledger of its own in a temporary folder, with the two commands that every spec needs. */
export interface TestLedger extends Instance {
  readonly configuration: Configuration;
  readonly ledger: OpenLedger;
  /** Another instance on the same log, which knows nothing of what the first remembers. */
  another(wrap?: (store: EventStore) => EventStore, changed?: Partial<OpenLedger>): Instance;
  close(): Promise<void>;
}

export interface Instance {
  readonly commands: OrderCommands;
  readonly streams: FoldedStreams<OrderEvent, Order>;
  readonly metrics: LedgerMetrics;
  authorize(
    amount: bigint,
    context?: Partial<CommandContext>,
    lines?: readonly LineDescription[],
  ): Promise<CommandAnswer | Refusal>;
  capture(take: Take, context: Partial<CommandContext>): Promise<CommandAnswer | Refusal>;
}

export async function openTestLedger(environment: Readonly<Record<string, string>> = {}): Promise<TestLedger> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  const configuration = loadConfiguration({ DATA_FOLDER: folder, EVENT_STORE: 'memory', ...environment });
  const ledger = await openLedger(configuration);
  return {
    ...instance(ledger, configuration),
    configuration,
    ledger,
    another: (wrap = (store) => store, changed = {}) =>
      instance({ ...ledger, store: wrap(ledger.store), ...changed }, configuration),
    async close() {
      await ledger.close();
      await rm(folder, { recursive: true });
    },
  };
}

export function context(given: Partial<CommandContext>): CommandContext {
  const orderId = given.orderId ?? 'o1';
  return {
    merchantId: 'm1',
    orderId,
    actor: 'tester',
    idempotencyKey: 'key',
    correlationId: null,
    pathIds: { orderId },
    body: {},
    ...given,
  };
}

/** The answer, or a failed test that shows the refusal. */
export function accepted(answer: CommandAnswer | Refusal): CommandAnswer {
  if (isRefusal(answer)) throw new Error(`refused with ${answer.refusal}: ${answer.detail}`);
  return answer;
}

export function codeOf(answer: CommandAnswer | Refusal): string {
  return isRefusal(answer) ? answer.refusal : answer.outcome;
}

function instance(ledger: OpenLedger, configuration: Configuration): Instance {
  const metrics = new LedgerMetrics();
  const cache = composeCache(configuration, metrics);
  const streams = new FoldedStreams(ledger.store, cache, orderRules);
  const commands = composeOrderCommands(composeCommandWorld(ledger, configuration, metrics), cache);
  const authorizing = new AuthorizeOrderHandler(commands);
  const capturing = new CaptureOrderHandler(commands);
  return {
    commands,
    streams,
    metrics,
    authorize: (orderAmount, given = {}, lines) =>
      authorizing.execute(
        new AuthorizeOrderCommand(context({ idempotencyKey: 'authorize', pathIds: {}, ...given }), {
          currency: 'EUR',
          orderAmount,
          ...(lines && { lines }),
        }),
      ),
    capture: (take, given) => capturing.execute(new CaptureOrderCommand(context(given), { take })),
  };
}
