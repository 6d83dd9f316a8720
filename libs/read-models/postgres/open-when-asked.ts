import type { Leases, LeasesOptions } from './leases';
import type { PostgresReadModels } from './postgres-read-models';

// Most processes have no PostgreSQL: they need not wait a quarter of a second for its driver and query builder.

export async function openPostgresReadModels(at: {
  readonly url: string;
  readonly schema: string;
}): Promise<PostgresReadModels> {
  const engine = require('./postgres-read-models') as typeof import('./postgres-read-models');
  return engine.openPostgresReadModels(at);
}

export async function createLeases(options: LeasesOptions): Promise<Leases> {
  const engine = require('./leases') as typeof import('./leases');
  return engine.createLeases(options);
}
