import { isRefusal, moneyInBy, type OrderCommand, type OrderEvent } from '@domain';
import { authorization, intent, play } from '@testing';
import fc from 'fast-check';
import { checkEquations } from './check-equations';
import { checkDecision } from './check-order-append';

const histories = fc.tuple(authorization, fc.array(intent, { maxLength: 16, size: 'max' }));

/** In a log the ids of what a command makes follow from its key; in a play they are simply given. */
function askedIn(command: OrderCommand) {
  const ids: Readonly<Record<string, unknown>> = { ...command };
  const members = {
    capture: 'captureId',
    refund: 'refundId',
    payment: 'paymentId',
    payback: 'paybackId',
    'write-off': 'writeOffId',
  };
  return {
    given: { recordedAt: command.recordedAt, actor: command.actor },
    derived: (kind: keyof typeof members) => String(ids[members[kind]]),
  };
}

describe('the rules, asked again', () => {
  it('find nothing wrong with any history that they made', () => {
    fc.assert(
      fc.property(histories, ([first, intents]) => {
        let moneyIn = 0n;
        for (const { command, before, answer, orders } of play(first, intents)) {
          if (isRefusal(answer)) continue;
          checkDecision(answer, before, askedIn(command), command.type);
          for (const event of answer) moneyIn += moneyInBy(event);
          const order = orders.at(-1);
          if (order) checkEquations(order, moneyIn);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('find every tax of a capture that no rounding explains', () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.constantFrom(-2n, 2n), ([first, intents], which, by) => {
        for (const { command, before, answer } of play(first, intents)) {
          if (isRefusal(answer) || !before) continue;
          const [event, ...more] = answer;
          const spoiled = event && withTaxOff(event, which, by);
          if (!spoiled) continue;
          expect(() => checkDecision([spoiled, ...more], before, askedIn(command), command.type)).toThrow();
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** By quantity, and by quantity and amount, the tax of the same part may round 1 apart; 2 no command can explain. */
function withTaxOff(event: OrderEvent, which: number, by: bigint): OrderEvent | undefined {
  if (event.type !== 'OrderCaptured' && event.type !== 'PartialCaptureRecorded') return undefined;
  const at = which % event.lines.length;
  return {
    ...event,
    lines: event.lines.map((part, i) => (i === at ? { ...part, taxAmount: part.taxAmount + by } : part)),
  };
}
