import type { EventStore } from '@event-store';
import { CommandFault } from '../command.fault';
import { type Comparison, compareLogs } from './compare-logs';
import { copyLog } from './copy-log';
import type { Pace } from './pace';

export const PHASES = ['look', 'copy', 'compare'] as const;
export type Phase = (typeof PHASES)[number];

export interface MoveJob {
  readonly source: EventStore;
  readonly target: EventStore;
  readonly ledgerId: string;
  readonly pace: Pace;
  /** After the target was found to be a beginning of the source, and before anything is written to it. */
  prepare(found: Comparison): Promise<void>;
  onPhase?(phase: Phase): void;
  onProgress?(events: number): void;
}

export interface MovedLog {
  /** What the target held of the source when it began. */
  readonly found: Comparison;
  /** Both logs, whole. */
  readonly compared: Comparison;
  readonly seconds: Readonly<Record<Phase, number>>;
}

/** Makes the target the same log as the source, and proves it by reading both again. Throws CommandFault where it is not. */
export async function moveLog(job: MoveJob): Promise<MovedLog> {
  const { source, target, onProgress } = job;
  const seconds = { look: 0, copy: 0, compare: 0 };
  const during = async <Result>(phase: Phase, work: () => Promise<Result>): Promise<Result> => {
    job.onPhase?.(phase);
    const startedAt = performance.now();
    const result = await work();
    seconds[phase] = (performance.now() - startedAt) / 1_000;
    return result;
  };

  const found = await during('look', () => compareLogs(source, target, onProgress));
  if (found.difference && found.difference.kind !== 'target ends') refuse(found);
  await job.prepare(found);
  await during('copy', () => copyLog({ ...job, after: found.sourceCursor, events: found.events }));
  const compared = await during('compare', () => compareLogs(source, target, onProgress));
  if (compared.difference) refuse(compared);
  await assertStoodStill(source, compared);
  return { found, compared, seconds };
}

function refuse({ events, difference }: Comparison): never {
  throw new CommandFault(`at sequence ${events} ${difference?.what}. Nothing is marked as moved`);
}

/** Where the source could not be locked, this is what shows that it was still written. */
async function assertStoodStill(source: EventStore, { events, head }: Comparison): Promise<void> {
  const last = await source.head();
  if (last?.cursor !== head?.cursor) {
    throw new CommandFault(
      `the source took more events than ${events} while it was copied: stop every service that writes it, then run the same command again`,
    );
  }
}
