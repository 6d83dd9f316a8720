import { writePaymentInitiation } from '@bank-files';
import { isRefusal, type Refusal, refuse } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type PayoutView, readPayoutsOfMessage, settlementsProjection } from '@read-models';
import { Configuration } from '../configuration/configuration';
import { Views } from '../queries/views';
import { payingAccount } from './paying-account';
import { paymentOf } from './payment-of';

/** A payment file as XML, from what was recorded. Refuses with PAYMENT_FILE_NOT_FOUND, PAYING_ACCOUNT_MISSING, and as views do. */
export class GetPaymentFileQuery extends Query<{ readonly xml: string } | Refusal> {
  constructor(readonly asked: { readonly messageId: string; readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(GetPaymentFileQuery)
export class GetPaymentFileHandler implements IQueryHandler<GetPaymentFileQuery> {
  constructor(
    private readonly views: Views,
    private readonly configuration: Configuration,
  ) {}

  async execute({ asked }: GetPaymentFileQuery): Promise<{ readonly xml: string } | Refusal> {
    const { messageId, atLeast } = asked;
    const read = await this.views.ask(settlementsProjection, { atLeast }, (views) =>
      readPayoutsOfMessage(views, messageId),
    );
    if (isRefusal(read)) return read;
    const debtor = payingAccount(this.configuration);
    if (isRefusal(debtor)) return debtor;
    // In the order in which they were sent, whatever the view's own order is.
    const payouts = read.answer.toSorted((one, other) => (one.sentSequence ?? 0) - (other.sentSequence ?? 0));
    const [first] = payouts;
    if (!first) return refuse('PAYMENT_FILE_NOT_FOUND', 'No payout was sent in such a message.', { messageId });
    const createdAt = sentAtOf(first);
    const xml = writePaymentInitiation({
      ...{ messageId, createdAt, debtor, currency: first.currency },
      executionDate: createdAt.slice(0, 10),
      payments: payouts.map(paymentOf),
    });
    return { xml };
  }
}

function sentAtOf({ payoutId, sentAt }: PayoutView): string {
  if (sentAt === undefined) throw new Error(`the payout ${payoutId} is in a message, and was never sent`);
  return sentAt;
}
