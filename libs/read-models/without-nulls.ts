type Without<Row> = { [Name in keyof Row as null extends Row[Name] ? never : Name]: Row[Name] } & {
  [Name in keyof Row as null extends Row[Name] ? Name : never]?: Exclude<Row[Name], null>;
};

/** A row as answers show it: what is not there is left out. */
export function withoutNulls<Row extends object>(row: Row): Without<Row> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Without<Row>;
}
