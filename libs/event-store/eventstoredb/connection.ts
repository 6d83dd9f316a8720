import { setTimeout as delay } from 'node:timers/promises';
import { AccessDeniedError, BACKWARDS, EventStoreDBClient } from '@eventstore/db-client';
import { readToEnd } from './read-to-end';

/** How long the server may take until it answers for the first time: it may be starting, too. */
const REACHED_WITHIN_MS = 10_000;
const ONE_TRY_MS = 3_000;
const TRY_AGAIN_MS = 250;

/**
 * A connection that died without a word is noticed after the interval and this time; a process that is merely busy for
 * a while must not be taken for one. The interval stays at the client's
 * own 10 s, below which it complains on the console; how long callers wait is up to our own clocks.
 */
const KEEP_ALIVE_TIMEOUT_MS = 5_000;

export function connect(url: string): EventStoreDBClient {
  const given = url.trim().replace(/\/+$/, '');
  if (/[?&]keep-?_?alive-?_?timeout=/i.test(given)) return EventStoreDBClient.connectionString(given);
  const separator = given.includes('?') ? '&' : '?';
  return EventStoreDBClient.connectionString(`${given}${separator}keepAliveTimeout=${KEEP_ALIVE_TIMEOUT_MS}`);
}

/** The shortest question that only a leader answers. */
export async function askLeader(client: EventStoreDBClient, patienceMs: number): Promise<void> {
  await readToEnd(client.readAll({ direction: BACKWARDS, maxCount: 1, requiresLeader: true }), patienceMs);
}

/** A client whose server has answered. Throws when none does in a named time. */
export async function openClient(url: string): Promise<EventStoreDBClient> {
  const client = connect(url);
  try {
    await reach(client, url);
    return client;
  } catch (cause) {
    await client.dispose();
    throw cause;
  }
}

async function reach(client: EventStoreDBClient, url: string): Promise<void> {
  const started = performance.now();
  for (;;) {
    try {
      return await askLeader(client, ONE_TRY_MS);
    } catch (cause) {
      // More tries would not make a user of a stranger.
      if (cause instanceof AccessDeniedError)
        throw new Error(`EventStoreDB at ${hosts(url)} refuses the user`, { cause });
      if (performance.now() - started < REACHED_WITHIN_MS) await delay(TRY_AGAIN_MS);
      else
        throw new Error(`EventStoreDB at ${hosts(url)} did not answer within ${REACHED_WITHIN_MS} ms: ${cause}`, {
          cause,
        });
    }
  }
}

/** The connection string without user, password and options, for people and logs. */
function hosts(url: string): string {
  return url
    .replace(/^[^:]*:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?].*$/, '');
}
