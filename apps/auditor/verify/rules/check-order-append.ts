import { isDeepStrictEqual } from 'node:util';
import { decide, evolve, isRefusal, type LedgerRecord, moneyInBy, type OrderEvent, type OrderState } from '@domain';
import type { VerifiedStream } from '../verified-stream';
import { wrong } from '../wrong';
import { type Asked, askedBy } from './asked';
import { checkEquations } from './check-equations';
import { checkKey } from './check-key';
import { checkRefundOverCaptures } from './check-refund-over-captures';
import { commandsAsked } from './commands-asked';
import { firstDifference, type PartingPlace } from './first-difference';

/**
 * The rules, asked again with what the events say was commanded, must answer these very events; and the equations must
 * hold behind them. Answers the order after the append. Throws WrongEvent.
 */
export function checkOrderAppend(
  { order, moneyIn }: Pick<VerifiedStream, 'order' | 'moneyIn'>,
  records: readonly LedgerRecord[],
): Pick<VerifiedStream, 'order' | 'moneyIn'> {
  const events = records.map(({ event }) => event as OrderEvent);
  const envelope = records[0]?.envelope;
  if (!envelope) return { order, moneyIn };
  checkKey(envelope, events);
  checkDecision(events, order, askedBy(envelope), envelope.commandType);

  const next = {
    order: events.reduce<OrderState>((state, event) => fold(state, event, envelope.recordedAt), order),
    moneyIn: events.reduce((sum, event) => sum + moneyInBy(event), moneyIn),
  };
  if (next.order) checkEquations(next.order, next.moneyIn);
  return next;
}

/** Whether the rules, from this state on, lead to these events. Throws WrongEvent. */
export function checkDecision(
  events: readonly OrderEvent[],
  order: OrderState,
  asked: Asked,
  commandType: string,
): void {
  const commands = commandsAsked(events, order, asked);
  if (!commands.some(({ type }) => type === commandType)) {
    wrong(`${commandType} cannot lead to ${events[0]?.type}`);
  }
  const answers: ReturnType<typeof decide>[] = [];
  for (const command of commands) {
    const answer = decide(command, order);
    if (isDeepStrictEqual(answer, events)) return;
    answers.push(answer);
  }
  const [event] = events;
  if (order && event?.type === 'RefundRecorded' && event.parts.length > 1) {
    // Quantities and amounts of several captures mix in ways that no single command's rule tells apart from outside.
    checkRefundOverCaptures(event, order);
    return;
  }
  wrong(whyNot(events, answers));
}

function whyNot(events: readonly OrderEvent[], answers: readonly ReturnType<typeof decide>[]): string {
  const refusal = answers.find((answer) => isRefusal(answer));
  const refused =
    refusal && isRefusal(refusal) ? `the rules refuse it: ${refusal.refusal}, ${refusal.detail}` : undefined;
  const answered = answers.find((answer) => !isRefusal(answer));
  const parting = answered && firstDifference(events, answered);
  if (!parting) return refused ?? 'the rules answer other events or figures for it';
  const answer = `the rules answer other events or figures for it: ${toldOf(parting)}`;
  return refused === undefined ? answer : `${refused} Asked in another way, ${answer}`;
}

function toldOf({ member, found, expected }: PartingPlace): string {
  const [, index = '0', within = ''] = /^\/(\d+)(.*)$/.exec(member) ?? [];
  return `${index === '0' ? '' : `in event ${index} of its append `}/data${within} is ${found}, and ${expected} was expected`;
}

function fold(state: OrderState, event: OrderEvent, recordedAt: string): OrderState {
  try {
    return evolve(state, event, recordedAt);
  } catch (cause) {
    wrong(`it cannot follow what came before: ${(cause as Error).message}`);
  }
}
