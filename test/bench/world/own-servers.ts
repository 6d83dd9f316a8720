import { rmSync } from 'node:fs';
import { findEventStoreDb, findPostgres, type Server, startEventStoreDb, startPostgres } from '@testing';

/** Servers of the bench's own, so that nobody else's work is measured, and their processes can be watched. */
export interface OwnServers {
  readonly eventStoreDb: Server;
  /** Absent where this machine has none. */
  readonly postgres?: Server;
}

/** Why there is nothing to measure here, if so. */
export function missingEventStoreDb(): string | undefined {
  if (findEventStoreDb()) return undefined;
  return 'SKIPPED: there is no EventStoreDB here; put `eventstored` on the path or name EVENTSTOREDB_COMMAND';
}

/** Starts the servers that this machine has, on folders of their own, and ends them when `use` is done. */
export async function withOwnServers<Result>(use: (servers: OwnServers) => Promise<Result>): Promise<Result> {
  const started: Server[] = [];
  const start = async (starting: Promise<Server>) => {
    const server = await starting;
    started.push(server);
    return server;
  };
  try {
    const eventStoreDb = await start(startEventStoreDb());
    // As it would be for real: a commit that is acknowledged is on the disk.
    const postgres = findPostgres() && (await start(startPostgres({ durable: true })));
    return await use({ eventStoreDb, ...(postgres && { postgres }) });
  } finally {
    for (const server of started) {
      await server.stop();
      rmSync(server.folder, { recursive: true, force: true });
    }
  }
}

/** What the servers themselves say that they are. */
export async function versionsOf({ eventStoreDb, postgres }: OwnServers): Promise<string> {
  const { host } = new URL(eventStoreDb.url.replace(/^esdb/, 'http'));
  const info = (await (await fetch(`http://${host}/info`)).json()) as { esVersion?: string };
  const versions = [`EventStoreDB ${info.esVersion ?? 'of an unknown version'}`];
  if (postgres) {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    await client.end();
    versions.push(`PostgreSQL ${rows[0]?.server_version}`);
  }
  return versions.join(', ');
}
