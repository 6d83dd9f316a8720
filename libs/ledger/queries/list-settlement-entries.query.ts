import { isRefusal, membersOf, type Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { merchantBooksProjection, type Page, readMemberEntries } from '@read-models';
import { knownSettlement, type SettlementAsked } from './known-settlement';
import { type MemberEntry, markLate } from './mark-late';
import { catchingUp } from './reached-position';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A page of the entries of a closed settlement, in its order. Refuses with SETTLEMENT_NOT_FOUND and as views do. */
export class ListSettlementEntriesQuery extends Query<Viewed<Page<MemberEntry>> | Refusal> {
  constructor(readonly asked: SettlementAsked & { readonly page?: string; readonly limit: number }) {
    super();
  }
}

@QueryHandler(ListSettlementEntriesQuery)
export class ListSettlementEntriesHandler implements IQueryHandler<ListSettlementEntriesQuery> {
  constructor(private readonly views: Views) {}

  async execute({ asked }: ListSettlementEntriesQuery): Promise<Viewed<Page<MemberEntry>> | Refusal> {
    const found = await knownSettlement(this.views, asked);
    if (isRefusal(found)) return found;
    const { merchantId, currency, settlementNumber, page, limit } = asked;
    const { before, throughSequence, dueThrough } = found.answer;
    const entries = await this.views.askNow(merchantBooksProjection, asked, (views) =>
      readMemberEntries(views, {
        ...{ merchantId, currency, settlement: `${currency} ${settlementNumber}` },
        ranges: membersOf({ dueThrough, throughSequence }, before),
        ...(page !== undefined && { page }),
        limit,
      }),
    );
    if (isRefusal(entries)) return entries;
    const { sequence } = entries;
    // The books are kept beside the settlements: they may not have come as far as these yet.
    if (sequence < throughSequence) {
      return catchingUp({ catchingUp: { projection: merchantBooksProjection.name, sequence, head: throughSequence } });
    }
    const isNow = asked.asOf === undefined && asked.at === undefined;
    // A closed settlement never changes: only whether it was closed depends on the moment.
    return markLate(this.views, { merchantId, currency }, isNow ? entries : { ...found, answer: entries.answer });
  }
}
