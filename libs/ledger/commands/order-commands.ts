import { isRefusal, type OrderCommand, type Refusal } from '@domain';
import type { LedgerMetrics } from '../metrics/ledger.metrics';
import type { OpenLedger } from '../opening/open-ledger';
import type { OrderStreams } from '../streams/order-streams';
import type { CommandAnswer } from './command-answer';
import type { CommandContext } from './command-context';
import type { OrderAttempts } from './order-attempts';
import { type MakeCommand, type OrderRequest, orderRequest } from './order-request';
import { previewAnswer } from './preview-answer';
import { TurnTaking } from './turn-taking';

/** The one way of every order command: as it came, to its order's turn, to its outcome. */
export class OrderCommands {
  private readonly turns = new TurnTaking();

  constructor(
    private readonly ledger: OpenLedger,
    private readonly streams: OrderStreams,
    private readonly attempts: OrderAttempts,
    private readonly metrics: LedgerMetrics,
  ) {}

  execute(
    context: CommandContext,
    commandType: OrderCommand['type'],
    make: MakeCommand,
  ): Promise<CommandAnswer | Refusal> {
    return this.counted(commandType, async () => {
      const request = orderRequest(this.ledger.ids, context, commandType, make);
      if (isRefusal(request)) return request;
      return context.preview ? previewAnswer(this.ledger, this.streams, request) : this.inTurn(request);
    });
  }

  /** For the service's own commands, whose keys no caller may use. */
  executeOwn(request: OrderRequest): Promise<CommandAnswer | Refusal> {
    return this.counted(request.commandType, () => this.inTurn(request));
  }

  private inTurn(request: OrderRequest): Promise<CommandAnswer | Refusal> {
    return this.turns.take(request.stream, () => this.attempts.run(request));
  }

  private async counted(
    command: OrderCommand['type'],
    work: () => Promise<CommandAnswer | Refusal>,
  ): Promise<CommandAnswer | Refusal> {
    let outcome = 'faulted';
    try {
      const answer = await work();
      outcome = isRefusal(answer) ? answer.refusal : answer.outcome;
      return answer;
    } finally {
      this.metrics.commands.inc({ command, outcome });
    }
  }
}
