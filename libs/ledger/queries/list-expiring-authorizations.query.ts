import { addCalendarDays, type CalendarDate, isRefusal, type Refusal } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type FindExpiringOrders,
  findExpiringOrders,
  findExpiringOrdersAsOf,
  type OrderSummary,
  orderBalancesProjection,
  ordersProjection,
  type Page,
} from '@read-models';
import { CLOCK, type Clock } from '../clock/clock';
import { type ExpiringAuthorizations, lastDay } from './expiring-authorizations';
import { pastMomentAt, timedMomentOf } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of a merchant's orders that end soon with something remaining, the first to end first; or that did so at a moment. Refuses as views do. */
export class ListExpiringAuthorizationsQuery extends Query<Viewed<ExpiringOrders> | Refusal> {
  constructor(readonly asked: ExpiringAuthorizations & { readonly page?: string; readonly limit: number }) {
    super();
  }
}

export interface ExpiringOrder extends OrderSummary {
  /** It has ended, and only the clock's event is missing: nothing can be captured any more. */
  readonly expiryPending: boolean;
}

export interface ExpiringOrders extends Page<ExpiringOrder> {
  /** The last day in UTC that was asked for. */
  readonly to: CalendarDate;
}

@QueryHandler(ListExpiringAuthorizationsQuery)
export class ListExpiringAuthorizationsHandler implements IQueryHandler<ListExpiringAuthorizationsQuery> {
  constructor(
    private readonly views: Views,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ asked }: ListExpiringAuthorizationsQuery): Promise<Viewed<ExpiringOrders> | Refusal> {
    const { asOf: _, at, atLeast, days, ...question } = asked;
    const moment = await timedMomentOf(this.views, [ordersProjection, orderBalancesProjection], asked, this.clock);
    if (isRefusal(moment)) return moment;
    const { now, asOf, told } = moment;
    const to = lastDay(now, days);
    const before = `${addCalendarDays(to, 1)}T00:00:00.000Z`;
    const viewed = await this.orders(asked, { ...question, before }, asOf);
    if (isRefusal(viewed)) return viewed;
    const { items, ...page } = viewed.answer;
    const orders = items.map((order) => ({ ...order, expiryPending: now >= order.expiresAt }));
    return { ...viewed, ...told, answer: { ...page, items: orders, to } };
  }

  private async orders(
    asked: Pick<ExpiringAuthorizations, 'merchantId' | 'atLeast'>,
    question: FindExpiringOrders,
    asOf: number | undefined,
  ) {
    if (asOf === undefined) {
      return this.views.askNow(ordersProjection, asked, (views) => findExpiringOrders(views, question));
    }
    const then = await pastMomentAt(this.views, asOf);
    if (isRefusal(then)) return then;
    return this.views.askNow(ordersProjection, asked, (views) => findExpiringOrdersAsOf(views, question, then));
  }
}
