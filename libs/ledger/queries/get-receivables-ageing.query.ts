import { type CalendarDate, isRefusal, type Refusal, utcDate } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Ageing, type AgeingQuestion, customerCapturesProjection, readReceivablesAgeing } from '@read-models';
import { CLOCK, type Clock } from '../clock/clock';
import type { MomentAsked } from './moment';
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
    const { asOf: _, at, atLeast, on = utcDate(at ?? this.clock.now()), ...question } = asked;
    const viewed = await this.views.ask(customerCapturesProjection, asked, (views, asOf) =>
      readReceivablesAgeing(views, { ...question, on }, asOf),
    );
    return isRefusal(viewed) ? viewed : { ...viewed, answer: { on, currencies: viewed.answer } };
  }
}
