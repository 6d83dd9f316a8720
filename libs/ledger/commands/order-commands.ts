import type { Instant, OrderCommand, Refusal } from '@domain';
import { Injectable } from '@nestjs/common';
import type { CommandAnswer } from './command-answer';
import type { CommandContext } from './command-context';

/** What the ledger adds to a command at the moment of the decision. */
export interface GivenByLedger {
  readonly orderId: string;
  readonly recordedAt: Instant;
  readonly actor: string;
  /** The id of what the command creates: the same for every try with the same key. */
  readonly derive: (kind: 'capture' | 'refund' | 'payment' | 'payback' | 'write-off') => string;
}

/** Takes every order command its one way: replay, decide, append, answer. */
@Injectable()
export class OrderCommands {
  async execute(
    context: CommandContext,
    commandType: OrderCommand['type'],
    _command: (given: GivenByLedger) => OrderCommand,
  ): Promise<CommandAnswer | Refusal> {
    throw new Error(`${commandType} for ${context.merchantId} cannot be recorded: no ledger is open`);
  }
}
