import {
  isRefusal,
  type Reconciliation,
  type ReconciliationCommand,
  type ReconciliationEvent,
  type Refusal,
  type Resolution,
  reconciliationStream,
} from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '../commands/command-context';
import { commandRequest } from '../commands/command-request';
import type { StreamAnswer } from '../commands/stream-answer';
import { ReconciliationCommands } from './reconciliation.commands';

/** What one of two people says about an exception. */
export type ExceptionDecision =
  | { readonly type: 'ProposeResolution'; readonly resolution: Resolution; readonly reason: string }
  | { readonly type: 'ApproveResolution' }
  | { readonly type: 'RejectResolution'; readonly reason?: string };

/** Proposes, approves or rejects how an exception is settled. Refuses as decideReconciliation does. */
export class DecideExceptionCommand extends Command<StreamAnswer<ReconciliationEvent, Reconciliation> | Refusal> {
  constructor(
    readonly context: CommandContext,
    readonly input: { readonly fileId: string; readonly exceptionId: string; readonly decision: ExceptionDecision },
  ) {
    super();
  }
}

@CommandHandler(DecideExceptionCommand)
export class DecideExceptionHandler implements ICommandHandler<DecideExceptionCommand> {
  constructor(private readonly commands: ReconciliationCommands) {}

  async execute({ context, input: { fileId, exceptionId, decision } }: DecideExceptionCommand) {
    const request = commandRequest<ReconciliationCommand>(context, {
      stream: reconciliationStream(context.merchantId, fileId),
      commandType: decision.type,
      make: (given) => ({ ...decision, ...given, exceptionId }),
    });
    return isRefusal(request) ? request : this.commands.files.execute(request);
  }
}
