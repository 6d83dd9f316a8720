import { isRefusal, type Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type DailyFigures,
  type DailyFiguresQuestion,
  dailyFiguresProjection,
  type Page,
  readDailyFigures,
  readDailyFiguresAsOf,
} from '@read-models';
import { type MomentAsked, momentOf, pastMomentAt } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** What was recorded of a merchant, day by day, up to now or to a moment. Refuses as views do. */
export class GetDailyFiguresQuery extends Query<Viewed<Page<DailyFigures>> | Refusal> {
  constructor(readonly asked: DailyFiguresQuestion & MomentAsked & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(GetDailyFiguresQuery)
export class GetDailyFiguresHandler implements IQueryHandler<GetDailyFiguresQuery> {
  constructor(private readonly views: Views) {}

  async execute({ asked }: GetDailyFiguresQuery): Promise<Viewed<Page<DailyFigures>> | Refusal> {
    const { asOf: _, at, atLeast, ...question } = asked;
    const moment = await momentOf(this.views, [dailyFiguresProjection], asked);
    if (isRefusal(moment)) return moment;
    const { asOf, told } = moment;
    if (asOf === undefined) {
      return this.views.askNow(dailyFiguresProjection, asked, (views) => readDailyFigures(views, question));
    }
    const then = await pastMomentAt(this.views, asOf);
    if (isRefusal(then)) return then;
    const viewed = await this.views.askNow(dailyFiguresProjection, asked, (views) =>
      readDailyFiguresAsOf(views, question, then),
    );
    return isRefusal(viewed) ? viewed : { ...viewed, ...told };
  }
}
