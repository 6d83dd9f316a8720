import type { BatchCommit, ChangedRow, Checkpoint, Generation } from '../read-models.port';
import type { Row, Table } from '../table';

export const AT = '2024-05-01T12:00:00.000Z';

export function shop(name: string): Row {
  return { region: 'north', shop: name, takings: 5n, openedOn: '2020-02-02', closedOn: null, sign: { colour: 'red' } };
}

export function stock(name: string, item: number): Row {
  return { region: 'north', shop: name, item, value: 0n, note: null };
}

export function fresh(row: Row, sequence: number): ChangedRow {
  return { row, sequence, before: undefined };
}

export function checkpoint(sequence: number): Checkpoint {
  const hash = 'ab'.repeat(32);
  return { ledgerId: 'L', position: String(sequence), sequence, hash, stream: 'order-M:O', revision: sequence };
}

export function batch(
  { generationId }: Generation,
  from: number,
  sequence: number,
  about: { caughtUp?: boolean; head?: number } = {},
  changes: readonly (readonly [Table, readonly ChangedRow[]])[] = [],
): BatchCommit {
  return {
    generationId,
    from,
    checkpoint: checkpoint(sequence),
    caughtUp: about.caughtUp ?? true,
    head: about.head ?? null,
    writtenAt: AT,
    changes: changes.map(([table, rows]) => ({ table, rows })),
  };
}
