import {
  type BankTransactionMatched,
  type Given,
  isRefusal,
  type OrderCommand,
  orderStream,
  type PayoutCommand,
  payoutStream,
  type Refusal,
} from '@domain';
import type { Clock } from '../clock/clock';
import { ownRequest } from '../commands/command-request';
import type { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import type { OrderCommands } from '../commands/order-commands';
import { type ImportOf, keyOf } from './imported-file.requests';

/** Does what follows from a matched transaction, once: the command's key names the file and the line. */
export class MatchedTransactions {
  constructor(
    private readonly money: MerchantMoneyCommands,
    private readonly orders: OrderCommands,
    private readonly clock: Clock,
  ) {}

  /** Refuses as the payout or the order does: then something else happened since the transaction was matched. */
  async carryOut(of: ImportOf, matched: BankTransactionMatched): Promise<object | Refusal> {
    const { alreadyKnown, payoutId, payment } = matched;
    if (alreadyKnown) return matched;
    if (payoutId !== undefined) return this.tellPayout(of, matched, payoutId);
    if (payment) return this.recordPayment(of, matched, payment);
    throw new Error(`line ${matched.transaction.number} of ${matched.fileId} was matched with nothing`);
  }

  private tellPayout(of: ImportOf, { transaction, outcome }: BankTransactionMatched, payoutId: string) {
    const { number, bookedOn, bankReference, returnReason } = transaction;
    const bookedAt = `${bookedOn}T00:00:00.000Z`;
    const about = {
      ...(bankReference !== undefined && { bankReference }),
      // A bank's day may have begun where ours has not.
      ...(bookedAt <= this.clock.now() && { effectiveAt: bookedAt }),
    };
    const reason = returnReason === undefined ? {} : { reason: returnReason };
    const make = (given: Given): PayoutCommand => {
      if (outcome === 'payout-confirmed') return { type: 'ConfirmPayout', ...given, ...about };
      return { type: outcome === 'payout-failed' ? 'FailPayout' : 'ReturnPayout', ...given, ...about, ...reason };
    };
    const { merchantId, fileId, actor, correlationId } = of;
    return this.money.payout.execute(
      ownRequest<PayoutCommand>(
        {
          ...{ merchantId, key: keyOf(fileId, `${number}`), ids: { payoutId }, body: { outcome } },
          ...{ actor, correlationId },
        },
        { stream: payoutStream(merchantId, payoutId), commandType: COMMANDS[outcome], make },
      ),
    );
  }

  private async recordPayment(
    of: ImportOf,
    { transaction }: BankTransactionMatched,
    { orderId, captureId, paymentId }: NonNullable<BankTransactionMatched['payment']>,
  ): Promise<object | Refusal> {
    const { merchantId, fileId, actor, correlationId } = of;
    const { number, amount, currency, bankReference } = transaction;
    const commandType = 'RecordCustomerPayment';
    const request = ownRequest<OrderCommand>(
      {
        ...{ merchantId, key: keyOf(fileId, `${number}`), ids: { orderId }, body: { amount: amount.toString() } },
        ...{ actor, correlationId },
      },
      {
        stream: orderStream(merchantId, orderId),
        commandType,
        make: (given) => ({
          ...{ type: commandType, ...given, paymentId, amount, currency },
          ...(captureId !== undefined && { captureId }),
          ...(bankReference !== undefined && { reference: bankReference }),
        }),
      },
    );
    const answer = await this.orders.executeOwn({ ...request, merchantId, commandType });
    return isRefusal(answer) ? answer : {};
  }
}

const COMMANDS = {
  'payout-confirmed': 'ConfirmPayout',
  'payout-failed': 'FailPayout',
  'payout-returned': 'ReturnPayout',
  'payment-recorded': 'RecordCustomerPayment',
} as const satisfies Record<BankTransactionMatched['outcome'], string>;
