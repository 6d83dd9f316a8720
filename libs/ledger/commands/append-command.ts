import { type DomainEvent, type Instant, isRefusal, type Refusal, refuse } from '@domain';
import { APPEND_BYTES_MAX, appendBytes, CHAIN_START, encodeAppend, type StoredEvent } from '@event-store';
import { positionToken } from '../ids/position';
import type { LedgerMetrics } from '../metrics/ledger.metrics';
import type { OpenLedger } from '../opening/open-ledger';
import { holdsPersonalData } from '../personal/personal-members';
import { bytesOf, type FoldedStream, type KeptKey } from '../streams/folded-stream';
import type { FoldedStreams } from '../streams/folded-streams';
import type { StreamRules } from '../streams/stream-rules';
import type { CommandRequest } from './command-request';
import { decideOn } from './decide-on';
import { decisionTime } from './decision-time';
import type { StreamAnswer } from './stream-answer';

/** Decides on one state of a stream and appends behind it; the append is the check that the state was the last. */
export class AppendCommand<Command, Event extends DomainEvent, State> {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly rules: StreamRules<Command, Event, State>,
    private readonly streams: FoldedStreams<Event, State>,
    private readonly metrics: LedgerMetrics,
  ) {}

  /** `lost`: others have appended since that state; nothing was written. Throws OutcomeUnknown. */
  async onto(
    folded: FoldedStream<State> | undefined,
    request: CommandRequest<Command>,
  ): Promise<StreamAnswer<Event, State> | Refusal | 'lost'> {
    const { ledger } = this;
    const recordedAt = decisionTime(ledger.clock, folded);
    const events = decideOn(this.rules, request, folded, recordedAt);
    if (isRefusal(events)) return events;

    const eventIds = events.map((_, index) => ledger.ids.eventId(index, request.stream, request.key));
    const sealed = await this.seal(request, events, eventIds);
    const stored = this.encode(request, folded, recordedAt, sealed, eventIds);
    const size = appendBytes(stored);
    if (size > APPEND_BYTES_MAX) return tooLarge(size);

    // Folded before it is appended: a history that cannot be must not be written.
    let state = folded?.state;
    for (const event of events) state = this.rules.evolve(state, event, recordedAt);
    if (state === undefined) throw new Error(`${request.commandType} was decided without an event`);

    const stop = this.metrics.appendSeconds.startTimer();
    const answer = await ledger.store.append(request.stream, folded?.revision ?? CHAIN_START.revision, stored);
    stop();
    if (!answer.appended) return 'lost';

    const { cursor } = answer;
    const next = advanced(this.rules, folded, request, stored, { state, recordedAt, cursor });
    this.streams.remember(next);
    return {
      outcome: 'recorded',
      revision: next.revision,
      position: positionToken({ ledgerId: ledger.ledgerId, engine: ledger.store.engine }, cursor),
      events: events.map((event, index) => ({ event, recordedAt, eventId: eventIds[index] ?? '' })),
      state,
      recordedAt,
      clock: ledger.clock.kind,
    };
  }

  private async seal(
    { merchantId }: CommandRequest<Command>,
    events: readonly Event[],
    eventIds: readonly string[],
  ): Promise<readonly Event[]> {
    if (merchantId === null || !events.some(holdsPersonalData)) return events;
    return this.ledger.sealer.seal(merchantId, events, eventIds);
  }

  private encode(
    request: CommandRequest<Command>,
    folded: FoldedStream<State> | undefined,
    recordedAt: Instant,
    events: readonly Event[],
    eventIds: readonly string[],
  ): readonly StoredEvent[] {
    const { stream, merchantId, actor, commandType, key, commandHash, correlationId } = request;
    const context = {
      ledgerId: this.ledger.ledgerId,
      stream,
      merchantId,
      previous: folded ?? CHAIN_START,
      recordedAt,
      actor,
      commandType,
      idempotencyKey: key,
      commandHash,
      correlationId,
      causationId: null,
    };
    return encodeAppend(context, events, eventIds);
  }
}

function advanced<State>(
  rules: Pick<StreamRules<never, never, State>, 'bytesKeptPerEvent'>,
  folded: FoldedStream<State> | undefined,
  { stream, key, commandHash }: Pick<CommandRequest<unknown>, 'stream' | 'key' | 'commandHash'>,
  stored: readonly StoredEvent[],
  now: Pick<FoldedStream<State>, 'state' | 'recordedAt' | 'cursor'>,
): FoldedStream<State> {
  const firstRevision = (folded?.revision ?? CHAIN_START.revision) + 1;
  const revision = firstRevision + stored.length - 1;
  const keys = folded?.keys ?? new Map<string, KeptKey>();
  keys.set(key, { commandHash, firstRevision, lastRevision: revision });
  return {
    ...now,
    stream,
    revision,
    hash: stored.at(-1)?.hash ?? CHAIN_START.hash,
    keys,
    bytes: stored.reduce((sum, { bytes }) => sum + bytesOf(bytes.length, rules), folded?.bytes ?? 0),
  };
}

function tooLarge(requested: number): Refusal {
  return refuse(
    'LIMIT_EXCEEDED',
    `One command records at most ${APPEND_BYTES_MAX} bytes: name fewer lines, or refund capture by capture.`,
    { what: 'bytes in one append', requested, limit: APPEND_BYTES_MAX },
  );
}
