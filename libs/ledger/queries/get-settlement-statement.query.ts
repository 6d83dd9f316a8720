import { isRefusal, type Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { merchantBooksProjection } from '@read-models';
import { allPages, type Pages } from '../exporting/all-pages';
import { type StatementEntry, statementEntries } from '../exporting/statement-entries';
import type { SettlementAsked } from './known-settlement';
import { type SettlementWithPayout, settlementWithPayout } from './settlement-with-payout';
import type { Viewed } from './viewed';
import { Views } from './views';

/** A closed settlement, how far its payout has come, and every entry of it. */
export interface SettlementStatement extends SettlementWithPayout {
  readonly merchantId: string;
  /** Can be gone through once. Throws where a view fails meanwhile. */
  readonly entries: Pages<StatementEntry>;
}

/** Everything that explains a settlement to the last unit. Refuses with SETTLEMENT_NOT_FOUND and as views do. */
export class GetSettlementStatementQuery extends Query<Viewed<SettlementStatement> | Refusal> {
  constructor(readonly asked: SettlementAsked) {
    super();
  }
}

@QueryHandler(GetSettlementStatementQuery)
export class GetSettlementStatementHandler implements IQueryHandler<GetSettlementStatementQuery> {
  constructor(private readonly views: Views) {}

  async execute({ asked }: GetSettlementStatementQuery): Promise<Viewed<SettlementStatement> | Refusal> {
    const found = await settlementWithPayout(this.views, asked);
    if (isRefusal(found)) return found;
    const { merchantId } = asked;
    const { answer, sequence, clock } = found;
    const entries = await this.views.ask(merchantBooksProjection, { merchantId }, (views) =>
      allPages(statementEntries(views, merchantId, answer.settlement), sequence),
    );
    return isRefusal(entries)
      ? entries
      : { sequence, clock, answer: { ...answer, merchantId, entries: entries.answer } };
  }
}
