import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EventStore, logMarks, openSqliteEventStore } from '@event-store';
import { CommandFault } from '../command.fault';
import { type LogPlace } from './log-place';
import { type LedgerOptions, openServerLog } from './open-server-log';

/** A log on its way, and what keeps services from it until it is whole. */
export interface ArrivingTarget {
  readonly log: EventStore;
  /** Events will follow: nobody else may write from now on. */
  markArriving(from: string): void;
  markArrived(): void;
}

export function openTarget(target: LogPlace, source: string, options: LedgerOptions): Promise<ArrivingTarget> {
  return target.engine === 'sqlite' ? openFolder(target.folder, source) : openOnServer(target, options);
}

async function openFolder(folder: string, source: string): Promise<ArrivingTarget> {
  const marks = logMarks(folder);
  // Before there is a log: a copy that is killed at its first event must leave nothing that a service would take for one.
  // Beside a log that is there already, only once it was found to be a part of the source.
  if (!existsSync(join(folder, 'log.sqlite'))) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    marks.markArriving({ from: source });
  }
  return {
    log: await openSqliteEventStore({ folder, arriving: true }).catch(cannotOpen),
    markArriving: (from) => marks.markArriving({ from }),
    markArrived: () => marks.markArrived(),
  };
}

/** On a server nothing can be marked; an event too many is found by the comparison at the end. */
async function openOnServer(
  target: Extract<LogPlace, { engine: 'eventstoredb' }>,
  options: LedgerOptions,
): Promise<ArrivingTarget> {
  return {
    log: await openServerLog(target, options),
    markArriving: () => {},
    markArrived: () => {},
  };
}

function cannotOpen(cause: unknown): never {
  throw new CommandFault(`the target cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  });
}
