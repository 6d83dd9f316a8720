import { isExpiryPending, type OrderEvent } from '@domain';
import { decodeRecord } from '@event-store';
import { positionToken } from '../ids/position';
import type { OpenLedger } from '../opening/open-ledger';
import { reveal } from '../personal/personal-members';
import { type FoldedOrder, foldRecorded, type KeptKey } from '../streams/folded-order';
import { readStreamPages } from '../streams/stream-pages';
import type { AnsweredEvent, CommandAnswer } from './command-answer';
import type { OrderRequest } from './order-request';

/** The first answer to a command again: the stream folded up to its append's last event, and no further. */
export async function replayAnswer(
  ledger: OpenLedger,
  { stream, merchantId }: OrderRequest,
  { firstRevision, lastRevision }: KeptKey,
): Promise<CommandAnswer> {
  const { store, sealer } = ledger;
  let folded: FoldedOrder | undefined;
  const events: AnsweredEvent[] = [];
  for await (const page of readStreamPages(store, stream, 0, lastRevision)) {
    for (const recorded of page) {
      const record = decodeRecord(recorded);
      folded = foldRecorded(folded, recorded, record);
      if (recorded.revision < firstRevision) continue;
      const { envelope, event } = record;
      const { eventId, recordedAt } = envelope;
      const revealed = await reveal(sealer, { merchantId, eventId }, event as OrderEvent);
      events.push({ event: revealed, recordedAt, eventId });
    }
  }
  if (folded?.revision !== lastRevision) throw new Error(`the log is damaged: ${stream} ends before ${lastRevision}`);
  return {
    outcome: 'replayed',
    merchantId,
    revision: lastRevision,
    position: positionToken({ ledgerId: ledger.ledgerId, engine: store.engine }, folded.cursor),
    events,
    order: folded.state,
    expiryPending: isExpiryPending(folded.state, folded.recordedAt),
    clock: ledger.clock.kind,
  };
}
