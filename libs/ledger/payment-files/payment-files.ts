import { whyUnpayable } from '@bank-files';
import { isRefusal, type PayoutCommand, payoutStream, type Refusal, refuse } from '@domain';
import {
  isCatchingUp,
  type PayoutView,
  type ReadModelReader,
  readPayoutsOfMessage,
  settlementsProjection,
} from '@read-models';
import { ownRequest } from '../commands/command-request';
import type { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import type { PayoutFacts } from '../commands/merchant-money/payout-facts';
import type { Configuration } from '../configuration/configuration';
import type { OpenLedger } from '../opening/open-ledger';
import { catchingUp } from '../queries/reached-position';
import { seenAll } from '../queries/views-at-head';
import { duePayouts, isPayout } from './due-payouts';
import { payingAccount } from './paying-account';
import type { LeftOut, PaidOut, PaymentFileReport } from './payment-file.report';
import { remittanceOf } from './payment-of';

/** Payments in one message, and payouts that are told as left out of it. */
export const PAYMENTS_MAX = 1_000;
const SKIPPED_MAX = 1_000;

export interface PaymentFileAsked {
  readonly messageId: string;
  readonly currency: string;
  readonly merchantId?: string | undefined;
  /** At most PAYMENTS_MAX. */
  readonly limit: number;
  readonly actor: string;
  readonly correlationId: string | null;
}

/** Sends payouts in messages to the bank. Each payout is one append: a call that was broken off is finished by the same call. */
export class PaymentFiles {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly money: MerchantMoneyCommands,
    private readonly facts: PayoutFacts,
    private readonly views: ReadModelReader,
    private readonly configuration: Configuration,
  ) {}

  /** The name of a message that was given none: the same for every try of one call. */
  messageIdOf(idempotencyKey: string): string {
    return this.ledger.ids.messageId(idempotencyKey);
  }

  /** Refuses with PAYING_ACCOUNT_MISSING, IDEMPOTENCY_KEY_REUSED, CATCHING_UP, OUTCOME_UNKNOWN. */
  async send(asked: PaymentFileAsked): Promise<PaymentFileReport | Refusal> {
    const paying = payingAccount(this.configuration);
    if (isRefusal(paying)) return paying;
    const before = await this.sentBefore(asked);
    if (isRefusal(before)) return before;

    const payouts: PaidOut[] = before.map(({ merchantId, payoutId, amount, endToEndId = '' }) => ({
      ...{ merchantId, payoutId, amount, endToEndId },
    }));
    const skipped: LeftOut[] = [];
    let position: string | null = null;
    let complete = true;
    for await (const due of duePayouts(this.views, { ...asked, closedBelow: firstSentOf(before) })) {
      if (!isPayout(due)) return due;
      if (payouts.length >= asked.limit || skipped.length >= SKIPPED_MAX) {
        complete = false;
        break;
      }
      const sent = await this.sendOne(due, asked);
      if (isRefusal(sent) && sent.refusal === 'OUTCOME_UNKNOWN') return sent;
      const { merchantId, payoutId, amount } = due;
      if (isRefusal(sent)) skipped.push({ merchantId, payoutId, amount, code: sent.refusal, detail: sent.detail });
      else {
        payouts.push({ merchantId, payoutId, amount, endToEndId: sent.endToEndId });
        position = sent.position;
      }
    }
    const { messageId, currency } = asked;
    const controlSum = payouts.reduce((sum, { amount }) => sum + amount, 0n);
    return { messageId, currency, payouts, skipped, controlSum, complete, ...(position !== null && { position }) };
  }

  /** What an earlier call put into the message. */
  private async sentBefore({ messageId, currency }: PaymentFileAsked): Promise<readonly PayoutView[] | Refusal> {
    const behind = await seenAll(this.ledger, this.views, settlementsProjection, {
      timeoutMs: this.configuration.atLeastWaitMax,
    });
    if (behind) return behind;
    const read = await readPayoutsOfMessage(this.views, messageId);
    if (isCatchingUp(read)) return catchingUp(read);
    const other = read.answer.find((payout) => payout.currency !== currency);
    if (!other) return read.answer;
    return refuse('IDEMPOTENCY_KEY_REUSED', `The message ${messageId} pays in ${other.currency}.`, {
      ...{ messageId, currency: other.currency },
    });
  }

  private async sendOne(
    { merchantId, payoutId, amount, settlementNumber }: PayoutView,
    { messageId, actor, correlationId }: PaymentFileAsked,
  ): Promise<{ readonly endToEndId: string; readonly position: string | null } | Refusal> {
    const facts = await this.facts.factsOf(merchantId, payoutId);
    if (isRefusal(facts)) return facts;
    const { account, endToEndId } = facts;
    const remittance = remittanceOf({ merchantId, payoutId, settlementNumber });
    const why = account && whyUnpayable({ endToEndId, amount, creditor: account, remittance });
    if (why !== undefined) return refuse('PAYOUT_ACCOUNT_MISSING', why, { payoutId });
    const request = ownRequest<PayoutCommand>(
      {
        ...{ merchantId, key: `payment-file:${messageId}`, ids: { payoutId }, body: { messageId } },
        ...{ actor, correlationId },
      },
      {
        stream: payoutStream(merchantId, payoutId),
        commandType: 'SendPayout',
        make: (given) => ({ type: 'SendPayout', ...given, ...facts, messageId }),
      },
    );
    const answer = await this.money.payout.execute(request);
    return isRefusal(answer) ? answer : { endToEndId, position: answer.position };
  }
}

function firstSentOf(payouts: readonly PayoutView[]): number | undefined {
  const sequences = payouts.flatMap(({ sentSequence }) => sentSequence ?? []);
  return sequences.length === 0 ? undefined : Math.min(...sequences);
}
