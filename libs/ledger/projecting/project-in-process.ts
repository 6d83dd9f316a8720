import { setTimeout as sleep } from 'node:timers/promises';
import { type ProjectionRun, projections, type ReadModelStore, runProjections } from '@read-models';
import { systemClock } from '../clock/system.clock';
import { allDuties } from '../duties/duties';
import type { OpenLedger } from '../opening/open-ledger';
import { logFeed } from './log-feed';
import type { Projecting, ProjectingLog } from './projecting';
import { rebuildNotice } from './projections.messages';

/** Between a fault and the next try. A server that was away is soon back; an impossible history stays one. */
const TRY_AGAIN_MS = 500;
const TRY_AGAIN_MS_MAX = 60_000;

/** Runs the projections between the commands of this thread: for engines that no other thread can see. */
export function projectInProcess(
  { store, appended }: OpenLedger,
  views: ReadModelStore,
  log: ProjectingLog,
): Projecting {
  const stopping = new AbortController();
  let run: ProjectionRun | undefined;
  let fault: Error | undefined;
  let faults = 0;

  function note(cause: Error): void {
    if (cause.message !== fault?.message) {
      log.error(`projections have stopped, and will be tried again: ${cause.stack ?? cause.message}`);
    }
    fault = cause;
    faults += 1;
  }

  /** A log and views on servers must not be given up because a connection to them was lost. */
  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      run = runProjections({
        feed: logFeed(store, appended),
        store: views,
        projections,
        now: systemClock.now,
        onRebuild: (rebuild) => log.warn(rebuildNotice(rebuild)),
        onProgress: () => {
          fault = undefined;
          faults = 0;
        },
      });
      await run.done.catch(note);
      if (stopping.signal.aborted) return;
      const pause = Math.min(TRY_AGAIN_MS * 2 ** (faults - 1), TRY_AGAIN_MS_MAX);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const ended = keepRunning();
  return {
    views,
    duties: allDuties,
    fault: () => fault,
    async stop() {
      stopping.abort();
      await run?.stop().catch(() => undefined);
      await ended;
      await views.close();
    },
  };
}
