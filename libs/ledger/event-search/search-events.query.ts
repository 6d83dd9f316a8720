import type { Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { EventSearch, FoundEvents } from './event-search';
import { EventSearches } from './event-searches';

/** Events of the log, as it holds them now. Refuses with VALIDATION_FAILED. */
export class SearchEventsQuery extends Query<FoundEvents | Refusal> {
  constructor(readonly asked: EventSearch) {
    super();
  }
}

@QueryHandler(SearchEventsQuery)
export class SearchEventsHandler implements IQueryHandler<SearchEventsQuery> {
  constructor(private readonly searches: EventSearches) {}

  execute({ asked }: SearchEventsQuery): Promise<FoundEvents | Refusal> {
    return this.searches.search(asked);
  }
}
