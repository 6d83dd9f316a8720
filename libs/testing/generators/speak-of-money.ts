import { held, owedOn } from '../naive-model/customer-money';
import { captures, daysAfter, orderTotal } from '../naive-model/order-figures';
import { acceptedOf, type Story } from '../naive-model/story';
import { dueDateOf } from '../naive-model/verdict-on-receivables';
import type { Intent } from './intents.generator';
import { atLeastOne, part } from './portions';

export function paying(intent: Intent, story: Story, captureId: string) {
  const all = captures(story).reduce((sum, capture) => sum + owedOn(story, capture.captureId), 0n);
  const due = intent.flag ? owedOn(story, captureId) : all + (intent.otherFlag ? orderTotal(story) : 0n);
  return {
    amount: atLeastOne(part(due, intent.portion)),
    ...(intent.flag && { captureId }),
  };
}

export function creditPart(intent: Intent, story: Story): bigint {
  return atLeastOne(part(held(story, 'credit') + held(story, 'prepayment'), intent.portion));
}

export function laterDueDate(intent: Intent, story: Story, captureId: string): string {
  const known = acceptedOf(story, 'CaptureOrder').some((capture) => capture.captureId === captureId);
  const now = known ? dueDateOf(story, captureId) : '2026-03-01';
  return daysAfter(`${now}T00:00:00.000Z`, intent.flag ? intent.which + 1 : -intent.which).slice(0, 10);
}
