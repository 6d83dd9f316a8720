import { join } from 'node:path';
import { createMemoryReadModels, openPostgresReadModels, openSqliteReadModels } from '@read-models';
import type { Configuration } from '../configuration/configuration';
import { noDuties } from '../duties/duties';
import type { LedgerRole } from '../ledger.role';
import { viewsDatabase } from '../opening/databases';
import type { OpenLedger } from '../opening/open-ledger';
import { openViewsToWrite } from '../opening/open-views-to-write';
import { projectInProcess } from './project-in-process';
import { projectInThread } from './project-in-thread';
import { projectShare } from './project-share';
import type { Projecting, ProjectingLog } from './projecting';

/** Starts the projections where the configured engines let them run. */
export async function startProjecting(
  ledger: OpenLedger,
  configuration: Configuration,
  role: LedgerRole,
  log: ProjectingLog,
): Promise<Projecting> {
  const { eventStore, readModels, dataFolder: folder } = configuration;
  if (readModels === 'memory') return projectInProcess(ledger, createMemoryReadModels(), log);
  if (readModels === 'sqlite') {
    const file = join(folder, 'views.sqlite');
    if (eventStore === 'sqlite') return projectInThread(ledger, { folder, file }, log);
    return projectInProcess(ledger, openSqliteReadModels({ file }), log);
  }
  if (role === 'projector') return projectShare(ledger, configuration, log);
  // Nobody else can read an embedded log, and so nobody else can keep its views. On EventStoreDB projectors do.
  if (eventStore !== 'eventstoredb') return projectInProcess(ledger, await openViewsToWrite(configuration), log);
  const views = await openPostgresReadModels(viewsDatabase(configuration));
  return { views, duties: noDuties, fault: () => undefined, stop: () => views.close() };
}
