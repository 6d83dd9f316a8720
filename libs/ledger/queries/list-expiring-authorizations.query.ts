import { addCalendarDays, type CalendarDate, isRefusal, type Refusal } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { findExpiringOrders, type OrderSummary, ordersProjection, type Page } from '@read-models';
import { CLOCK, type Clock } from '../clock/clock';
import { type ExpiringAuthorizations, lastDay } from './expiring-authorizations';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of a merchant's orders that end soon with something remaining, the first to end first. Refuses as views do. */
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
    const { atLeast, days, ...question } = asked;
    const now = this.clock.now();
    const to = lastDay(now, days);
    const before = `${addCalendarDays(to, 1)}T00:00:00.000Z`;
    const viewed = await this.views.ask(ordersProjection, asked, (views) =>
      findExpiringOrders(views, { ...question, before }),
    );
    if (isRefusal(viewed)) return viewed;
    const { items, ...page } = viewed.answer;
    const orders = items.map((order) => ({ ...order, expiryPending: now >= order.expiresAt }));
    return { ...viewed, answer: { ...page, items: orders, to } };
  }
}
