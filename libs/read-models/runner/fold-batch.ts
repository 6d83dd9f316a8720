import type { DomainEvent, LedgerRecord } from '@domain';
import { type EventFold, ignore, type Projection, type Touched } from '../projection';
import type { ReadModelStore, TableChanges } from '../read-models.port';
import type { RowCells } from './row-cells';

interface Step {
  readonly fold: EventFold<DomainEvent>;
  readonly record: LedgerRecord;
  readonly sequence: number;
  readonly touched: readonly Touched[];
}

/** Folds records, the first of which has the given sequence, and answers what they change. Reads the store once a table. */
export async function foldBatch(
  projection: Projection,
  from: { readonly store: Pick<ReadModelStore, 'load'>; readonly generationId: number; readonly cells: RowCells },
  records: readonly LedgerRecord[],
  firstSequence: number,
): Promise<readonly TableChanges[]> {
  const steps = stepsOf(projection, records, firstSequence);

  for (const { touched } of steps) from.cells.missing(touched);
  for (const { table, keys } of from.cells.takeMissing()) {
    from.cells.loaded(table, keys, await from.store.load(from.generationId, table, keys));
  }

  for (const { fold, record, sequence, touched } of steps) {
    const rows = from.cells.rowsFor(touched, sequence);
    from.cells.put(fold.fold(rows, record, sequence), sequence);
  }
  return from.cells.takeChanges();
}

function stepsOf(projection: Projection, records: readonly LedgerRecord[], firstSequence: number): Step[] {
  return records.flatMap((record, index): Step[] => {
    const answer = projection.on[record.event.type];
    if (answer === ignore) return [];
    // The map pairs each type with its own fold, which the checker cannot follow through a look-up.
    const fold = answer as EventFold<DomainEvent>;
    const touched = fold.keys(record);
    if (touched.length > projection.touchedRowsMax) {
      throw new Error(
        `${record.event.type} ${record.envelope.eventId} names ${touched.length} rows of ${projection.name}`,
      );
    }
    return [{ fold, record, sequence: firstSequence + index, touched }];
  });
}
