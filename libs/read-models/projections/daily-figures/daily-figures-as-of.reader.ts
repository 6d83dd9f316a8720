import { utcDate } from '@domain';
import { findKept } from '../../paging/find-kept';
import { isPageUnknown, type Page, type PageUnknown } from '../../paging/page';
import type { PastMoment } from '../../past-moment';
import { type CatchingUp, isCatchingUp, type Read, type ReadModelReader, type Snapshot } from '../../read-models.port';
import { dailyFiguresProjection } from './daily-figures.projection';
import { type DailyFigures, type DailyFiguresQuestion, daysQuery, figuresOf } from './daily-figures.reader';
import { type CountedEvent, DAILY_FIGURES, type DailyFigureName, type DailyFiguresRow, dailyFigures, keptFigures, type StoredDay } from './daily-figures.tables'; // biome-ignore format: one thought

/**
 * The figures of each day as they were at a sequence: those that were next kept, or those of now, less the events that
 * came in between. A page may show fewer days than were asked for, and still have a next one.
 */
export async function readDailyFiguresAsOf(
  reader: ReadModelReader,
  question: DailyFiguresQuestion,
  { asOf, latest }: PastMoment,
): Promise<Read<Page<DailyFigures>> | PageUnknown | CatchingUp> {
  const { merchantId, page, to } = question;
  const lastDay = utcDate(latest);
  const query = daysQuery({ ...question, to: to === undefined || lastDay < to ? lastDay : to });
  const read = await reader.read(
    dailyFiguresProjection,
    (snapshot) => findKept(snapshot, dailyFigures, query, page, (row) => dayAt(snapshot, row, asOf)),
    { merchantId },
  );
  if (isCatchingUp(read)) return read;
  if (read.sequence < asOf) {
    return { catchingUp: { projection: dailyFiguresProjection.name, sequence: read.sequence, head: asOf } };
  }
  return isPageUnknown(read.answer) ? read.answer : { sequence: asOf, answer: read.answer };
}

/** Undefined for a day on which nothing had been recorded yet. */
async function dayAt(snapshot: Snapshot, row: DailyFiguresRow, asOf: number): Promise<DailyFigures | undefined> {
  const { merchantId, currency, day } = row;
  const [kept] = isRemembered(row, asOf)
    ? []
    : await snapshot.find(keptFigures, {
        where: { merchantId, currency, day, sequence: { from: asOf + 1 } },
        limit: 1,
      });
  const { figures, remembered } = kept ?? row;
  const then = remembered.filter(([sequence]) => sequence > asOf).reduce(less, figures);
  return Object.keys(then).length === 0 ? undefined : figuresOf({ day, currency, figures: then });
}

/** Whether the row itself tells everything that it counted since. */
function isRemembered({ remembered: [first] }: DailyFiguresRow, asOf: number): boolean {
  return first !== undefined && first[0] <= asOf;
}

function less(figures: StoredDay, [, place, amount]: CountedEvent): StoredDay {
  const name = DAILY_FIGURES[place] as DailyFigureName;
  const { [name]: counted, ...others } = figures;
  const [events, sum] = counted ?? [0, '0'];
  if (events === 1) return others;
  return { ...others, [name]: [events - 1, (BigInt(sum) - BigInt(amount)).toString()] };
}
