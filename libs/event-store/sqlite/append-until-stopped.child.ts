// For the specs beside it: a process that writes a log until somebody or something stops it. It tells what it was
// answered line by line: the ids of what was recorded, then how the first failure was answered.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { storedEvents } from '../contract/stored-events';
import { NO_STREAM, OutcomeUnknown } from '../event-store.port';
import { openSqliteEventStore } from './sqlite.event-store';

const CALLERS = 20;
const EVENTS = 5;

// At once, and not buffered in the process: a line that was read is an answer that was given.
const tell = (line: string): void => void writeSync(1, `${line}\n`);
const nameOf = (cause: unknown): string => (cause instanceof OutcomeUnknown ? 'unknown' : String(cause));

async function main(folder: string): Promise<void> {
  const store = await openSqliteEventStore({ folder });
  tell('open');
  const writeOn = async (): Promise<void> => {
    for (;;) {
      const stream = `order-m1:${randomUUID()}`;
      await store.append(stream, NO_STREAM, storedEvents(EVENTS));
      tell(`recorded ${stream}`);
    }
  };
  const failures = await Promise.allSettled(Array.from({ length: CALLERS }, writeOn));
  const answers = new Set(failures.map((failure) => (failure.status === 'rejected' ? nameOf(failure.reason) : '')));
  tell(`failed ${[...answers].join()}`);
  tell(`later ${await store.append('order-m1:later', NO_STREAM, storedEvents(1)).catch(nameOf)}`);
  tell(`ready ${await store.ready().catch((cause: Error) => cause.message)}`);
  await store.close();
  tell('closed');
}

main(process.argv[2] ?? '').catch((cause: unknown) => tell(`fault ${String(cause)}`));
