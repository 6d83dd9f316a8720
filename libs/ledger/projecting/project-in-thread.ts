import { once } from 'node:events';
import { join } from 'node:path';
import { startWorker } from '@event-store';
import { openSqliteReader } from '@read-models';
import { allDuties } from '../duties/duties';
import type { OpenLedger } from '../opening/open-ledger';
import type { Projecting, ProjectingLog } from './projecting';
import {
  type ProjectionsData,
  type ProjectionsMessage,
  type ProjectionsRequest,
  rebuildNotice,
} from './projections.messages';

/** Runs the projections in a thread of their own, so that commands need not wait for them. */
export function projectInThread({ appended }: OpenLedger, workerData: ProjectionsData, log: ProjectingLog): Projecting {
  const worker = startWorker(join(__dirname, 'projections.worker'), { workerData });
  const views = openSqliteReader({ file: workerData.file });
  const ended = once(worker, 'exit').catch(() => undefined);
  let fault: Error | undefined;
  let told = false;

  const tell = (request: ProjectionsRequest) => worker.postMessage(request);
  worker.on('message', ({ rebuild }: ProjectionsMessage) => log.warn(rebuildNotice(rebuild)));
  worker.on('error', (cause) => {
    fault = cause as Error;
    log.error(`projections have stopped: ${fault.stack ?? fault.message}`);
  });
  // One message for all appends that were answered together, because they shared a commit.
  const subscription = appended.subscribe(() => {
    if (told) return;
    told = true;
    setImmediate(() => {
      told = false;
      tell('appended');
    });
  });

  return {
    views,
    duties: allDuties,
    fault: () => fault,
    async stop() {
      subscription.unsubscribe();
      tell('stop');
      await ended;
      await views.close();
    },
  };
}
