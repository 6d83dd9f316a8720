import type { Condition, Query, Scalar } from './read-models.port';
import type { Table } from './table';

/**
 * The columns that a query sorts by: those it names, then the key, so that no two rows are equal. A column that the
 * query pins to one value sorts nothing and is left out.
 */
export function orderOf(table: Table, query: Pick<Query, 'orderBy' | 'where'>): readonly string[] {
  const named = query.orderBy ?? [];
  const order = [...named, ...table.key.filter((column) => !named.includes(column))];
  return order.filter((column) => !isPinned(query.where[column]));
}

export function isPinned(condition: Condition | undefined): condition is Scalar {
  return condition !== undefined && typeof condition !== 'object';
}

/** Faults on a question that the table was not declared for, on every engine alike. */
export function checkQuery(table: Table, query: Query): void {
  const order = orderOf(table, query);
  for (const name of [...order, ...Object.keys(query.where)]) {
    const column = table.columns[name];
    if (column === undefined) throw new Error(`${table.name} has no column ${name}`);
    if (column.type === 'total' || column.type === 'json') {
      throw new Error(`${table.name} can be neither filtered nor sorted by ${name}`);
    }
    if (table.history === 'versions' && !table.key.includes(name)) {
      throw new Error(`${table.name} keeps versions and is asked by its key only, not by ${name}`);
    }
  }
  if (table.indexes.length === 0 && !table.clusteredBy.every((name) => isPinned(query.where[name]))) {
    throw new Error(`${table.name} is asked about one ${table.clusteredBy.join(' and ')} at a time`);
  }
  if (query.after !== undefined && query.after.length !== order.length) {
    throw new Error(`a page of ${table.name} starts behind ${order.length} values, not ${query.after.length}`);
  }
}
