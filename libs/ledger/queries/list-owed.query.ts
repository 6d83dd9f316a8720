import { type CalendarDate, type Instant, isRefusal, owedMovedBy, type Refusal } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { customerCapturesProjection, orderOfPage, orderPlacesProjection, type Page, pageBehind } from '@read-models';
import { type LedgerToRead, OPEN_LEDGER } from '../opening/open-ledger';
import { ordersThen } from './customer-orders-then';
import { effectiveRecords } from './effective-records';
import { type MomentAsked, momentOf, pastMomentAt } from './moment';
import { readOrderRecords } from './order-records';
import type { Viewed } from './viewed';
import { Views } from './views';

interface OwedAsked extends MomentAsked {
  readonly merchantId: string;
  readonly customerId: string;
  /** The last day in UTC: only what took effect by then counts, whenever it was recorded. */
  readonly effectiveTo?: CalendarDate;
  readonly page?: string;
  readonly limit: number;
  readonly atLeast?: string;
}

/** What a customer owes on one order in minor units; below zero it is credit. */
export interface OwedOnOrder {
  readonly orderId: string;
  readonly currency: string;
  readonly owed: bigint;
  readonly recordedAt: Instant;
}

/** What a customer owes, order by order, the newest first: now or at a moment, also by effective date. Refuses as views do. */
export class ListOwedQuery extends Query<Viewed<Page<OwedOnOrder>> | Refusal> {
  constructor(readonly asked: OwedAsked) {
    super();
  }
}

@QueryHandler(ListOwedQuery)
export class ListOwedHandler implements IQueryHandler<ListOwedQuery> {
  constructor(
    private readonly views: Views,
    @Inject(OPEN_LEDGER) private readonly ledger: LedgerToRead,
  ) {}

  async execute({ asked }: ListOwedQuery): Promise<Viewed<Page<OwedOnOrder>> | Refusal> {
    const { merchantId, customerId, page, limit } = asked;
    const moment = await momentOf(this.views, [customerCapturesProjection, orderPlacesProjection], asked);
    if (isRefusal(moment)) return moment;
    const asOf = moment.asOf ?? (await this.reached(asked));
    if (typeof asOf === 'object') return asOf;
    const then = await pastMomentAt(this.views, asOf);
    if (isRefusal(then)) return then;
    const question = { merchantId, of: { customerId }, limit, ...(page !== undefined && { page }) };
    const orders = await ordersThen(this.views, question, then);
    if (isRefusal(orders)) return orders;
    // The order within which a page of captures would begin was told of on the page before.
    const told = page === undefined ? undefined : orderOfPage(page)?.orderId;
    const shownNow = orders.filter(({ orderId }) => orderId !== told);
    const items = await Promise.all(shownNow.slice(0, limit).map((order) => this.owedOn(asked, order)));
    const last = items.at(-1);
    const next = last && shownNow.length > limit ? { next: pageBehind(last) } : {};
    const shown = items.filter(({ isEffective }) => isEffective).map(({ isEffective: _, ...owed }) => owed);
    return { sequence: asOf, answer: { items: shown, ...next }, clock: this.ledger.clock.kind, ...moment.told };
  }

  private async owedOn(
    { merchantId, effectiveTo }: OwedAsked,
    { orderId, revision }: { readonly orderId: string; readonly revision: number },
  ) {
    const records = await readOrderRecords(this.ledger, { merchantId, orderId }, revision);
    const [first] = records;
    if (!first) throw new Error(`the order ${orderId} is in a view, and not in the log`);
    const effective = effectiveRecords(records, effectiveTo);
    const owed = effective.reduce((sum, { event }) => sum + owedMovedBy(event), 0n);
    const { currency } = first.event;
    return { orderId, currency, owed, recordedAt: first.envelope.recordedAt, isEffective: effective.includes(first) };
  }

  /** How far both views have come. */
  private async reached(asked: OwedAsked): Promise<number | Refusal> {
    const { merchantId, atLeast } = asked;
    let least = Number.MAX_SAFE_INTEGER;
    for (const projection of [customerCapturesProjection, orderPlacesProjection]) {
      const reached = await this.views.askNow(projection, { merchantId, atLeast }, (reader) =>
        reader.read(projection, async ({ sequence }) => sequence, { merchantId }),
      );
      if (isRefusal(reached)) return reached;
      least = Math.min(least, reached.sequence);
    }
    return least;
  }
}
