import { isRefusal, membersOf, type Refusal } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { merchantBooksProjection, type Page, readMemberEntries } from '@read-models';
import { CLOCK, type Clock } from '../clock/clock';
import { type MemberEntry, markLate } from './mark-late';
import type { MomentAsked } from './moment';
import { upcomingMoment, upcomingReach } from './upcoming-reach';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of what the next settlement in a currency holds so far, or held at a moment, in its order. Refuses as views do. */
export class ListUpcomingEntriesQuery extends Query<Viewed<Page<MemberEntry>> | Refusal> {
  constructor(
    readonly asked: MomentAsked & {
      readonly merchantId: string;
      readonly currency: string;
      readonly page?: string;
      readonly limit: number;
      readonly atLeast?: string;
    },
  ) {
    super();
  }
}

@QueryHandler(ListUpcomingEntriesQuery)
export class ListUpcomingEntriesHandler implements IQueryHandler<ListUpcomingEntriesQuery> {
  constructor(
    private readonly views: Views,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ asked }: ListUpcomingEntriesQuery): Promise<Viewed<Page<MemberEntry>> | Refusal> {
    const moment = await upcomingMoment(this.views, asked, this.clock);
    if (isRefusal(moment)) return moment;
    const reach = await upcomingReach(this.views, asked, moment);
    if (isRefusal(reach)) return reach;
    const { last, dueThrough } = reach;
    const { merchantId, currency, page, limit } = asked;
    const entries = await this.views.askNow(merchantBooksProjection, asked, (views) =>
      readMemberEntries(views, {
        ...{ merchantId, currency, settlement: `${currency} to come` },
        ranges: membersOf({ dueThrough, throughSequence: moment.asOf ?? Number.MAX_SAFE_INTEGER }, last),
        ...(page !== undefined && { page }),
        limit,
      }),
    );
    if (isRefusal(entries)) return entries;
    const sequence = moment.asOf ?? Math.min(entries.sequence, reach.sequence);
    return markLate(this.views, asked, { ...entries, sequence, ...moment.told }, moment.asOf);
  }
}
