import { projections, type ReadModelStore, runProjections } from '@read-models';
import { systemClock } from '../clock/system.clock';
import { allDuties } from '../duties/duties';
import type { OpenLedger } from '../opening/open-ledger';
import { logFeed } from './log-feed';
import type { Projecting, ProjectingLog } from './projecting';
import { rebuildNotice } from './projections.messages';

/** Runs the projections between the commands of this thread: for engines that no other thread can see. */
export function projectInProcess(
  { store, appended }: OpenLedger,
  views: ReadModelStore,
  log: ProjectingLog,
): Projecting {
  let fault: Error | undefined;
  const run = runProjections({
    feed: logFeed(store, appended),
    store: views,
    projections,
    now: systemClock.now,
    onRebuild: (rebuild) => log.warn(rebuildNotice(rebuild)),
  });
  const ended = run.done.catch((cause: Error) => {
    fault = cause;
    log.error(`projections have stopped: ${cause.stack ?? cause.message}`);
  });
  return {
    views,
    duties: allDuties,
    fault: () => fault,
    async stop() {
      await run.stop().catch(() => undefined);
      await ended;
      await views.close();
    },
  };
}
