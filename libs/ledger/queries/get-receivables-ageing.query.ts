import { type CalendarDate, isRefusal, type Refusal, utcDate } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Ageing, type AgeingQuestion, customerCapturesProjection, readReceivablesAgeing } from '@read-models';
import { CLOCK, type Clock } from '../clock/clock';
import { type MomentAsked, timedMomentOf } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** What is owed to a merchant by currency and age, and the day on which ages are told, now or at a moment. Refuses as views do. */
export class GetReceivablesAgeingQuery extends Query<Viewed<AgeingOnDay> | Refusal> {
  constructor(
    readonly asked: Omit<AgeingQuestion, 'on'> &
      MomentAsked & {
        /** Where it is left out: the day in UTC of the instant that is asked for, or the ledger's present one. */
        readonly on?: CalendarDate;
        readonly atLeast?: string;
      },
  ) {
    super();
  }
}

export interface AgeingOnDay {
  readonly on: CalendarDate;
  readonly currencies: readonly Ageing[];
}

@QueryHandler(GetReceivablesAgeingQuery)
export class GetReceivablesAgeingHandler implements IQueryHandler<GetReceivablesAgeingQuery> {
  constructor(
    private readonly views: Views,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ asked }: GetReceivablesAgeingQuery): Promise<Viewed<AgeingOnDay> | Refusal> {
    const { merchantId, currency, atLeast } = asked;
    const moment = await timedMomentOf(this.views, [customerCapturesProjection], asked, this.clock);
    if (isRefusal(moment)) return moment;
    const { asOf, told, now } = moment;
    const on = asked.on ?? utcDate(now);
    const question = { merchantId, on, ...(currency !== undefined && { currency }) };
    const viewed = await this.views.askNow(customerCapturesProjection, { merchantId, atLeast }, (views) =>
      readReceivablesAgeing(views, question, asOf),
    );
    return isRefusal(viewed) ? viewed : { ...viewed, ...told, answer: { on, currencies: viewed.answer } };
  }
}
