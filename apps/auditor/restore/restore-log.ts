import type { EventStore, RecordedEvent } from '@event-store';
import type { BackupManifest } from '../backup/backup-manifest';
import { CommandFault } from '../command.fault';
import { carryEvents } from '../copy/copy-log';
import { PACES } from '../copy/pace';
import { walkLog } from '../copy/walk-log';
import { isRight, told } from '../verify/told';
import type { Verdict } from '../verify/verify-events';
import { verifyLog } from '../verify-log/verify-log';
import { backedUpEvents } from './backed-up-events';

export interface RestoreJob {
  readonly folder: string;
  readonly manifest: BackupManifest;
  /** Empty, or a beginning of the backup: what a restore that was stopped has left. */
  readonly target: EventStore;
  onPhase?(phase: 'restore' | 'verify'): void;
  onProgress?(events: number): void;
}

/** Makes the target the log of the backup, and verifies all of it. Throws CommandFault where either is not what it was. */
export async function restoreLog({ folder, manifest, target, ...hears }: RestoreJob): Promise<Verdict> {
  hears.onPhase?.('restore');
  const events = backedUpEvents(folder, manifest);
  const present = await presentIn(target, events);
  const carried = await carryEvents(rest(events, present.next), {
    ...{ target, ledgerId: manifest.ledgerId, pace: PACES.sqlite, events: present.events },
    ...(hears.onProgress && { onProgress: hears.onProgress }),
  });
  const head = await target.head();
  if (carried !== manifest.events || head?.hash.toString('hex') !== manifest.last.hash) {
    throw new CommandFault(`the backup ends with another event than its manifest says, after ${carried} events`);
  }
  hears.onPhase?.('verify');
  const verdict = await verifyLog(target, hears);
  if (!isRight(verdict)) throw new CommandFault(`the backup is whole, and yet not right.\n${told(verdict)}`);
  return verdict;
}

/** How many events the target has already, held one by one against the backup; `next` is the first that it lacks. */
async function presentIn(target: EventStore, events: AsyncGenerator<RecordedEvent>) {
  let count = 0;
  for await (const present of walkLog(target)) {
    const { value: event } = await events.next();
    if (!event?.hash.equals(present.hash)) {
      throw new CommandFault(
        `the target holds something else than the backup from sequence ${count} on: restore into an empty folder`,
      );
    }
    count += 1;
  }
  return { events: count, next: (await events.next()).value as RecordedEvent | undefined };
}

async function* rest(events: AsyncGenerator<RecordedEvent>, next: RecordedEvent | undefined) {
  if (next) yield next;
  yield* events;
}
