import type { Condition, Query } from '../read-models.port';
import type { Row } from '../table';

/** Whether the row is one that the query asks for. As in SQL, a missing value fits no condition. */
export function fits(row: Row, where: Query['where']): boolean {
  return Object.entries(where).every(([name, condition]) => condition === undefined || meets(row[name], condition));
}

export function compareRows(columns: readonly string[], a: Row, b: Row): number {
  for (const name of columns) {
    const order = compare(a[name], b[name]);
    if (order !== 0) return order;
  }
  return 0;
}

export function compareValues(a: readonly unknown[], b: readonly unknown[]): number {
  for (const [index, value] of a.entries()) {
    const order = compare(value, b[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function meets(value: unknown, condition: Condition): boolean {
  if (value === null || value === undefined) return false;
  if (typeof condition !== 'object') return compare(value, condition) === 0;
  if ('in' in condition) return condition.in.some((each) => compare(value, each) === 0);
  if ('startsWith' in condition) return typeof value === 'string' && value.startsWith(condition.startsWith);
  const { from, to, below } = condition;
  return (
    (from === undefined || compare(value, from) >= 0) &&
    (to === undefined || compare(value, to) <= 0) &&
    (below === undefined || compare(value, below) < 0)
  );
}

function compare(a: unknown, b: unknown): number {
  // Columns hold one type each, so that these two are of the same.
  const [left, right] = [a as string, b as string];
  return left < right ? -1 : left > right ? 1 : 0;
}
