import { type EventStore, logMarks, openSqliteEventStore } from '@event-store';
import { CommandFault } from '../command.fault';
import type { Comparison } from './compare-logs';
import { type LogPlace, nameOfPlace } from './log-place';
import { type LedgerOptions, openServerLog } from './open-server-log';

/** A log that nobody writes while it is open here, and how to keep it so for good. */
export interface FencedSource {
  readonly log: EventStore;
  /** The same move was completed before: what is left is to compare. */
  readonly hasMoved: boolean;
  /** Keeps every writer from it from now on, where the engine can. Says in a sentence what it did. */
  markMoved(copied: Comparison): string;
}

export interface SourceOptions extends LedgerOptions {
  readonly sourceIsStopped: boolean;
}

export function openSource(source: LogPlace, target: LogPlace, options: SourceOptions): Promise<FencedSource> {
  return source.engine === 'sqlite'
    ? lockFolder(source.folder, nameOfPlace(target))
    : trustThatItStands(source, options);
}

/** Holds the writer's lock, so that no service can start; where the log has moved already, its mark does that. */
async function lockFolder(folder: string, target: string): Promise<FencedSource> {
  const marks = logMarks(folder);
  // To read, first: whoever mistypes a folder must not find a new log in it.
  const reader = await openSqliteEventStore({ folder, readOnly: true }).catch(cannotOpen);
  const moved = marks.moved();
  if (moved && moved.to !== target) {
    await reader.close();
    throw new CommandFault(
      `the log in ${folder} has moved to ${moved.to} already: copy it from there. ${marks.files.moved} says so`,
    );
  }
  if (moved) return { log: reader, hasMoved: true, markMoved: () => `${folder} was marked as moved before.` };
  await reader.close();
  return {
    log: await openSqliteEventStore({ folder }).catch(cannotOpen),
    hasMoved: false,
    markMoved({ events, head }) {
      const headHash = head?.hash.toString('hex') ?? '';
      marks.markMoved({ to: target, events, headHash, movedAt: new Date().toISOString() });
      return `${folder} is marked as moved (${marks.files.moved}): no service starts on it any more.`;
    },
  };
}

/** A server's log has no lock that one could hold: the person who says so is the fence, and the end is a check of it. */
async function trustThatItStands(
  source: Extract<LogPlace, { engine: 'eventstoredb' }>,
  options: SourceOptions,
): Promise<FencedSource> {
  if (!options.sourceIsStopped) {
    throw new CommandFault(
      'a log on EventStoreDB cannot be locked: stop every service that writes it, then say --source-is-stopped',
    );
  }
  return {
    log: await openServerLog(source, options),
    hasMoved: false,
    markMoved: () => `${nameOfPlace(source)} cannot be marked as moved: see to it that no service starts on it again.`,
  };
}

function cannotOpen(cause: unknown): never {
  throw new CommandFault(`the source cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  });
}
