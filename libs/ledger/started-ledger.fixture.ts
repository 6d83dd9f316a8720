import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { context } from './commands/ledger.fixture';
import { AuthorizeOrderCommand } from './commands/order/authorize-order.command';
import { CaptureOrderCommand } from './commands/order/capture-order.command';
import { loadConfiguration } from './configuration/load-configuration';
import { LedgerModule } from './ledger.module';

export const CLOCK_START = '2026-03-01T10:00:00.000Z';

/** For specs: the whole module on a folder of its own, with the simulated clock. */
export interface StartedLedger {
  readonly folder: string;
  app: INestApplicationContext;
  /** With something done to what it kept, while it stands still. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export async function startLedger(settings: Record<string, string>): Promise<StartedLedger> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  // Clocks are advanced by days here: heads are signed, and settlements closed, where a spec asks for it.
  const byHand = { HEAD_EVERY: '0', SETTLEMENT_EVERY: '0', AT_LEAST_WAIT_MAX: '20000' };
  const configuration = { ...byHand, DATA_FOLDER: folder, CLOCK: 'simulated', CLOCK_START, ...settings };
  const open = async () => {
    const module = LedgerModule.forRoot(loadConfiguration(configuration));
    return (await NestFactory.createApplicationContext(module, { logger: false })).init();
  };
  const started: StartedLedger = {
    folder,
    app: await open(),
    async restart(meanwhile = async () => {}) {
      await started.app.close();
      await meanwhile();
      started.app = await open();
    },
    async stop() {
      await started.app.close();
      await rm(folder, { recursive: true });
    },
  };
  return started;
}

/** An order of 100 cents unless told otherwise, for a customer called Anna. */
export function authorize(app: INestApplicationContext, given = {}, orderAmount = 100n) {
  return app.get(CommandBus).execute(
    new AuthorizeOrderCommand(context({ idempotencyKey: 'a', pathIds: {}, ...given }), {
      currency: 'EUR',
      orderAmount,
      customerDetails: { unsealed: '{"name":"Anna"}' },
    }),
  );
}

export function capture(app: INestApplicationContext, amount: bigint, key: string, given = {}) {
  return app.get(CommandBus).execute(
    new CaptureOrderCommand(context({ idempotencyKey: key, ...given }), {
      take: { by: 'amount', amount },
      description: { unsealed: 'shoes for Anna' },
    }),
  );
}
