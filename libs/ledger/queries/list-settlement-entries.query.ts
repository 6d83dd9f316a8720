import { isLate, isRefusal, membersOf, type Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { merchantBooksProjection, type Page, readMemberEntries, type SettlementEntry } from '@read-models';
import { knownSettlement, type SettlementAsked } from './known-settlement';
import { catchingUp } from './reached-position';
import type { Viewed } from './viewed';
import { Views } from './views';

/** An entry of a settlement. `late`: by its own word it belongs to a time that was closed before it was recorded. */
export interface MemberEntry extends SettlementEntry {
  readonly late: boolean;
}

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
    const entries = await this.views.ask(merchantBooksProjection, asked, (views) =>
      readMemberEntries(views, {
        ...{ merchantId, currency, settlement: `${currency} ${settlementNumber}` },
        ranges: membersOf({ dueThrough, throughSequence }, before),
        ...(page !== undefined && { page }),
        limit,
      }),
    );
    if (isRefusal(entries)) return entries;
    const { sequence, answer, clock } = entries;
    // The books are kept beside the settlements: they may not have come as far as these yet.
    if (sequence < throughSequence) {
      return catchingUp({ catchingUp: { projection: merchantBooksProjection.name, sequence, head: throughSequence } });
    }
    const items = answer.items.map((entry) => ({ ...entry, late: isLate(entry.effectiveAt, before) }));
    return { sequence, clock, answer: { ...answer, items } };
  }
}
