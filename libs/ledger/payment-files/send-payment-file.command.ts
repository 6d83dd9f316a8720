import type { Refusal } from '@domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PaymentFileReport } from './payment-file.report';
import { type PaymentFileAsked, PaymentFiles } from './payment-files';

/** Tells the bank, in one message, of the payouts that are due in a currency. Refuses as PaymentFiles does. */
export class SendPaymentFileCommand extends Command<PaymentFileReport | Refusal> {
  constructor(
    readonly asked: Omit<PaymentFileAsked, 'messageId'> & { readonly messageId?: string },
    /** The message takes its name from it, where it was given none. */
    readonly idempotencyKey: string,
  ) {
    super();
  }
}

@CommandHandler(SendPaymentFileCommand)
export class SendPaymentFileHandler implements ICommandHandler<SendPaymentFileCommand> {
  constructor(private readonly files: PaymentFiles) {}

  execute({ asked, idempotencyKey }: SendPaymentFileCommand): Promise<PaymentFileReport | Refusal> {
    return this.files.send({ ...asked, messageId: asked.messageId ?? this.files.messageIdOf(idempotencyKey) });
  }
}
