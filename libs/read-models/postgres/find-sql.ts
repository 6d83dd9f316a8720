import { orderOf } from '../query-order';
import type { Condition, Query, Scalar } from '../read-models.port';
import type { Column, Table } from '../table';
import { arraySql } from './row-codec';
import { list, quote } from './schema-name';
import { keysNameOf, nameOf, PARAMETER_TYPES, type Place } from './table-sql';

/** Sorts behind every text: the last code point is larger than any byte sequence of UTF-8 before it. */
const LAST_TEXT = '\u{10FFFF}';
/** Larger than any sequence: the latest version. */
const LATEST = Number.MAX_SAFE_INTEGER;

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The query as SQL. Its text depends on the shape of the question only, so that prepared statements are met again. */
export function findSql(place: Place, query: Query, asOf = LATEST): Statement {
  const { table } = place;
  const values: unknown[] = [];
  const bind = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const typeOf = (name: string) => PARAMETER_TYPES[(table.columns[name] as Column).type];

  const from = rowsSql(place, () => bind(asOf, 'bigint'));
  const conditions = Object.entries(query.where).flatMap(([name, condition]) =>
    condition === undefined
      ? []
      : conditionSql(quote(name), condition, (value) => bind(value, typeOf(name) + (Array.isArray(value) ? '[]' : ''))),
  );
  const order = orderOf(table, query);
  if (query.after !== undefined && order.length > 0) {
    const after = query.after.map((value, index) => bind(value, typeOf(order[index] as string)));
    conditions.push(`(${list(order)}) ${query.descending ? '<' : '>'} (${after.join(', ')})`);
  }
  if (table.history === 'append-only') conditions.push(`"sequence" <= ${bind(asOf, 'bigint')}`);

  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const direction = query.descending ? ' DESC' : '';
  const sorting = order.length > 0 ? ` ORDER BY ${order.map((name) => quote(name) + direction).join(', ')}` : '';
  const limit = bind(query.limit, 'bigint');
  return { sql: `SELECT ${columnsSql(table)} FROM ${from}${where}${sorting} LIMIT ${limit}`, values };
}

/** Rows with these keys at their latest, each behind its number among the keys, from 1. The keys come as arrays. */
export function loadSql(place: Place): string {
  const { table } = place;
  const arrays = table.key.map((name, index) => arraySql(table.columns[name] as Column, `$${index + 1}`));
  const asked = `unnest(${arrays.join(', ')}) WITH ORDINALITY AS asked (${list([...table.key, 'askedAs'])})`;
  return `SELECT ${columnsSql(table)}, "askedAs" FROM ${asked}
    JOIN ${rowsSql(place, () => String(LATEST), ` USING (${list(table.key)})`)}`;
}

/** Every row in key order, versions in order of sequence, each before the sequence it arose at. */
export function allSql(place: Place): string {
  const { table } = place;
  if (table.history !== 'versions') {
    const sequence = table.history === 'append-only' ? '"sequence"' : '0';
    return `SELECT ${columnsSql(table)}, ${sequence} FROM ${nameOf(place)} ORDER BY ${list(table.key)}`;
  }
  return `SELECT ${columnsSql(table)}, "sinceSequence" FROM ${keysNameOf(place)} JOIN ${nameOf(place)} USING ("keyNumber")
    ORDER BY ${list([...table.key, 'sinceSequence'])}`;
}

function columnsSql({ columns }: Table): string {
  return list(Object.keys(columns));
}

/** The rows of a table; of versions the one of each key that was there as of a sequence. */
function rowsSql(place: Place, asOf: () => string, joined = ''): string {
  if (place.table.history !== 'versions') return nameOf(place) + joined;
  return `${keysNameOf(place)} AS keys${joined} CROSS JOIN LATERAL (SELECT * FROM ${nameOf(place)} AS version
    WHERE version."keyNumber" = keys."keyNumber" AND version."sinceSequence" <= ${asOf()}
    ORDER BY version."sinceSequence" DESC LIMIT 1) AS stored`;
}

function conditionSql(
  column: string,
  condition: Condition,
  bind: (value: Scalar | readonly Scalar[]) => string,
): string[] {
  if (typeof condition !== 'object') return [`${column} = ${bind(condition)}`];
  if ('in' in condition) return [`${column} = ANY (${bind(condition.in)})`];
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
