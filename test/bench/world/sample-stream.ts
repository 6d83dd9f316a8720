import { type DomainEvent, decide, evolve, isRefusal, type OrderCommand, type OrderState } from '@domain';
import { CHAIN_START, encodeAppend, type StoredEvent } from '@event-store';
import { type DerivedIds, derivedIds } from '../../../libs/ledger/ids/derived-ids';
import { authorize, capture, MERCHANT, orderIdOf, payment, refund } from './sample-order';

/** Events of one order before a round begins: authorized, captured in part, paid, and a piece returned. */
export const EVENTS_PER_ORDER = 4;

export interface SampleStream {
  readonly stream: string;
  readonly events: readonly StoredEvent[];
}

/** An order that is authorized, captured in part, paid, and a piece of it returned. */
export function sampleStream(ledgerId: string, index: number, recordedAt: string): SampleStream {
  const orderId = orderIdOf(index);
  const created = (kind: 'capture' | 'payment' | 'refund', step: number) =>
    idsOf(ledgerId).createdId(kind, MERCHANT, orderId, keyOf(orderId, step));
  const [captureId, paymentId, refundId] = [created('capture', 1), created('payment', 2), created('refund', 3)];
  return orderStream(ledgerId, orderId, [
    authorize(index, recordedAt),
    capture(captureId, recordedAt),
    payment(paymentId, captureId, recordedAt),
    refund(refundId, captureId, recordedAt),
  ]);
}

/** One order's stream as the ledger itself would have written it, each command at its own time: decided, folded, encoded and chained. */
export function orderStream(ledgerId: string, orderId: string, commands: readonly OrderCommand[]): SampleStream {
  const stream = `order-${MERCHANT}:${orderId}`;
  let state: OrderState;
  let previous = CHAIN_START;
  const events = commands.flatMap((command, step) => {
    const { recordedAt } = command;
    const decided = decide(command, state);
    if (isRefusal(decided)) throw new Error(`the sample is refused: ${decided.detail}`);
    for (const event of decided) state = evolve(state, event, recordedAt);
    const stored = encodeAppend(
      {
        ledgerId,
        stream,
        merchantId: MERCHANT,
        previous,
        recordedAt,
        actor: command.actor,
        commandType: command.type,
        idempotencyKey: keyOf(orderId, step),
        commandHash: step.toString(16).padStart(64, '0'),
        correlationId: null,
        causationId: null,
      },
      decided as readonly DomainEvent[],
      decided.map((_, i) => idsOf(ledgerId).eventId(i, stream, keyOf(orderId, step))),
    );
    const last = stored.at(-1);
    if (last) previous = { revision: previous.revision + stored.length, hash: last.hash };
    return stored;
  });
  return { stream, events };
}

const keyOf = (orderId: string, step: number) => `${orderId}-${step}`;
const madeIds = new Map<string, DerivedIds>();

/** The ids that a service would give: verification derives them again. */
function idsOf(ledgerId: string): DerivedIds {
  const made = madeIds.get(ledgerId) ?? derivedIds(ledgerId);
  madeIds.set(ledgerId, made);
  return made;
}
