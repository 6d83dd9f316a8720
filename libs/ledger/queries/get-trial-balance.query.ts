import { type Instant, isRefusal, type Refusal } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type AccountBalance, merchantBooksProjection, readTrialBalance } from '@read-models';
import { OPEN_LEDGER, type OpenLedger } from '../opening/open-ledger';
import { type BooksAsked, sequenceAt } from './books-at';
import type { Viewed } from './viewed';
import { Views } from './views';

/** Every account of the books in one currency; `debited` and `credited` of all of them are equal, in minor units. */
export interface TrialBalance {
  readonly accounts: readonly AccountBalance[];
  readonly debited: bigint;
  readonly credited: bigint;
  /** Of a balance at an instant: whether an event is known that was recorded later, so that it can never change. */
  readonly final?: boolean;
}

/** A merchant's trial balance now, as of a sequence, or at an instant. Refuses as views do. */
export class GetTrialBalanceQuery extends Query<Viewed<TrialBalance> | Refusal> {
  constructor(
    readonly asked: BooksAsked & {
      readonly asOf?: number;
      /** Not together with `asOf`. */
      readonly at?: Instant;
    },
  ) {
    super();
  }
}

@QueryHandler(GetTrialBalanceQuery)
export class GetTrialBalanceHandler implements IQueryHandler<GetTrialBalanceQuery> {
  constructor(
    private readonly views: Views,
    @Inject(OPEN_LEDGER) private readonly ledger: OpenLedger,
  ) {}

  async execute({ asked }: GetTrialBalanceQuery): Promise<Viewed<TrialBalance> | Refusal> {
    const { asOf, at } = asked;
    if (at === undefined) return this.balanceOf(asked, asOf);
    // Nothing is recorded in the future.
    const sequence = at < this.ledger.clock.now() ? await sequenceAt(this.views, asked, at) : undefined;
    if (typeof sequence === 'object') return sequence;
    const viewed = await this.balanceOf(asked, sequence);
    if (isRefusal(viewed)) return viewed;
    return { ...viewed, answer: { ...viewed.answer, final: sequence !== undefined } };
  }

  private async balanceOf(asked: BooksAsked, asOf: number | undefined): Promise<Viewed<TrialBalance> | Refusal> {
    const viewed = await this.views.ask(merchantBooksProjection, asked, (views) =>
      readTrialBalance(views, asked, asOf),
    );
    if (isRefusal(viewed)) return viewed;
    const { answer: accounts, ...rest } = viewed;
    const sumOf = (side: 'debited' | 'credited') => accounts.reduce((sum, account) => sum + account[side], 0n);
    return { ...rest, answer: { accounts, debited: sumOf('debited'), credited: sumOf('credited') } };
  }
}
