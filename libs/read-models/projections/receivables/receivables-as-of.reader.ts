import type { CalendarDate } from '@domain';
import { findAll } from '../../paging/find-all';
import type { Page, PageUnknown } from '../../paging/page';
import { readPageToken, writePageToken } from '../../paging/page-token';
import type { PastMoment } from '../../past-moment';
import { type CatchingUp, isCatchingUp, type Read, type ReadModelReader, type Snapshot } from '../../read-models.port';
import { owedOn } from '../customer-captures/accounts';
import { customerCapturesProjection } from '../customer-captures/customer-captures.projection';
import type { CustomerCaptureRow } from '../customer-captures/customer-captures.tables';
import { dueDatesOf } from './ageing';
import { findPlacesOn, type InvoicePlace } from './invoice-places.reader';
import { type FindReceivables, type Receivable, receivableOf } from './receivables.reader';
import { receivableDays } from './receivables.tables';

/** Invoices that one page looks at, however few of them fit: a page is answered in the same time whatever is asked. */
export const INVOICES_LOOKED_AT_MAX = 1_000;

/** An invoice that was open at the moment and due then, or may have been: its order's own events tell. */
export interface ReceivableThen extends InvoicePlace {
  /** As it was, where nothing has changed it since. */
  readonly known?: Receivable;
}

/**
 * A page of the invoices that may have been open at a sequence, the longest due first. The sums by due date tell on which
 * days any was due; there it is open still, or has changed since. A page may show fewer than were asked for, and still
 * have a next one.
 */
export async function findReceivablesThen(
  reader: ReadModelReader,
  question: Omit<FindReceivables, 'invoiceNumber'>,
  moment: PastMoment,
): Promise<Read<Page<ReceivableThen>> | PageUnknown | CatchingUp> {
  const { merchantId, page } = question;
  const after = page === undefined ? undefined : placeOf(page);
  if (page !== undefined && !after) return { pageUnknown: page };
  const read = await reader.read(customerCapturesProjection, (snapshot) => pageIn(snapshot, question, moment, after), {
    merchantId,
  });
  if (isCatchingUp(read)) return read;
  const { asOf } = moment;
  if (read.sequence >= asOf) return { sequence: asOf, answer: read.answer };
  return { catchingUp: { projection: customerCapturesProjection.name, sequence: read.sequence, head: asOf } };
}

async function pageIn(
  snapshot: Snapshot,
  question: FindReceivables,
  moment: PastMoment,
  start: InvoicePlace | undefined,
): Promise<Page<ReceivableThen>> {
  const { merchantId, limit } = question;
  const items: ReceivableThen[] = [];
  let looked = 0;
  for (const dueDate of await dueDatesThen(snapshot.asOf(moment.asOf), question)) {
    if (start && dueDate < start.dueDate) continue;
    let after = start?.dueDate === dueDate ? start : undefined;
    for (let isEnd = false; !isEnd; ) {
      const found = await findPlacesOn(snapshot, { merchantId, dueDate, asOf: moment.asOf }, after);
      for (const { place, row } of found.places) {
        const then = invoiceThen(place, row, question, moment);
        const last = items.at(limit - 1);
        if (then && last) return { items, next: tokenOf(last) };
        if (then) items.push(then);
        looked += 1;
        if (looked === INVOICES_LOOKED_AT_MAX) return { items, next: tokenOf(place) };
        after = place;
      }
      isEnd = found.isEnd;
    }
  }
  return { items };
}

/** Undefined where it was not there, was not open, stood elsewhere, or is not asked for. */
function invoiceThen(
  place: InvoicePlace,
  row: CustomerCaptureRow,
  { currency, customerId, on }: FindReceivables,
  { asOf, latest }: PastMoment,
): ReceivableThen | undefined {
  if (row.recordedAt > latest) return undefined;
  if (currency !== undefined && row.currency !== currency) return undefined;
  if (customerId !== undefined && row.customerId !== customerId) return undefined;
  if (row.changedSequence > asOf) return place;
  return row.dueDate === place.dueDate && owedOn(row) !== 0n ? { ...place, known: receivableOf(row, on) } : undefined;
}

/** The days on which anything was due that was open, ascending; as many rows are read as there ever were such days. */
async function dueDatesThen(then: Snapshot, question: FindReceivables): Promise<readonly CalendarDate[]> {
  const { merchantId, currency, age, on } = question;
  const days = await findAll(then, receivableDays, {
    merchantId,
    ...(currency !== undefined && { currency }),
    ...(age !== undefined && { dueDate: dueDatesOf(age, on) }),
  });
  return [...new Set(days.filter(({ captures }) => captures > 0).map(({ dueDate }) => dueDate))].toSorted();
}

const TOKEN = { name: 'receivables as of', types: ['text', 'text', 'text'] } as const;

function placeOf(page: string): InvoicePlace | undefined {
  const values = readPageToken(page, TOKEN.name, TOKEN.types);
  if (values === undefined) return undefined;
  const [dueDate, orderId, captureId] = values as [string, string, string];
  return { dueDate, orderId, captureId };
}

function tokenOf({ dueDate, orderId, captureId }: InvoicePlace): string {
  return writePageToken(TOKEN.name, [dueDate, orderId, captureId]);
}
