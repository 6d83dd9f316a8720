import { randomUUID } from 'node:crypto';
import { type Instant, isRefusal, type Order, owed } from '@domain';
import {
  CLOCK,
  type CommandContext,
  GetOrderQuery,
  LedgerModule,
  loadConfiguration,
  type SimulatedClock,
} from '@ledger';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { soon } from '@testing';
import { startNeededProjector } from '../../engines/needed-projector';
import type { SaidCommand } from '../reading/step';
import { ledgerCommand } from './ledger-commands';
import { namesOf, withIds } from './names';
import type { Outcome, Subject, Talk } from './subject';
import { standingOf, takenBy } from './told-by-events';

const MERCHANT = 'shop';

/** A whole ledger on a pair of engines, spoken to through its two buses. */
export async function openLedgerSubject(
  settings: Readonly<Record<string, string>>,
): Promise<Subject & { close(): Promise<void> }> {
  const configuration = loadConfiguration({
    ...settings,
    CLOCK: 'simulated',
    HEAD_EVERY: '0',
    AT_LEAST_WAIT_MAX: '20000',
    CLOCK_START: '2026-03-02T09:00:00.000Z',
  });
  const app = await NestFactory.createApplicationContext(LedgerModule.forRoot(configuration), { logger: false });
  await app.init();
  const projector = await startNeededProjector(configuration);
  let orders = 0;
  return {
    async begin() {
      orders += 1;
      return talk(app, `order-${orders}`);
    },
    async close() {
      await app.close();
      await projector?.close();
    },
  };
}

function talk(app: INestApplicationContext, orderId: string): Talk {
  const clock = app.get<SimulatedClock>(CLOCK);

  const order = async (): Promise<Order | undefined> => {
    const answer = await app.get(QueryBus).execute(new GetOrderQuery({ merchantId: MERCHANT, orderId }));
    return isRefusal(answer) ? undefined : answer.order;
  };
  const say: Talk['say'] = async (step) => {
    const now = await order();
    const said = withIds(step.say, now ? namesOf(now) : new Map());
    const context: CommandContext = {
      merchantId: MERCHANT,
      orderId,
      actor: step.actor,
      idempotencyKey: step.key ?? randomUUID(),
      ...(step.revision !== undefined && { ifMatch: step.revision }),
      correlationId: null,
      pathIds: { orderId },
      body: asBody(said),
    };
    const answer = await app.get(CommandBus).execute(ledgerCommand(context, said));
    if (isRefusal(answer)) return { refused: answer.refusal };
    const events = answer.events.map(({ event }) => event);
    return {
      recorded: events.map(({ type }) => type),
      replayed: answer.outcome === 'replayed',
      taken: takenBy(events),
      standing: standingOf(answer.order),
    };
  };
  const expired = async (): Promise<Outcome | undefined> => {
    const now = await order();
    return now?.ended === 'expired'
      ? { recorded: ['AuthorizationExpired'], replayed: false, taken: [], standing: standingOf(now) }
      : undefined;
  };

  return {
    begin: clock.now(),
    say,
    wait: async (days) => void (await clock.advanceTo(daysAfter(clock.now(), days))),
    expire: async (at) => {
      await clock.advanceTo(at);
      return soon('the authorization expires', expired);
    },
    standing: async () => {
      const now = await order();
      return now && standingOf(now);
    },
    owing: async () => (await order())?.captures.map(owed).join(', ') ?? '',
  };
}

/** What would have come in over a wire: the same text for the same command. */
function asBody(said: SaidCommand): unknown {
  return JSON.parse(JSON.stringify(said, (_, value) => (typeof value === 'bigint' ? Number(value) : value)));
}

function daysAfter(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString();
}
