import type { CalendarDate } from '@domain';
import { mergeLists } from '../../paging/merge-lists';
import type { Scalar, Snapshot } from '../../read-models.port';
import { type CustomerCaptureRow, customerCaptures } from '../customer-captures/customer-captures.tables';
import { replacedDueDates } from './receivables.tables';

const LOOKED_AT_ONCE = 200;

/** Where an invoice stands, or once stood, in the list of receivables. */
export interface InvoicePlace {
  readonly dueDate: CalendarDate;
  readonly orderId: string;
  readonly captureId: string;
}

interface FoundPlace {
  readonly place: InvoicePlace;
  /** As it is now. */
  readonly row: CustomerCaptureRow;
}

/**
 * The next invoices behind a place that may have been open and due on a day at a sequence: those that are so now, those
 * that were settled since, and those that were moved to another day since.
 */
export async function findPlacesOn(
  snapshot: Snapshot,
  { merchantId, dueDate, asOf }: { readonly merchantId: string; readonly dueDate: CalendarDate; readonly asOf: number },
  after: InvoicePlace | undefined,
): Promise<{ readonly places: readonly FoundPlace[]; readonly isEnd: boolean }> {
  const limit = LOOKED_AT_ONCE;
  const behind = (...values: Scalar[]) => after && { after: [after.orderId, after.captureId, ...values] };
  const since = { from: asOf + 1 };
  const open = await snapshot.find(customerCaptures, {
    where: { merchantId, owedTo: merchantId, dueDate },
    ...{ ...behind(), limit },
  });
  const settled = await snapshot.find(customerCaptures, {
    where: { merchantId, settledFor: merchantId, dueDate, changedSequence: since },
    ...{ ...behind(), limit },
  });
  const moved = await snapshot.find(replacedDueDates, {
    where: { merchantId, dueDate, sequence: since },
    // Behind every time that this invoice was moved away from the day.
    ...{ ...behind(Number.MAX_SAFE_INTEGER), limit },
  });

  const lists = [open, settled, moved].map((rows) =>
    rows.map(({ orderId, captureId }): InvoicePlace => ({ dueDate, orderId, captureId })),
  );
  const { known, isEnd } = mergeLists(lists, limit, { nameOf, compare });
  const rows = new Map([...open, ...settled].map((row) => [nameOf(row), row]));
  const places = await Promise.all(
    known.map(async (place): Promise<FoundPlace> => {
      const key = [merchantId, place.orderId, place.captureId];
      const row = rows.get(nameOf(place)) ?? (await snapshot.get(customerCaptures, key));
      if (row === undefined) throw new Error(`there is no capture ${place.captureId}, and once there was`);
      return { place, row };
    }),
  );
  return { places, isEnd };
}

function nameOf({ orderId, captureId }: Pick<InvoicePlace, 'orderId' | 'captureId'>): string {
  return `${orderId} ${captureId}`;
}

function compare(a: InvoicePlace, b: InvoicePlace): number {
  if (a.orderId !== b.orderId) return a.orderId < b.orderId ? -1 : 1;
  if (a.captureId === b.captureId) return 0;
  return a.captureId < b.captureId ? -1 : 1;
}
