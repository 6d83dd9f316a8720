import type { FastifyReply } from 'fastify';
import { fromEvent, interval, merge, type Observable, takeUntil, tap } from 'rxjs';
import { FEED_HEARTBEAT_MS } from '../wire/wire.limits';
import { HEARTBEAT } from './sse-text';

/** Writes a text to the reader; settles when the reader may be sent more. */
export type Write = (text: string) => Promise<void>;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // A proxy that collects an answer before it passes it on would hold a feed for ever.
  'X-Accel-Buffering': 'no',
};

/** Sends texts as they come, until the reader leaves or the service stops; both are ordinary ends. */
export function sendFeed(
  reply: FastifyReply,
  stop: AbortSignal,
  onEnd: (fault?: unknown) => void,
  follow: (write: Write) => Observable<void>,
): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...HEADERS });
  raw.write(HEARTBEAT);

  const write: Write = (text) =>
    new Promise((resolve) => {
      if (raw.write(text)) resolve();
      else raw.once('drain', resolve);
    });
  const heartbeat = interval(FEED_HEARTBEAT_MS).pipe(
    tap(() => {
      if (!raw.writableNeedDrain) raw.write(HEARTBEAT);
    }),
  );
  merge(follow(write), heartbeat)
    .pipe(takeUntil(merge(fromEvent(raw, 'close'), fromEvent(stop, 'abort'))))
    .subscribe({
      error: (fault) => {
        raw.end();
        onEnd(fault);
      },
      complete: () => {
        raw.end();
        onEnd();
      },
    });
}
