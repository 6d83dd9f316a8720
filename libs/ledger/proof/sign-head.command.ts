import type { HeadSigned, Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { StreamAnswer } from '../commands/stream-answer';
import { HeadSigner, type LedgerContext } from './head-signer';

/** Signs the log as it is now. Refuses as `HeadSigner.sign` does. */
export class SignHeadCommand extends Command<StreamAnswer<HeadSigned, HeadSigned> | Refusal> {
  constructor(readonly context: LedgerContext) {
    super();
  }
}

@CommandHandler(SignHeadCommand)
export class SignHeadHandler implements ICommandHandler<SignHeadCommand> {
  constructor(private readonly signer: HeadSigner) {}

  execute({ context }: SignHeadCommand): Promise<StreamAnswer<HeadSigned, HeadSigned> | Refusal> {
    return this.signer.sign(context);
  }
}
