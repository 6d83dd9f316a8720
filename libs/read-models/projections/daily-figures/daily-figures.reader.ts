import type { CalendarDate } from '@domain';
import type { Page, PageUnknown } from '../../paging/page';
import { readPage } from '../../paging/read-page';
import type { CatchingUp, Query, Read, ReadModelReader } from '../../read-models.port';
import { dailyFiguresProjection } from './daily-figures.projection';
import { DAILY_FIGURES, type DailyFigureName, type DailyFiguresRow, dailyFigures, type StoredDay } from './daily-figures.tables'; // biome-ignore format: one thought

export interface DailyFiguresQuestion {
  readonly merchantId: string;
  readonly currency?: string;
  /** Both ends included. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly page?: string;
  readonly limit: number;
}

/** How many events, and their sum in minor units. Only `updated` can be below 0. */
export interface DailyFigure {
  readonly events: number;
  readonly amount: bigint;
}

export type DailyFigures = { readonly [Name in DailyFigureName]: DailyFigure } & {
  readonly day: CalendarDate;
  readonly currency: string;
};

interface DayOfFigures extends Pick<DailyFiguresRow, 'day' | 'currency'> {
  readonly figures: StoredDay;
}

/** What was recorded day by day in UTC, the oldest first; a day in each currency in which anything was. */
export function readDailyFigures(
  reader: ReadModelReader,
  question: DailyFiguresQuestion,
): Promise<Read<Page<DailyFigures>> | PageUnknown | CatchingUp> {
  const { page, merchantId } = question;
  return readPage(reader, {
    projection: dailyFiguresProjection,
    table: dailyFigures,
    query: daysQuery(question),
    page,
    merchantId,
    show: figuresOf,
  });
}

export function daysQuery({ merchantId, currency, from, to, limit }: DailyFiguresQuestion): Query<DailyFiguresRow> {
  return {
    where: {
      merchantId,
      ...(currency !== undefined && { currency }),
      ...((from !== undefined || to !== undefined) && {
        day: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
      }),
    },
    orderBy: ['day'],
    limit,
  };
}

export function figuresOf({ day, currency, figures }: DayOfFigures): DailyFigures {
  const shown = DAILY_FIGURES.map((name): [DailyFigureName, DailyFigure] => {
    const [events, amount] = figures[name] ?? [0, '0'];
    return [name, { events, amount: BigInt(amount) }];
  });
  return { day, currency, ...(Object.fromEntries(shown) as { [Name in DailyFigureName]: DailyFigure }) };
}
