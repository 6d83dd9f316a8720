import type { RecordedEvent, Revision } from '@event-store';
import { CommandFault } from '../command.fault';
import { envelopeOf } from './envelope-of';

/** The events of one command, which became one append and become one again. */
export interface CarriedAppend {
  readonly stream: string;
  /** The revision it was decided on. */
  readonly expected: Revision;
  /** Of its first event. */
  readonly sequence: number;
  readonly events: readonly RecordedEvent[];
}

/** The appends that the events were recorded by, in their order. `sequence` is that of the first event. */
export async function* appendsOf(
  events: AsyncIterable<RecordedEvent>,
  sequence: number,
  ledgerId: string,
): AsyncGenerator<CarriedAppend> {
  let next = sequence;
  let pending: RecordedEvent[] = [];
  for await (const event of events) {
    const envelope = envelopeOf(event, next);
    if (envelope.ledgerId !== ledgerId) torn(next, `it belongs to the ledger ${envelope.ledgerId}`);
    assertFollows(pending, event, envelope, next);
    pending.push(event);
    next += 1;
    if (pending.length < envelope.appendCount) continue;
    yield whole(pending, next - pending.length);
    pending = [];
  }
  if (pending.length > 0) torn(next, 'the log ends in the middle of an append');
}

function assertFollows(
  pending: readonly RecordedEvent[],
  event: RecordedEvent,
  { appendIndex, appendCount }: { readonly appendIndex: number; readonly appendCount: number },
  sequence: number,
): void {
  if (appendIndex !== pending.length || !(appendCount > appendIndex)) {
    torn(sequence, `it is event ${appendIndex} of ${appendCount} of its append, where event ${pending.length} stands`);
  }
  const [first] = pending;
  if (first && (event.stream !== first.stream || event.revision !== first.revision + appendIndex)) {
    torn(sequence, `${event.stream}@${event.revision} does not follow in its append`);
  }
}

function whole(events: readonly RecordedEvent[], sequence: number): CarriedAppend {
  const [first] = events;
  if (!first) throw new RangeError('an append has at least one event');
  return { stream: first.stream, expected: first.revision - 1, sequence, events };
}

function torn(sequence: number, what: string): never {
  throw new CommandFault(`the source is damaged at sequence ${sequence}: ${what}. Run verify on it`);
}
