import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Difference } from '../differences/difference';
import type { Viewed } from '../queries/viewed';
import { Explaining } from './explaining';
import type { Explanation } from './explanation';

type Asked<Name extends keyof Explaining> = Parameters<Explaining[Name]>[0];
type Figure = { [Name in keyof Explaining]: readonly [Name, Asked<Name>] }[Exclude<keyof Explaining, 'difference'>];

/** A figure by the events that it follows from. Refuses as what the figure is of, and as views do. */
export class ExplainQuery extends Query<Viewed<Explanation> | Refusal> {
  readonly figure: Figure;

  /** Of what, and which one. */
  constructor(...figure: Figure) {
    super();
    this.figure = figure;
  }
}

/** What lies between two points of the log. */
export class GetDifferenceQuery extends Query<Viewed<Difference> | Refusal> {
  constructor(readonly asked: Asked<'difference'>) {
    super();
  }
}

@QueryHandler(ExplainQuery)
class ExplainHandler implements IQueryHandler<ExplainQuery> {
  constructor(private readonly explaining: Explaining) {}

  execute({ figure: [of, asked] }: ExplainQuery) {
    // What is asked fits what it is asked of, which the checker cannot follow through the name.
    return (this.explaining[of] as (asked: object) => ReturnType<Explaining['order']>).call(this.explaining, asked);
  }
}

@QueryHandler(GetDifferenceQuery)
class GetDifferenceHandler implements IQueryHandler<GetDifferenceQuery> {
  constructor(private readonly explaining: Explaining) {}

  execute({ asked }: GetDifferenceQuery) {
    return this.explaining.difference(asked);
  }
}

export const explainQueryHandlers = [ExplainHandler, GetDifferenceHandler];
