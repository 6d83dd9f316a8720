import { type CalendarDate, isRefusal, type Refusal, utcDate } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  customerCapturesProjection,
  type FindReceivables,
  findReceivables,
  orderPlacesProjection,
  type Page,
  type Receivable,
} from '@read-models';
import { CLOCK, type Clock } from '../clock/clock';
import { type LedgerToRead, OPEN_LEDGER } from '../opening/open-ledger';
import { type MomentAsked, pastMomentAt, timedMomentOf } from './moment';
import { pastReceivables } from './past-receivables';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of what is owed to a merchant, invoice by invoice, and the day on which its ages are told, now or at a moment. Refuses as views do. */
export class ListReceivablesQuery extends Query<Viewed<ReceivablesOnDay> | Refusal> {
  constructor(
    readonly asked: Omit<FindReceivables, 'on'> &
      MomentAsked & {
        /** Where it is left out: the day in UTC of the moment that is asked for, or the ledger's present one. */
        readonly on?: CalendarDate;
        readonly atLeast?: string;
      },
  ) {
    super();
  }
}

export interface ReceivablesOnDay extends Page<Receivable> {
  readonly on: CalendarDate;
}

@QueryHandler(ListReceivablesQuery)
export class ListReceivablesHandler implements IQueryHandler<ListReceivablesQuery> {
  constructor(
    private readonly views: Views,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(OPEN_LEDGER) private readonly ledger: LedgerToRead,
  ) {}

  async execute({ asked }: ListReceivablesQuery): Promise<Viewed<ReceivablesOnDay> | Refusal> {
    const { asOf: _, at, atLeast, on: day, ...question } = asked;
    const moment = await timedMomentOf(
      this.views,
      [customerCapturesProjection, orderPlacesProjection],
      asked,
      this.clock,
    );
    if (isRefusal(moment)) return moment;
    const { asOf, told, now } = moment;
    const on = day ?? utcDate(now);
    const viewed = await this.receivables(asked, { ...question, on }, asOf);
    return isRefusal(viewed) ? viewed : { ...viewed, ...told, answer: { ...viewed.answer, on } };
  }

  private async receivables(
    { merchantId, atLeast }: ListReceivablesQuery['asked'],
    question: FindReceivables,
    asOf: number | undefined,
  ): Promise<Viewed<Page<Receivable>> | Refusal> {
    const { views, ledger } = this;
    if (asOf === undefined) {
      return views.askNow(
        customerCapturesProjection,
        { merchantId, ...(atLeast !== undefined && { atLeast }) },
        (reader) => findReceivables(reader, question),
      );
    }
    const then = await pastMomentAt(views, asOf);
    if (isRefusal(then)) return then;
    const page = await pastReceivables({ views, ledger, at: then }, question);
    return isRefusal(page) ? page : { sequence: asOf, answer: page, clock: ledger.clock.kind };
  }
}
