import type { Query, Snapshot } from '../read-models.port';
import type { Table } from '../table';
import { findAll } from './find-all';

/** Values in one question: engines bind each of them. */
const VALUES_AT_ONCE = 500;

/** Every row whose column has one of these values, however many they are. */
export async function findAmong<TableRow>(
  snapshot: Snapshot,
  table: Table<TableRow>,
  column: keyof TableRow & string,
  values: readonly string[],
  where: Query<TableRow>['where'] = {},
): Promise<readonly TableRow[]> {
  const distinct = [...new Set(values)];
  const found: TableRow[] = [];
  for (let at = 0; at < distinct.length; at += VALUES_AT_ONCE) {
    const among = { [column]: { in: distinct.slice(at, at + VALUES_AT_ONCE) } } as unknown as Query<TableRow>['where'];
    found.push(...(await findAll(snapshot, table, { ...where, ...among })));
  }
  return found;
}
