import { type DomainEvent, isRefusal, type Refusal } from '@domain';
import type { OpenLedger } from '../opening/open-ledger';
import type { FoldedStreams } from '../streams/folded-streams';
import type { StreamRules } from '../streams/stream-rules';
import type { CommandRequest } from './command-request';
import { decideOn } from './decide-on';
import { decisionTime } from './decision-time';
import type { StreamAnswer } from './stream-answer';

/** What the command would record now. It looks up no key and keeps none. */
export async function previewAnswer<Command, Event extends DomainEvent, State>(
  ledger: OpenLedger,
  rules: StreamRules<Command, Event, State>,
  streams: FoldedStreams<Event, State>,
  request: CommandRequest<Command>,
): Promise<StreamAnswer<Event, State> | Refusal> {
  const folded = await streams.fresh(request.stream);
  const recordedAt = decisionTime(ledger.clock, folded);
  const decision = decideOn(rules, request, folded, recordedAt);
  if (isRefusal(decision)) return decision;
  let state = folded?.state;
  for (const event of decision) state = rules.evolve(state, event, recordedAt);
  if (state === undefined) throw new Error(`${request.commandType} was decided without an event`);
  return {
    outcome: 'previewed',
    revision: folded?.revision ?? -1,
    position: null,
    events: decision.map((event, index) => ({
      event,
      recordedAt,
      eventId: ledger.ids.eventId(index, request.stream, request.key),
    })),
    state,
    recordedAt,
    clock: ledger.clock.kind,
  };
}
