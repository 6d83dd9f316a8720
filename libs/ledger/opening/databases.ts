import type { EngineSettings } from '../configuration/engine.settings';

interface PostgresSchema {
  readonly url: string;
  readonly schema: string;
}

type PostgresSettings = Pick<EngineSettings, 'postgresUrl' | 'postgresSchema'>;

/** What is in this schema may be dropped at any time: it is folded from the log again. */
export function viewsDatabase({ postgresUrl: url, postgresSchema: schema }: PostgresSettings): PostgresSchema {
  if (url === undefined) throw new Error('the configuration names no PostgreSQL');
  return { url, schema };
}

/** What is in this one never comes back. */
export function keysDatabase(settings: PostgresSettings): PostgresSchema {
  const { url, schema } = viewsDatabase(settings);
  return { url, schema: `${schema}_keys` };
}
