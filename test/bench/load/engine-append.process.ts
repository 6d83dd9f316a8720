import { randomBytes, randomUUID } from 'node:crypto';
import { NO_STREAM, openEventStoreDb } from '@event-store';
import type { AppendJob, AppendResult } from './append.job';
import { appendLoop } from './append-loop';
import { EVENT_TYPE, eventOf600Bytes } from './event-of-600-bytes';
import { sendResult } from './send-result';

const APPEND_TIMEOUT_MS = 10_000;

/** The same appends through our engine, alone in its process, in a ledger of their own. */
process.once('message', async ({ url, ...job }: AppendJob) => {
  const store = await openEventStoreDb({
    url,
    ledgerId: randomUUID(),
    appendTimeoutMs: APPEND_TIMEOUT_MS,
    landsWithinMs: APPEND_TIMEOUT_MS,
  });
  let index = 0;
  const result: AppendResult = await appendLoop(job, () => {
    const eventId = randomUUID();
    const bytes = Buffer.from(JSON.stringify(eventOf600Bytes(index++)));
    return store.append(`engine-${eventId}`, NO_STREAM, [{ eventId, type: EVENT_TYPE, bytes, hash: randomBytes(32) }]);
  });
  await store.close();
  sendResult(result);
});
