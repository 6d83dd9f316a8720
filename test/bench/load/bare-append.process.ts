import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type { AppendJob, AppendResult } from './append.job';
import { appendLoop } from './append-loop';
import { EVENT_TYPE, eventOf600Bytes } from './event-of-600-bytes';
import { sendResult } from './send-result';

/** The ceiling: the client alone in its process, with nothing of ours around it. */
process.once('message', async ({ url, ...job }: AppendJob) => {
  const client = EventStoreDBClient.connectionString(url);
  let index = 0;
  const result: AppendResult = await appendLoop(job, () =>
    client.appendToStream(
      `bare-${randomUUID()}`,
      jsonEvent({ type: EVENT_TYPE, data: eventOf600Bytes(index++) as Record<string, string> }),
      { expectedRevision: 'no_stream' },
    ),
  );
  await client.dispose();
  sendResult(result);
});
