type Without<Row> = { [Name in keyof Row as null extends Row[Name] ? never : Name]: Row[Name] } & {
  [Name in keyof Row as null extends Row[Name] ? Name : never]?: Exclude<Row[Name], null>;
};

/** A row as answers show it: what is not there is left out. */
export function withoutNulls<Row extends object>(row: Row): Without<Row> {
  // In a loop, because a statement shows a million rows.
  const shown: Record<string, unknown> = {};
  for (const name in row) if (row[name] !== null) shown[name] = row[name];
  return shown as Without<Row>;
}
