import { decide, evolve, type Instant, isRefusal, type OrderCommand, type OrderState, owed } from '@domain';
import type { SaidCommand } from '../reading/step';
import type { Outcome, Subject, Talk } from './subject';
import { standingOf, takenBy } from './told-by-events';

const BEGIN = '2026-03-02T09:00:00.000Z';

/** The rules alone: nothing is stored, and time is a variable. */
export function domainSubject(): Subject {
  return { begin: async () => talk() };
}

function talk(): Talk {
  let order: OrderState;
  let now: Instant = BEGIN;

  const answer = (command: OrderCommand): Outcome => {
    const events = decide(command, order);
    if (isRefusal(events)) return { refused: events.refusal };
    const after = events.reduce<OrderState>((before, event) => evolve(before, event, now), order);
    if (!after) throw new Error('an accepted command leaves an order');
    order = after;
    return {
      recorded: events.map((event) => event.type),
      replayed: false,
      taken: takenBy(events),
      standing: standingOf(after),
    };
  };

  return {
    begin: BEGIN,
    say: async ({ say, actor }) => answer({ ...say, ...newId(say, order), recordedAt: now, actor } as OrderCommand),
    wait: async (days) => {
      now = new Date(Date.parse(now) + days * 86_400_000).toISOString();
    },
    expire: async (at) => {
      now = at;
      return answer({ type: 'ExpireAuthorization', recordedAt: now, actor: 'clock' });
    },
    standing: async () => order && standingOf(order),
    owing: async () => order?.captures.map(owed).join(', ') ?? '',
  };
}

/** The rules make no ids: here they are the very names of the tables. */
function newId({ type }: SaidCommand, order: OrderState): object {
  const next = (things: readonly unknown[] = []) => things.length + 1;
  switch (type) {
    case 'AuthorizeOrder':
      return { orderId: 'order-1' };
    case 'CaptureOrder':
      return { captureId: `C${next(order?.captures)}` };
    case 'RefundOrder':
      return { refundId: `R${next(order?.refunds)}` };
    case 'RecordCustomerPayment':
      return { paymentId: `P${next(order?.payments)}` };
    case 'ProposeReceivableWriteOff':
      return { writeOffId: `W${next(order?.writeOffs)}` };
    case 'PayCustomerBack':
      return { paybackId: 'payback' };
    default:
      return {};
  }
}
