import { evolve, isExpiryPending, isRefusal, type Refusal } from '@domain';
import type { OpenLedger } from '../opening/open-ledger';
import type { OrderStreams } from '../streams/order-streams';
import type { CommandAnswer } from './command-answer';
import { decideOn } from './decide-on';
import { decisionTime } from './decision-time';
import type { OrderRequest } from './order-request';

/** What the command would record now. It looks up no key and keeps none. */
export async function previewAnswer(
  ledger: OpenLedger,
  streams: OrderStreams,
  request: OrderRequest,
): Promise<CommandAnswer | Refusal> {
  const folded = await streams.fresh(request.stream);
  const recordedAt = decisionTime(ledger.clock, folded);
  const decision = decideOn(request, folded, recordedAt);
  if (isRefusal(decision)) return decision;
  const order = decision.reduce((state, event) => evolve(state, event, recordedAt), folded?.state);
  if (order === undefined) throw new Error(`${request.commandType} was decided without an event`);
  return {
    outcome: 'previewed',
    merchantId: request.merchantId,
    revision: folded?.revision ?? -1,
    position: null,
    events: decision.map((event, index) => ({
      event,
      recordedAt,
      eventId: ledger.ids.eventId(index, request.stream, request.key),
    })),
    order,
    expiryPending: isExpiryPending(order, recordedAt),
    clock: ledger.clock.kind,
  };
}
