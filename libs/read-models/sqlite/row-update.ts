import type { Row } from '../table';
import type { Connection } from './connection';
import { type RowEncoder, rowEncoder, type Stored } from './row-codec';
import { equal, isClustered, nameOf, type Place, physicalKey, quote, storedColumns } from './table-sql';

/** Writes what differs from the row before; answers whether there was a row to write to. */
export type Update = (row: Row, before: Row) => boolean;

/**
 * Names only columns that changed: SQLite writes every index anew that a named column stands in, changed or not, and the
 * list of orders has six.
 */
export function createUpdate(connection: Connection, place: Place, addCluster: RowEncoder): Update {
  const { table } = place;
  const values = storedColumns(table).filter((name) => !table.key.includes(name));
  const keyColumns = table.key.slice(table.clusteredBy.length);
  const key = isClustered(table) ? [...physicalKey(table).slice(1), 'cluster'] : keyColumns;
  const encodeKey = rowEncoder(table.columns, keyColumns);
  const shapes = new Map<string, { readonly sql: string; readonly encode: RowEncoder }>();

  function shapeOf(changed: readonly string[]) {
    const name = changed.join(' ');
    const known = shapes.get(name);
    if (known !== undefined) return known;
    const assigned = changed.map((column) => `${quote(column)} = ?`).join(', ');
    const shape = {
      sql: `UPDATE ${nameOf(place)} SET ${assigned} WHERE ${equal(key)}`,
      encode: rowEncoder(table.columns, changed),
    };
    shapes.set(name, shape);
    return shape;
  }

  return (row, before) => {
    const changed = values.filter((name) => row[name] !== before[name]);
    if (changed.length === 0) return true;
    const { sql, encode } = shapeOf(changed);
    const bound: Stored[] = [];
    encode(bound, row);
    encodeKey(bound, row);
    addCluster(bound, row);
    return Number(connection.prepare(sql).run(...bound).changes) === 1;
  };
}
