import { type CalendarDate, isRefusal, type Refusal } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ExpiryTotal, ordersProjection, readExpiryTotals } from '@read-models';
import { CLOCK, type Clock } from '../clock/clock';
import { type ExpiringAuthorizations, lastDay } from './expiring-authorizations';
import { timedMomentOf } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** What remains on a merchant's authorizations that end soon, by currency and day, now or at a moment. Refuses as views do. */
export class GetExpiryTotalsQuery extends Query<Viewed<ExpiryTotals> | Refusal> {
  constructor(readonly asked: ExpiringAuthorizations) {
    super();
  }
}

export interface ExpiryTotals {
  /** The last day in UTC that was asked for. */
  readonly to: CalendarDate;
  readonly currencies: readonly ExpiryTotal[];
}

@QueryHandler(GetExpiryTotalsQuery)
export class GetExpiryTotalsHandler implements IQueryHandler<GetExpiryTotalsQuery> {
  constructor(
    private readonly views: Views,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ asked }: GetExpiryTotalsQuery): Promise<Viewed<ExpiryTotals> | Refusal> {
    const { merchantId, currency, days } = asked;
    const moment = await timedMomentOf(this.views, [ordersProjection], asked, this.clock);
    if (isRefusal(moment)) return moment;
    const { now, asOf, told } = moment;
    const to = lastDay(now, days);
    const viewed = await this.views.askNow(ordersProjection, asked, (views) =>
      readExpiryTotals(views, { merchantId, to, ...(currency !== undefined && { currency }) }, asOf),
    );
    return isRefusal(viewed) ? viewed : { ...viewed, ...told, answer: { to, currencies: viewed.answer } };
  }
}
