import { type DomainEvent, isRefusal, type Refusal, refuse } from '@domain';
import { OutcomeUnknown } from '@event-store';
import type { LedgerMetrics } from '../metrics/ledger.metrics';
import type { OpenLedger } from '../opening/open-ledger';
import type { KeptKey } from '../streams/folded-stream';
import type { FoldedStreams } from '../streams/folded-streams';
import type { StreamRules } from '../streams/stream-rules';
import type { AppendCommand } from './append-command';
import type { CommandRequest } from './command-request';
import { replayAnswer } from './replay-answer';
import type { StreamAnswer } from './stream-answer';
import type { UnknownOutcomes } from './unknown-outcomes';

/** How often one command may lose the race for a stream's next revision. */
export const APPEND_ATTEMPTS_MAX = 3;

/**
 * One command against one stream. A success may be decided on the remembered state, because the append checks it;
 * a refusal or a replay is told only after the stream's tail was read.
 */
export class CommandAttempts<Command, Event extends DomainEvent, State> {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly rules: StreamRules<Command, Event, State>,
    private readonly streams: FoldedStreams<Event, State>,
    private readonly append: AppendCommand<Command, Event, State>,
    private readonly unknown: UnknownOutcomes,
    private readonly metrics: LedgerMetrics,
    /** How long the append of another instance may still land. */
    private readonly lateAppendMs: number,
  ) {}

  async run(request: CommandRequest<Command>): Promise<StreamAnswer<Event, State> | Refusal> {
    try {
      return await this.decideAndAppend(request);
    } catch (fault) {
      if (fault instanceof OutcomeUnknown) return this.unknown.note(request, fault.landsWithinMs);
      throw fault;
    }
  }

  private async decideAndAppend(request: CommandRequest<Command>): Promise<StreamAnswer<Event, State> | Refusal> {
    const { stream, key } = request;
    let folded = this.streams.remembered(stream);
    let isFresh = false;
    for (let lost = 0; lost < APPEND_ATTEMPTS_MAX; ) {
      const kept = folded?.keys.get(key);
      if (kept && isFresh) return this.repeated(request, kept);
      if (!kept && (folded || isFresh)) {
        const answer = await this.append.onto(folded, request);
        if (answer === 'lost') {
          lost += 1;
          this.metrics.lostRaces.inc();
        } else if (!isRefusal(answer)) {
          return answer;
        } else if (isFresh) {
          return this.refused(request, answer);
        }
      }
      folded = await this.streams.fresh(stream);
      isFresh = true;
    }
    const kept = folded?.keys.get(key);
    return kept ? this.repeated(request, kept) : this.refused(request, conflict());
  }

  private repeated(request: CommandRequest<Command>, kept: KeptKey): Promise<StreamAnswer<Event, State>> | Refusal {
    if (kept.commandHash === request.commandHash) return replayAnswer(this.ledger, this.rules, request, kept);
    return refuse('IDEMPOTENCY_KEY_REUSED', 'The idempotency key was used for another command.', {
      idempotencyKey: request.key,
    });
  }

  /** A refusal is final, so it waits until an append of the same key can no longer land. */
  private refused(request: CommandRequest<Command>, refusal: Refusal): Refusal {
    if (request.retry && !this.unknown.has(request)) return this.unknown.note(request, this.lateAppendMs);
    return this.unknown.pending(request) ?? refusal;
  }
}

function conflict(): Refusal {
  return refuse('CONFLICT', `Others were faster ${APPEND_ATTEMPTS_MAX} times in between; nothing was recorded.`, {
    attempts: APPEND_ATTEMPTS_MAX,
  });
}
