import { isRefusal, type Refusal } from '@domain';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type AccountBalance,
  merchantBooksProjection,
  readTrialBalance,
  type TrialBalanceQuestion,
} from '@read-models';
import type { MomentAsked } from './moment';
import type { Viewed } from './viewed';
import { Views } from './views';

/** Every account of the books in one currency; `debited` and `credited` of all of them are equal, in minor units. */
export interface TrialBalance {
  readonly accounts: readonly AccountBalance[];
  readonly debited: bigint;
  readonly credited: bigint;
}

/** A merchant's trial balance now or at a moment, also by effective date. Refuses as views do. */
export class GetTrialBalanceQuery extends Query<Viewed<TrialBalance> | Refusal> {
  constructor(readonly asked: TrialBalanceQuestion & MomentAsked & { readonly atLeast?: string }) {
    super();
  }
}

@QueryHandler(GetTrialBalanceQuery)
export class GetTrialBalanceHandler implements IQueryHandler<GetTrialBalanceQuery> {
  constructor(private readonly views: Views) {}

  async execute({ asked }: GetTrialBalanceQuery): Promise<Viewed<TrialBalance> | Refusal> {
    const viewed = await this.views.ask(merchantBooksProjection, asked, (views, asOf) =>
      readTrialBalance(views, asked, asOf),
    );
    if (isRefusal(viewed)) return viewed;
    const { answer: accounts, ...rest } = viewed;
    const sumOf = (side: 'debited' | 'credited') => accounts.reduce((sum, account) => sum + account[side], 0n);
    return { ...rest, answer: { accounts, debited: sumOf('debited'), credited: sumOf('credited') } };
  }
}
