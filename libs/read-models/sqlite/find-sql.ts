import { isPinned, orderOf } from '../query-order';
import type { Condition, Query, Scalar } from '../read-models.port';
import type { Table } from '../table';
import { isClustered, isKeyed, keysNameOf, list, nameOf, type Place, physicalKey, quote } from './table-sql';

/** Sorts behind every text: the last code point is larger than any byte sequence of UTF-8 before it. */
const LAST_TEXT = '\u{10FFFF}';

export interface Statement {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, Scalar>>;
}

/** Whether the query is about one thing, whose number then stands for the columns that name it. */
export function asksOneCluster(table: Table, { where }: Query): boolean {
  return isClustered(table) && table.clusteredBy.every((column) => isPinned(where[column]));
}

/** The query as SQL. Its text depends on the shape of the question only, so that prepared statements are met again. */
export function findSql(
  place: Place,
  query: Query,
  columns: readonly string[],
  { cluster, asOf }: { readonly cluster: number | undefined; readonly asOf: number },
): Statement {
  const { table } = place;
  const parameters: Record<string, Scalar> = { $limit: query.limit };
  const conditions: string[] = [];
  const bind = (value: Scalar, name = `$p${Object.keys(parameters).length}`) => {
    parameters[name] = value;
    return name;
  };

  if (cluster !== undefined) conditions.push(`"cluster" = ${bind(cluster)}`);
  for (const [name, condition] of Object.entries(query.where)) {
    const known = cluster !== undefined && table.clusteredBy.includes(name);
    if (condition !== undefined && !known) conditions.push(...conditionSql(quote(name), condition, bind));
  }
  const order = orderOf(table, query);
  if (query.after !== undefined && order.length > 0) {
    const after = query.after.map((value) => bind(value));
    conditions.push(`(${list(order)}) ${query.descending ? '<' : '>'} (${after.join(', ')})`);
  }
  if (table.history !== 'current') conditions.push(pastSql(place, bind(asOf, '$asOf')));

  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const direction = query.descending ? ' DESC' : '';
  const sorting = order.length > 0 ? ` ORDER BY ${order.map((name) => quote(name) + direction).join(', ')}` : '';
  return {
    sql: `SELECT ${list(columns)} FROM ${rowsSql(place)}${where}${sorting} LIMIT $limit`,
    parameters,
  };
}

export function rowsSql(place: Place): string {
  const rows = `${nameOf(place)} AS stored`;
  return isKeyed(place.table) ? `${keysNameOf(place)} AS keys JOIN ${rows} USING ("keyNumber")` : rows;
}

/** Lets through what had arisen by then; of versions only the latest one. */
function pastSql(place: Place, asOf: string): string {
  if (place.table.history === 'append-only') return `"sequence" <= ${asOf}`;
  // By its key's number a version is looked up; by a number that it has itself, all versions of the key would be gone through.
  const of = isKeyed(place.table) ? 'keys' : 'stored';
  const same = physicalKey(place.table).map((column) => `older.${quote(column)} = ${of}.${quote(column)}`);
  return `stored."sinceSequence" = (SELECT max(older."sinceSequence") FROM ${nameOf(place)} AS older
    WHERE ${same.join(' AND ')} AND older."sinceSequence" <= ${asOf})`;
}

function conditionSql(column: string, condition: Condition, bind: (value: Scalar) => string): string[] {
  if (typeof condition !== 'object') return [`${column} = ${bind(condition)}`];
  if ('in' in condition) return [`${column} IN (${condition.in.map((value) => bind(value)).join(', ')})`];
  if ('startsWith' in condition) {
    const { startsWith } = condition;
    return [`${column} >= ${bind(startsWith)}`, `${column} < ${bind(startsWith + LAST_TEXT)}`];
  }
  const { from, to, below } = condition;
  return [
    ...(from === undefined ? [] : [`${column} >= ${bind(from)}`]),
    ...(to === undefined ? [] : [`${column} <= ${bind(to)}`]),
    ...(below === undefined ? [] : [`${column} < ${bind(below)}`]),
  ];
}
