import { merchantStream, type Refusal } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { MerchantMoneyCommands } from '../commands/merchant-money/merchant-money.commands';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import type { MerchantTermsView } from './merchant-terms.view';
import { refusedPosition } from './reached-position';

/** The terms of a merchant and where its payouts go, fresh from the log. Refuses with POSITION_UNKNOWN. */
export class GetMerchantTermsQuery extends Query<MerchantTermsView | Refusal> {
  constructor(readonly asked: { readonly merchantId: string; readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(GetMerchantTermsQuery)
export class GetMerchantTermsHandler implements IQueryHandler<GetMerchantTermsQuery> {
  constructor(
    private readonly money: MerchantMoneyCommands,
    @Inject(OPEN_LEDGER) private readonly ledger: OpenLedger,
  ) {}

  async execute({ asked: { merchantId, atLeast } }: GetMerchantTermsQuery): Promise<MerchantTermsView | Refusal> {
    const refusal = await refusedPosition(this.ledger, atLeast);
    if (refusal) return refusal;
    const folded = await this.money.merchants.fresh(merchantStream(merchantId));
    return {
      merchantId,
      ...(folded?.state ?? { payoutAccounts: {} }),
      ...(folded && { revision: folded.revision }),
      clock: this.ledger.clock.kind,
    };
  }
}
