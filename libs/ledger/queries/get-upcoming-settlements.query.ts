import { amountIn, type Instant, isRefusal, type KindTotal, payable, type Refusal } from '@domain';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { merchantBooksProjection, readBookedCurrencies, readDueTotals } from '@read-models';
import { CLOCK, type Clock } from '../clock/clock';
import type { MomentAsked, TimedMoment } from './moment';
import { upcomingMoment, upcomingReach } from './upcoming-reach';
import type { Viewed } from './viewed';
import { Views } from './views';

/** What the next settlement would be if nothing more came: `openingBalance + sum of totalsByKind = expectedPayout + carried`. */
export interface UpcomingSettlement {
  readonly currency: string;
  readonly settlementNumber: number;
  /** Absent while no terms are agreed: nothing is cut off then. */
  readonly closesAt?: Instant;
  /** Entries due on this day or before are in it. */
  readonly dueThrough: string;
  readonly count: number;
  readonly totalsByKind: readonly KindTotal[];
  readonly openingBalance: bigint;
  readonly minimumPayout: bigint;
  readonly expectedPayout: bigint;
  readonly carried: bigint;
}

interface UpcomingSettlements {
  /** What the clock of the ledger says, or what time it was at the moment: cut-offs are counted down from it, also where it is simulated. */
  readonly now: Instant;
  readonly settlements: readonly UpcomingSettlement[];
}

interface UpcomingAsked extends MomentAsked {
  readonly merchantId: string;
  /** Absent: each in which anything was ever booked. */
  readonly currency?: string;
  readonly atLeast?: string;
}

/** What the next settlements of a merchant hold so far, and when they close; or did at a moment. Refuses as views do. */
export class GetUpcomingSettlementsQuery extends Query<Viewed<UpcomingSettlements> | Refusal> {
  constructor(readonly asked: UpcomingAsked) {
    super();
  }
}

@QueryHandler(GetUpcomingSettlementsQuery)
export class GetUpcomingSettlementsHandler implements IQueryHandler<GetUpcomingSettlementsQuery> {
  constructor(
    private readonly views: Views,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ asked }: GetUpcomingSettlementsQuery) {
    const moment = await upcomingMoment(this.views, asked, this.clock);
    if (isRefusal(moment)) return moment;
    const booked = await this.views.askNow(merchantBooksProjection, asked, (views) =>
      readBookedCurrencies(views, asked.merchantId, moment.asOf),
    );
    if (isRefusal(booked)) return booked;
    const currencies = asked.currency === undefined ? booked.answer : [asked.currency];
    let { sequence } = booked;
    const settlements: UpcomingSettlement[] = [];
    for (const currency of currencies) {
      const upcoming = await this.upcoming({ ...asked, currency }, moment);
      if (isRefusal(upcoming)) return upcoming;
      sequence = Math.min(sequence, upcoming.sequence);
      settlements.push(upcoming.answer);
    }
    return { ...booked, sequence, ...moment.told, answer: { now: moment.now, settlements } };
  }

  private async upcoming(asked: UpcomingAsked & { readonly currency: string }, moment: TimedMoment) {
    const { currency } = asked;
    const reach = await upcomingReach(this.views, asked, moment);
    if (isRefusal(reach)) return reach;
    const { last, terms, closesAt, dueThrough } = reach;
    const totals = await this.views.askNow(merchantBooksProjection, asked, (views) =>
      readDueTotals(views, asked, dueThrough, last, moment.asOf),
    );
    if (isRefusal(totals)) return totals;
    const totalsByKind = totals.answer;
    const openingBalance = last?.closingBalance ?? 0n;
    const result = totalsByKind.reduce((sum, { amount }) => sum + amount, openingBalance);
    const minimumPayout = amountIn(terms?.minimumPayouts ?? [], currency);
    // Without terms nothing is ever cut off, so nothing is paid.
    const expectedPayout = terms ? payable(result, minimumPayout) : 0n;
    return {
      sequence: Math.min(reach.sequence, totals.sequence),
      answer: {
        currency,
        settlementNumber: (last?.settlementNumber ?? 0) + 1,
        ...(closesAt !== undefined && { closesAt }),
        ...{ dueThrough, count: totalsByKind.reduce((sum, { count }) => sum + count, 0), totalsByKind },
        ...{ openingBalance, minimumPayout, expectedPayout, carried: result - expectedPayout },
      },
    };
  }
}
