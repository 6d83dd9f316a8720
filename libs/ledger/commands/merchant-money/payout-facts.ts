import {
  merchantStream,
  type PayoutAccount,
  type Refusal,
  refuse,
  type SendPayout,
  type SettlementClosed,
  settlementStream,
} from '@domain';
import { decodeRecord } from '@event-store';
import type { OpenLedger } from '../../opening/open-ledger';
import type { MerchantMoneyCommands } from './merchant-money.commands';

/** `CUR-n`: the payout of the n-th settlement in a currency. */
const PAYOUT_ID = /^([A-Z]{3})-([1-9]\d{0,8})$/;

/** What has to be known to send a payout, beside who sends it and when. */
export class PayoutFacts {
  constructor(
    private readonly ledger: OpenLedger,
    private readonly money: MerchantMoneyCommands,
  ) {}

  /** From the streams of the settlement and of the merchant, never from a view. PAYOUT_NOT_FOUND for one that nothing pays. */
  async factsOf(
    merchantId: string,
    payoutId: string,
  ): Promise<Pick<SendPayout, 'settlement' | 'account' | 'endToEndId'> | Refusal> {
    const settlement = await this.closing(merchantId, payoutId);
    if (settlement?.payoutId !== payoutId) {
      return refuse('PAYOUT_NOT_FOUND', 'No settlement of the merchant has such a payout.', { payoutId });
    }
    const account = await this.account(merchantId, settlement.currency);
    return {
      settlement,
      ...(account && { account }),
      endToEndId: this.ledger.ids.endToEndId(merchantId, payoutId),
    };
  }

  private async closing(merchantId: string, payoutId: string): Promise<SettlementClosed | undefined> {
    const [, currency, number] = PAYOUT_ID.exec(payoutId) ?? [];
    if (currency === undefined) return undefined;
    // Nothing else stands on the stream, so that the n-th settlement is its n-th event.
    const [recorded] = await this.ledger.store.readStream(
      settlementStream(merchantId, currency),
      Number(number) - 1,
      1,
    );
    return recorded && (decodeRecord(recorded).event as SettlementClosed);
  }

  private async account(merchantId: string, currency: string): Promise<PayoutAccount | undefined> {
    const merchant = await this.money.merchants.fresh(merchantStream(merchantId));
    return merchant?.state.payoutAccounts[currency];
  }
}
