import { type CalendarDate, isRefusal, type Refusal, utcDate } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  customerCapturesProjection,
  type FindReceivables,
  findReceivables,
  type Page,
  type Receivable,
} from '@read-models';
import { CLOCK, type Clock } from '../clock/clock';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of what is owed to a merchant, invoice by invoice, and the day on which its ages are told. Refuses as views do. */
export class ListReceivablesQuery extends Query<Viewed<ReceivablesOnDay> | Refusal> {
  constructor(
    readonly asked: Omit<FindReceivables, 'on'> & {
      /** The ledger's present day in UTC where it is left out. */
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
  ) {}

  async execute({ asked }: ListReceivablesQuery): Promise<Viewed<ReceivablesOnDay> | Refusal> {
    const { atLeast, on = utcDate(this.clock.now()), ...question } = asked;
    const viewed = await this.views.ask(customerCapturesProjection, asked, (views) =>
      findReceivables(views, { ...question, on }),
    );
    return isRefusal(viewed) ? viewed : { ...viewed, answer: { ...viewed.answer, on } };
  }
}
