import type { DomainEvent } from '@domain';
import { decodeRecord } from '@event-store';
import { positionToken } from '../ids/position';
import type { OpenLedger } from '../opening/open-ledger';
import { reveal } from '../personal/personal-members';
import { type FoldedStream, foldRecorded, type KeptKey } from '../streams/folded-stream';
import { readStreamPages } from '../streams/stream-pages';
import type { StreamRules } from '../streams/stream-rules';
import type { CommandRequest } from './command-request';
import type { AnsweredEvent, StreamAnswer } from './stream-answer';

/** The first answer to a command again: the stream folded up to its append's last event, and no further. */
export async function replayAnswer<Command, Event extends DomainEvent, State>(
  ledger: OpenLedger,
  rules: StreamRules<Command, Event, State>,
  { stream, merchantId }: Pick<CommandRequest<Command>, 'stream' | 'merchantId'>,
  { firstRevision, lastRevision }: KeptKey,
): Promise<StreamAnswer<Event, State>> {
  const { store, sealer } = ledger;
  let folded: FoldedStream<State> | undefined;
  const events: AnsweredEvent<Event>[] = [];
  for await (const page of readStreamPages(store, stream, 0, lastRevision)) {
    for (const recorded of page) {
      const record = decodeRecord(recorded);
      folded = foldRecorded(rules, folded, recorded, record);
      if (recorded.revision < firstRevision) continue;
      const { eventId, recordedAt } = record.envelope;
      const event = await reveal(sealer, { merchantId: merchantId ?? '', eventId }, record.event as Event);
      events.push({ event, recordedAt, eventId });
    }
  }
  if (folded?.revision !== lastRevision) throw new Error(`the log is damaged: ${stream} ends before ${lastRevision}`);
  return {
    outcome: 'replayed',
    revision: lastRevision,
    position: positionToken({ ledgerId: ledger.ledgerId, engine: store.engine }, folded.cursor),
    events,
    state: folded.state,
    recordedAt: folded.recordedAt,
    clock: ledger.clock.kind,
  };
}
