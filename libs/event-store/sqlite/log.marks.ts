import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside a log that went on elsewhere. */
export interface MovedMark {
  /** Where it is now, for people; no user, no password. */
  readonly to: string;
  readonly events: number;
  /** The hash of its last event, in hex: what the new place began with. */
  readonly headHash: string;
  readonly movedAt: string;
}

/** Beside a log that is being carried here and is not whole yet. */
export interface ArrivingMark {
  readonly from: string;
}

const MOVED = 'moved.json';
const ARRIVING = 'arriving.json';

/** The log is right, and yet takes no events: it would be a second one of the same name. */
export class LogElsewhere extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'LogElsewhere';
  }
}

/** Why nothing may be recorded in a log: a file each, which outlives every process and which a person can delete. */
export function logMarks(folder: string) {
  const files = { moved: join(folder, MOVED), arriving: join(folder, ARRIVING) };
  return {
    files,
    moved: () => read<MovedMark>(files.moved),
    arriving: () => read<ArrivingMark>(files.arriving),
    markMoved: (mark: MovedMark) => write(folder, files.moved, mark),
    markArriving: (mark: ArrivingMark) => write(folder, files.arriving, mark),
    markArrived() {
      rmSync(files.arriving, { force: true });
      syncFolder(folder);
    },
  };
}

/** Throws LogElsewhere for a log that has moved, and for one that still arrives, unless it is its carrier who asks. */
export function assertTakesEvents(folder: string, isCarrier: boolean): void {
  const { files, moved, arriving } = logMarks(folder);
  const gone = moved();
  if (gone) {
    throw new LogElsewhere(
      `the log in ${folder} has moved to ${gone.to} with ${gone.events} events at ${gone.movedAt}, and takes no more: go on there. ${files.moved} says so`,
    );
  }
  const coming = arriving();
  if (coming && !isCarrier) {
    throw new LogElsewhere(
      `the log in ${folder} is not whole: it is still being copied from ${coming.from}. Run that copy to its end; ${files.arriving} says so`,
    );
  }
}

function read<Mark>(file: string): Mark | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Mark;
  } catch (cause) {
    // Whatever it said once: that it is there is reason enough to stop.
    throw new LogElsewhere(`${file} says that this log takes no events, and cannot be read: ${String(cause)}`);
  }
}

/** All of it or nothing, whatever crashes. */
function write(folder: string, file: string, mark: MovedMark | ArrivingMark): void {
  const next = `${file}.next`;
  writeFileSync(next, `${JSON.stringify(mark, undefined, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(next, file);
  syncFolder(folder);
}

/** Without this a crash can forget the names of files. Windows has no such call. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
