const SCHEMA = /^[a-z_][a-z0-9_]{0,40}$/;

/** The name goes into every statement. PostgreSQL keeps names that begin with `pg_` to itself. */
export function checkedSchema(name: string): string {
  if (!SCHEMA.test(name) || name.startsWith('pg_')) throw new Error(`${name} cannot be the name of a schema`);
  return name;
}

export function quote(name: string): string {
  return `"${name}"`;
}

export function list(columns: readonly string[]): string {
  return columns.map(quote).join(', ');
}
