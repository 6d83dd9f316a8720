import { setImmediate as breathe } from 'node:timers/promises';
import type { DomainEvent, LedgerRecord } from '@domain';
import { type EventFold, ignore, type Projection, type Touched } from '../projection';
import type { ReadModelStore, TableChanges } from '../read-models.port';
import { eventRows } from './event-rows';
import { createRollups } from './roll-up';
import type { Cell, RowCells } from './row-cells';

/** In one go. A batch may be many times that, and whoever owns the views has to say meanwhile that it is alive. */
const FOLDED_AT_ONCE = 500;

interface Step {
  readonly fold: EventFold<DomainEvent>;
  readonly record: LedgerRecord;
  readonly sequence: number;
  readonly touched: readonly Touched[];
  readonly named: readonly Cell[];
}

/** Where rows come from, and which records are folded into them. */
interface From {
  readonly store: Pick<ReadModelStore, 'load'>;
  readonly generationId: number;
  readonly cells: RowCells;
  readonly takes?: (record: LedgerRecord, projection: Projection) => boolean;
}

/** Folds records, the first of which has the given sequence, and answers what they change. Reads the store once a table, and once for its sums. */
export async function foldBatch(
  projection: Projection,
  from: From,
  records: readonly LedgerRecord[],
  firstSequence: number,
): Promise<readonly TableChanges[]> {
  const { store, generationId, cells } = from;
  const steps: Step[] = [];
  for (let start = 0; start < records.length; start += FOLDED_AT_ONCE) {
    if (start > 0) await breathe();
    const some = records.slice(start, start + FOLDED_AT_ONCE);
    steps.push(...stepsOf(projection, from, some, firstSequence + start));
  }

  const loadUnknown = async () => {
    for (const [table, unknown] of cells.takeUnknown()) {
      const keys = unknown.map(({ key }) => key);
      const rows = await store.load(generationId, table, keys);
      unknown.forEach((cell, index) => {
        cell.row = rows[index];
      });
    }
  };
  await loadUnknown();

  const rollups = createRollups(projection.rollups ?? [], cells);
  for (const [index, { fold, record, sequence, touched, named }] of steps.entries()) {
    if (index % FOLDED_AT_ONCE === FOLDED_AT_ONCE - 1) await breathe();
    const rows = eventRows(cells, touched, named, sequence);
    rollups.note(rows.put(fold.fold(rows, record, sequence)), sequence);
  }
  await loadUnknown();
  rollups.add();
  return cells.takeChanges();
}

function stepsOf(
  projection: Projection,
  { cells, takes }: Pick<From, 'cells' | 'takes'>,
  records: readonly LedgerRecord[],
  firstSequence: number,
): readonly Step[] {
  const steps: Step[] = [];
  for (const [index, record] of records.entries()) {
    const answer = projection.on[record.event.type];
    if (answer === ignore || takes?.(record, projection) === false) continue;
    // The map pairs each type with its own fold, which the checker cannot follow through a look-up.
    const fold = answer as EventFold<DomainEvent>;
    const touched = fold.keys(record);
    if (touched.length > projection.touchedRowsMax) {
      const { type } = record.event;
      throw new Error(`${type} ${record.envelope.eventId} names ${touched.length} rows of ${projection.name}`);
    }
    steps.push({ fold, record, sequence: firstSequence + index, touched, named: cells.named(touched) });
  }
  return steps;
}
