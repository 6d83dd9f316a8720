import {
  type AppendExpectedRevision,
  type AppendResult,
  type EventData,
  isCommandError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { NO_STREAM } from '../event-store.port';
import type { Append } from '../worker/append-batch';
import type { AppendOutcome } from './append.messages';
import { connect } from './connection';
import { cursorAt } from './log.place';
import { toServerEvent } from './server-event';

/** Sends appends over one client, which nothing else uses. */
export function appendSender(url: string): (append: Append) => Promise<AppendOutcome> {
  let client = connect(url);
  let first: Promise<unknown> | undefined;

  async function send(
    stream: string,
    expectedRevision: AppendExpectedRevision,
    events: EventData[],
  ): Promise<AppendOutcome> {
    // The client sends its very first append after others that were handed over while it connected.
    if (first) await first;
    const used = client;
    const sent = used.appendToStream(stream, events, { expectedRevision });
    first ??= sent.catch(() => {});
    try {
      return appended(await sent);
    } catch (cause) {
      if (cause instanceof WrongExpectedVersionError) return { appended: false };
      if (!isAnswer(cause) && used === client) {
        // A client may keep to what failed once, such as its question what the server can do.
        client = connect(url);
        first = undefined;
        used.dispose().catch(() => {});
      }
      return { unknown: String(cause) };
    }
  }

  return async ({ stream, expected, events }) => {
    let serverEvents: EventData[];
    try {
      serverEvents = events.map(toServerEvent);
    } catch (cause) {
      return { refused: (cause as Error).message };
    }
    return send(stream, expected === NO_STREAM ? 'no_stream' : BigInt(expected), serverEvents);
  };
}

function appended({ success, position }: AppendResult): AppendOutcome {
  // So it is where a connection string has switched throwOnAppendFailure off.
  if (!success) return { appended: false };
  return position
    ? { appended: true, cursor: cursorAt(position) }
    : { unknown: 'the server does not say where in its log the append stands: it is too old' };
}

/** Whether the server itself answered about this one append; otherwise the connection failed. */
function isAnswer(cause: unknown): boolean {
  return cause instanceof Error && isCommandError(cause) && cause.code === undefined;
}
