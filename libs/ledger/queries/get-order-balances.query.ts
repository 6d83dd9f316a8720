import { type CalendarDate, isRefusal, type Refusal, refuse } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  foldApart,
  isCatchingUp,
  type OrderBalances,
  orderBalancesProjection,
  orderPlacesProjection,
  readOrderBalances,
  readOrderRevision,
} from '@read-models';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { effectiveRecords } from './effective-records';
import type { MomentAsked } from './moment';
import { readOrderRecords } from './order-records';
import type { Viewed } from './viewed';
import { Views } from './views';

interface BalancesAsked extends MomentAsked {
  readonly merchantId: string;
  readonly orderId: string;
  /** The last day in UTC: only what took effect by then counts, whenever it was recorded. */
  readonly effectiveTo?: CalendarDate;
  readonly atLeast?: string;
}

/** The figures of an order and its lines, now or at a moment, also by effective date. Refuses with ORDER_NOT_FOUND and as views do. */
export class GetOrderBalancesQuery extends Query<Viewed<OrderBalances> | Refusal> {
  constructor(readonly asked: BalancesAsked) {
    super();
  }
}

@QueryHandler(GetOrderBalancesQuery)
export class GetOrderBalancesHandler implements IQueryHandler<GetOrderBalancesQuery> {
  constructor(
    private readonly views: Views,
    @Inject(OPEN_LEDGER) private readonly ledger: Pick<OpenLedger, 'store'>,
  ) {}

  async execute({ asked }: GetOrderBalancesQuery): Promise<Viewed<OrderBalances> | Refusal> {
    const viewed = await this.balances(asked);
    if (isRefusal(viewed)) return viewed;
    const { answer, ...rest } = viewed;
    if (!answer) return refuse('ORDER_NOT_FOUND', 'There is no such order.', { orderId: asked.orderId });
    return { ...rest, answer };
  }

  private async balances(asked: BalancesAsked): Promise<Viewed<OrderBalances | undefined> | Refusal> {
    const { effectiveTo } = asked;
    if (effectiveTo === undefined) {
      return this.views.ask(orderBalancesProjection, asked, (views, asOf) => readOrderBalances(views, asked, asOf));
    }
    const last = await this.views.ask(orderPlacesProjection, asked, (views, asOf) =>
      readOrderRevision(views, asked, asOf),
    );
    if (isRefusal(last)) return last;
    const { answer: revision, ...rest } = last;
    const records = revision === undefined ? [] : await readOrderRecords(this.ledger, asked, revision);
    const effective = effectiveRecords(records, effectiveTo);
    // Figures are sums of what events moved: any of these events may be left out.
    const read = await readOrderBalances(await foldApart(orderBalancesProjection, effective), asked);
    if (isCatchingUp(read)) throw new Error('what is folded apart is folded to its end');
    return { ...rest, answer: read.answer };
  }
}
