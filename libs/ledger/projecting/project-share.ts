import { randomUUID } from 'node:crypto';
import { createLeases, openPostgresReadModels } from '@read-models';
import { systemClock } from '../clock/system.clock';
import type { Configuration } from '../configuration/configuration';
import { leasedDuties } from '../duties/leased-duties';
import { viewsDatabase } from '../opening/databases';
import type { OpenLedger } from '../opening/open-ledger';
import { logFeed } from './log-feed';
import { PartitionRuns } from './partition-runs';
import { PartitionShare } from './partition-share';
import type { Projecting, ProjectingLog } from './projecting';
import { rebuildNotice } from './projections.messages';

/** Keeps this instance's share of views that several instances keep together. */
export async function projectShare(
  { store, appended }: OpenLedger,
  configuration: Configuration,
  log: ProjectingLog,
): Promise<Projecting> {
  const database = viewsDatabase(configuration);
  const { leaseTtl: ttlMs } = configuration;
  const views = await openPostgresReadModels(database);
  const leases = await createLeases({ ...database, owner: randomUUID(), ttlMs });
  const runs = new PartitionRuns(views, {
    feed: logFeed(store, appended),
    now: systemClock.now,
    onRebuild: (rebuild) => log.warn(rebuildNotice(rebuild)),
  });
  const share = new PartitionShare(leases, runs, log);
  share.start(ttlMs);
  return {
    views,
    duties: leasedDuties(leases),
    fault: () => share.fault(),
    async stop() {
      await share.stop();
      await leases.close();
      await views.close();
    },
  };
}
