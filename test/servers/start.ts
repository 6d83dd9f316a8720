import { findEventStoreDb, freePorts, startEventStoreDb } from '../../libs/testing/servers/eventstoredb.server';
import { freePort } from '../../libs/testing/servers/free-port';
import { findPostgres, startPostgres } from '../../libs/testing/servers/postgres.server';
import type { Server } from '../../libs/testing/servers/server';
import { openServerDesk, type ServerDesk } from '../../libs/testing/servers/server-desk';

declare global {
  var serverDesk: ServerDesk | undefined;
}

/**
 * Says where the servers are: those that the environment names, else one of each kind for the whole run, which is started
 * when a spec first asks for it. What is not on this machine is not named, and the specs that need it are skipped.
 */
export default async function start(): Promise<void> {
  const starts: Record<string, () => Promise<Server>> = {};
  if (process.env['POSTGRES_URL'] === undefined && findPostgres()) {
    const port = await freePort();
    process.env['POSTGRES_URL'] = `postgres://postgres@127.0.0.1:${port}/postgres`;
    // Nothing kills this one: specs that kill a server start their own, a durable one.
    starts['postgres'] = () => startPostgres({ port, durable: false });
  }
  if (process.env['EVENTSTOREDB_URL'] === undefined && findEventStoreDb()) {
    const ports = await freePorts();
    process.env['EVENTSTOREDB_URL'] = `esdb://127.0.0.1:${ports.node}?tls=false`;
    starts['eventstoredb'] = () => startEventStoreDb({ ports });
  }
  globalThis.serverDesk = await openServerDesk(starts);
  process.env['TEST_SERVERS_DESK'] = globalThis.serverDesk.url;
}
