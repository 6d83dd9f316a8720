import { isRefusal, type OrderCommand } from '@domain';
import { CLOCK, type Configuration, LedgerModule, type SimulatedClock } from '@ledger';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { SaidCommand } from '../../scenarios/reading/step';
import { ledgerCommand } from '../../scenarios/subjects/ledger-commands';
import { withIds } from '../../scenarios/subjects/names';
import type { Spoken } from './spoken-commands';

/** What the command makes: the ledger gives its own id. */
const MADE = {
  AuthorizeOrder: 'orderId',
  CaptureOrder: 'captureId',
  RefundOrder: 'refundId',
  RecordCustomerPayment: 'paymentId',
  PayCustomerBack: 'paybackId',
  ProposeReceivableWriteOff: 'writeOffId',
} as const satisfies Partial<Record<OrderCommand['type'], string>>;

/** Says every command to a ledger that has a simulated clock; answers what it said: the recorded events, or the refusal. */
export async function speakTo(configuration: Configuration, commands: readonly Spoken[]): Promise<readonly unknown[]> {
  const app = await NestFactory.createApplicationContext(LedgerModule.forRoot(configuration), { logger: false });
  await app.init();
  const clock = app.get<SimulatedClock>(CLOCK);
  const bus = app.get(CommandBus);
  const answers: unknown[] = [];
  const names = new Map<string, Map<string, string>>();
  for (const { merchantId, orderId, key, command } of commands) {
    await clock.advanceTo(command.recordedAt);
    const known = names.get(orderId) ?? new Map<string, string>();
    names.set(orderId, known);
    const context = {
      ...{ merchantId, orderId, idempotencyKey: key, actor: command.actor, correlationId: null },
      pathIds: { orderId },
      body: {},
    };
    const answer = await bus.execute(ledgerCommand(context, withIds(asSaid(command), known)));
    answers.push(isRefusal(answer) ? answer : answer.events);
    const made = madeBy(command);
    if (isRefusal(answer) || made === undefined) continue;
    const [first] = answer.events;
    known.set(String(memberOf(command, made)), String(memberOf(first?.event, made)));
  }
  await app.close();
  return answers;
}

function madeBy({ type }: OrderCommand): string | undefined {
  return (MADE as Readonly<Record<string, string>>)[type];
}

/** Without what a ledger adds by itself. */
function asSaid(command: OrderCommand): SaidCommand {
  const added = ['recordedAt', 'actor', madeBy(command)];
  return Object.fromEntries(Object.entries(command).filter(([name]) => !added.includes(name))) as SaidCommand;
}

function memberOf(thing: object | undefined, name: string): unknown {
  return (thing as Readonly<Record<string, unknown>> | undefined)?.[name];
}
