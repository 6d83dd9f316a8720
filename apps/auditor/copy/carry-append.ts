import { setTimeout as wait } from 'node:timers/promises';
import { type EventStore, OutcomeUnknown } from '@event-store';
import { CommandFault } from '../command.fault';
import type { CarriedAppend } from './appends-of';

const FIRST_WAIT_MS = 100;
const WAIT_MAX_MS = 5_000;

/**
 * Records an append at the revision it had. When nobody can say whether it landed, the same is sent again: whichever of
 * the two comes second finds the events there, so neither can stand twice.
 */
export async function carryAppend(target: EventStore, append: CarriedAppend, attemptsMax: number): Promise<void> {
  const { stream, expected, events } = append;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { appended } = await target.append(stream, expected, events);
      if (appended || (await standsThere(target, append))) return;
      throw new CommandFault(
        `the target has another ${stream}@${expected + 1} than sequence ${append.sequence} of the source: somebody else writes it`,
      );
    } catch (cause) {
      if (!(cause instanceof OutcomeUnknown)) throw cause;
      if (attempt >= attemptsMax) throw stopped(append, cause);
      await wait(Math.min(WAIT_MAX_MS, FIRST_WAIT_MS * 2 ** attempt));
    }
  }
}

async function standsThere(target: EventStore, { stream, expected, events }: CarriedAppend): Promise<boolean> {
  const standing = await target.readStream(stream, expected + 1, events.length);
  return events.every(({ hash }, index) => standing[index]?.hash.equals(hash) === true);
}

function stopped({ sequence }: CarriedAppend, cause: OutcomeUnknown): CommandFault {
  const why = cause.cause instanceof Error ? cause.cause.message : cause.message;
  return new CommandFault(
    `the target does not say whether it took sequence ${sequence} (${why}). Run the same command again: it goes on where the target ends`,
    { cause },
  );
}
