import { type CalendarDate, type DomainEvent, utcDate } from '@domain';
import { type EventFold, type Put, put, type Rows, touch } from '../../projection';
import { merchantOf } from '../merchant-key';
import { bookDayStarts, bookDays, lateEntries, latePostings } from './effective-days.tables';
import { type JournalRow, journal } from './journal.tables';
import { type SettlementEntryRow, settlementEntries } from './settlement-queue.tables';

type Posting = Extract<DomainEvent, { readonly currency: string }>;

/**
 * The same fold, which also tells by which day its posting took effect. Nearly all do so on the day the books stand on:
 * only what does not is written down once more.
 */
export function byDay<Event extends Posting>(posts: EventFold<Event>): EventFold<Event> {
  return {
    keys: (record) => [...posts.keys(record), touch(bookDays, merchantOf(record), record.event.currency)],
    fold: (rows, record, sequence) => {
      const puts = posts.fold(rows, record, sequence);
      const posted = puts.find(({ table }) => table === journal);
      return posted ? [...puts, ...daysOf(rows, posted.row as JournalRow, puts)] : puts;
    },
  };
}

function daysOf(
  rows: Rows,
  { merchantId, currency, sequence, recordedAt, effectiveAt, postings }: JournalRow,
  puts: readonly Put[],
): Put[] {
  const last = rows.get(bookDays, merchantId, currency)?.day ?? '';
  const recordedOn = utcDate(recordedAt);
  // Clocks of several machines differ: an event may be recorded on the day before that of the one before it.
  const day = recordedOn > last ? recordedOn : last;
  const effectiveOn = utcDate(effectiveAt);
  return [
    ...(day === last
      ? []
      : [put(bookDays, { merchantId, currency, day }), put(bookDayStarts, { merchantId, currency, day, sequence })]),
    ...(effectiveOn < day
      ? [put(latePostings, { merchantId, currency, sequence, effectiveOn, postings }), ...lateOf(puts, effectiveOn)]
      : []),
  ];
}

function lateOf(puts: readonly Put[], effectiveOn: CalendarDate): Put[] {
  return puts
    .filter(({ table }) => table === settlementEntries)
    .map(({ row }) => {
      const { merchantId, currency, sequence, index, due, kind, mirrors, amount } = row as SettlementEntryRow;
      return put(lateEntries, {
        ...{ merchantId, currency, sequence, index, due, kind, mirrors: mirrors ?? '', effectiveOn, amount },
      });
    });
}
