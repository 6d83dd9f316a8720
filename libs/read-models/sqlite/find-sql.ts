import { orderOf } from '../query-order';
import type { Condition, Query, Scalar } from '../read-models.port';
import { asOfSql, list, type Place, quote, rowsSql } from './table-sql';

/** No text column sorts behind it: it is the last code point, and larger than any byte sequence of UTF-8 before it. */
const LAST_TEXT = '\u{10FFFF}';

export interface Statement {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, Scalar>>;
}

/** The query as SQL. Its text depends on the shape of the question only, so that prepared statements are met again. */
export function findSql(place: Place, query: Query, asOf: number): Statement {
  const parameters: Record<string, Scalar> = { $limit: query.limit };
  const conditions: string[] = [];
  const bind = (value: Scalar) => {
    const name = `$p${Object.keys(parameters).length}`;
    parameters[name] = value;
    return name;
  };

  for (const [name, condition] of Object.entries(query.where)) {
    if (condition !== undefined) conditions.push(...conditionSql(quote(name), condition, bind));
  }
  const order = orderOf(place.table, query);
  if (query.after !== undefined && order.length > 0) {
    conditions.push(`(${list(order)}) ${query.descending ? '<' : '>'} (${query.after.map(bind).join(', ')})`);
  }
  const past = asOfSql(place);
  if (past !== undefined) {
    parameters['$asOf'] = asOf;
    conditions.push(past);
  }
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const direction = query.descending ? ' DESC' : '';
  const sorting = order.length > 0 ? ` ORDER BY ${order.map((name) => quote(name) + direction).join(', ')}` : '';
  return {
    sql: `SELECT ${list(Object.keys(place.table.columns))} FROM ${rowsSql(place)}${where}${sorting} LIMIT $limit`,
    parameters,
  };
}

function conditionSql(column: string, condition: Condition, bind: (value: Scalar) => string): string[] {
  if (typeof condition !== 'object') return [`${column} = ${bind(condition)}`];
  if ('in' in condition) return [`${column} IN (${condition.in.map(bind).join(', ')})`];
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
