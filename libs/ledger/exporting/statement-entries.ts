import { type ClosedCutOff, isLate, membersOf } from '@domain';
import {
  type CatchingUp,
  entryOf,
  isCatchingUp,
  type OrderReferences,
  type ReadModelReader,
  readClosedCutOffs,
  readEntriesWithin,
  readOrderReferences,
  type Settlement,
  type SettlementEntry,
  type SettlementEntryRow,
} from '@read-models';
import { EXPORT_PAGE } from './all-pages';

/** An entry of a settlement, and how the merchant knows what it is about. */
export interface StatementEntry extends SettlementEntry {
  /** By its own word it belongs to a time that was closed before it was recorded. */
  readonly late: boolean;
  /** Of an entry about a capture. */
  readonly invoiceNumber?: string;
  /** The order's references as they are now: merchants correct them in order to find their orders. */
  readonly merchantReference1?: string;
  readonly merchantReference2?: string;
}

/** Pages of a settlement's entries in its order. Answers CatchingUp, and ends, where a view is behind. */
export async function* statementEntries(
  views: ReadModelReader,
  merchantId: string,
  { currency, before, dueThrough, throughSequence }: Settlement,
): AsyncGenerator<readonly StatementEntry[] | CatchingUp> {
  const whose = { merchantId, currency };
  const closed = await readClosedCutOffs(views, whose);
  if (isCatchingUp(closed)) return yield closed;
  // Later ones say nothing of these entries, and would be gone through for each of them.
  const cutOffs = closed.answer.filter((cutOff) => cutOff.throughSequence < throughSequence);
  const ranges = membersOf({ dueThrough, throughSequence }, before);
  for await (const rows of readEntriesWithin(views, whose, ranges, EXPORT_PAGE)) {
    if (isCatchingUp(rows)) return yield rows;
    const orderIds = new Set(rows.flatMap(({ orderId }) => orderId ?? []));
    const references = await readOrderReferences(views, merchantId, orderIds);
    if (isCatchingUp(references)) return yield references;
    yield rows.map((row) => statementEntry(row, references.answer.get(row.orderId ?? ''), cutOffs));
  }
}

function statementEntry(
  row: SettlementEntryRow,
  { reference1, reference2 }: OrderReferences = {},
  cutOffs: readonly ClosedCutOff[],
): StatementEntry {
  const { orderId, captureNumber } = row;
  return {
    ...entryOf(row),
    late: isLate(row, cutOffs),
    ...(orderId !== null && captureNumber !== null && { invoiceNumber: `${orderId}/${captureNumber}` }),
    ...(reference1 !== undefined && { merchantReference1: reference1 }),
    ...(reference2 !== undefined && { merchantReference2: reference2 }),
  };
}
