import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type DailyFigures,
  type DailyFiguresQuestion,
  dailyFiguresProjection,
  type Page,
  readDailyFigures,
} from '@read-models';
import type { Viewed } from './viewed';
import { Views } from './views';

/** What was recorded of a merchant, day by day. Refuses as views do. */
export class GetDailyFiguresQuery extends Query<Viewed<Page<DailyFigures>> | Refusal> {
  constructor(readonly asked: DailyFiguresQuestion & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(GetDailyFiguresQuery)
export class GetDailyFiguresHandler implements IQueryHandler<GetDailyFiguresQuery> {
  constructor(private readonly views: Views) {}

  execute({ asked }: GetDailyFiguresQuery): Promise<Viewed<Page<DailyFigures>> | Refusal> {
    const { atLeast, ...question } = asked;
    return this.views.ask(dailyFiguresProjection, asked, (views) => readDailyFigures(views, question));
  }
}
