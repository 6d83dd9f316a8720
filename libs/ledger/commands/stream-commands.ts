import { type DomainEvent, isRefusal, type Refusal } from '@domain';
import type { LedgerMetrics } from '../metrics/ledger.metrics';
import type { OpenLedger } from '../opening/open-ledger';
import type { FoldedStreams } from '../streams/folded-streams';
import type { StreamRules } from '../streams/stream-rules';
import { AppendCommand } from './append-command';
import { CommandAttempts } from './command-attempts';
import type { CommandRequest } from './command-request';
import { previewAnswer } from './preview-answer';
import type { StreamAnswer } from './stream-answer';
import { TurnTaking } from './turn-taking';
import type { UnknownOutcomes } from './unknown-outcomes';

/** The token under which what commands share is injected. */
export const COMMAND_WORLD = Symbol('COMMAND_WORLD');

/** What the commands of all kinds of streams share. */
export interface CommandWorld {
  readonly ledger: OpenLedger;
  readonly metrics: LedgerMetrics;
  readonly unknown: UnknownOutcomes;
  /** How long the append of another instance may still land. */
  readonly lateAppendWait: number;
}

/** The one way of every command on one kind of stream: as it came, to its stream's turn, to its outcome. */
export class StreamCommands<Command, Event extends DomainEvent, State> {
  private readonly turns = new TurnTaking();
  private readonly attempts: CommandAttempts<Command, Event, State>;

  constructor(
    private readonly world: CommandWorld,
    private readonly rules: StreamRules<Command, Event, State>,
    private readonly streams: FoldedStreams<Event, State>,
  ) {
    const { ledger, metrics, unknown, lateAppendWait } = world;
    const append = new AppendCommand(ledger, rules, streams, metrics);
    this.attempts = new CommandAttempts(ledger, rules, streams, append, unknown, metrics, lateAppendWait);
  }

  execute(request: CommandRequest<Command>): Promise<StreamAnswer<Event, State> | Refusal> {
    return this.counted(request, () => this.turns.take(request.stream, () => this.attempts.run(request)));
  }

  /** What the command would record now; nothing is. */
  preview(request: CommandRequest<Command>): Promise<StreamAnswer<Event, State> | Refusal> {
    return this.counted(request, () => previewAnswer(this.world.ledger, this.rules, this.streams, request));
  }

  private async counted(
    { commandType: command }: CommandRequest<Command>,
    work: () => Promise<StreamAnswer<Event, State> | Refusal>,
  ): Promise<StreamAnswer<Event, State> | Refusal> {
    let outcome = 'faulted';
    try {
      const answer = await work();
      outcome = isRefusal(answer) ? answer.refusal : answer.outcome;
      return answer;
    } finally {
      this.world.metrics.commands.inc({ command, outcome });
    }
  }
}
