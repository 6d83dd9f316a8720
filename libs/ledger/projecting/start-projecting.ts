import { join } from 'node:path';
import { createMemoryReadModels, openSqliteReadModels } from '@read-models';
import type { Configuration } from '../configuration/configuration';
import type { OpenLedger } from '../opening/open-ledger';
import { projectInProcess } from './project-in-process';
import { projectInThread } from './project-in-thread';
import type { Projecting, ProjectingLog } from './projecting';

/** Starts the projections where the configured engines let them run. */
export function startProjecting(
  ledger: OpenLedger,
  { eventStore, readModels, dataFolder: folder }: Configuration,
  log: ProjectingLog,
): Projecting {
  if (readModels === 'memory') return projectInProcess(ledger, createMemoryReadModels(), log);
  const file = join(folder, 'views.sqlite');
  if (eventStore === 'memory') return projectInProcess(ledger, openSqliteReadModels({ file }), log);
  return projectInThread(ledger, { folder, file }, log);
}
