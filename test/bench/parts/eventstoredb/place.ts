import { randomUUID } from 'node:crypto';
import type { ServersPlan } from '../../bench.plan';
import { type BenchLedger, makeBenchLedger } from '../../world/bench-ledger';
import type { OwnServers } from '../../world/own-servers';
import type { Settings } from '../../world/program';
import { EVENTS_PER_ORDER } from '../../world/sample-stream';

/** Where the figures of EventStoreDB are taken: the servers, and one ledger on them. */
export interface Place extends OwnServers {
  readonly ledger: BenchLedger;
  readonly ledgerId: string;
  /** The first orders; every one of them was asked for before anything is measured on it. */
  readonly warmOrders: number;
  /** Behind those. */
  readonly coldOrders: number;
  /** Of the service with views in its memory, and, where there is a PostgreSQL, with views kept there by a projector. */
  readonly onMemory: Settings;
  readonly onPostgres?: Settings;
}

export const APPEND_TIMEOUT_MS = 2_000;

const SETTINGS = {
  EVENT_STORE: 'eventstoredb',
  // Slow answers are in the table already.
  LOG_LEVEL: 'error',
  APPEND_TIMEOUT: String(APPEND_TIMEOUT_MS),
  // Warm orders must stay warm, with every capture that a run adds to them.
  CACHE_BYTES_MAX: String(2 ** 30),
  AT_LEAST_WAIT_MAX: '60000',
};

export async function makePlace(servers: OwnServers, folder: string, plan: ServersPlan): Promise<Place> {
  const ledgerId = randomUUID();
  const onMemory = {
    ...SETTINGS,
    DATA_FOLDER: folder,
    READ_MODELS: 'memory',
    EVENTSTOREDB_URL: servers.eventStoreDb.url,
    LEDGER_ID: ledgerId,
  };
  const { warmOrders, coldOrders } = plan;
  return {
    ...servers,
    ledger: await makeBenchLedger(onMemory, (warmOrders + coldOrders) * EVENTS_PER_ORDER),
    ...{ ledgerId, warmOrders, coldOrders, onMemory },
    ...(servers.postgres && {
      onPostgres: { ...onMemory, READ_MODELS: 'postgres', POSTGRES_URL: servers.postgres.url },
    }),
  };
}
